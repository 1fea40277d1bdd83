import { and, asc, eq, gt } from 'drizzle-orm';
import { validate } from 'uuid';
import { meeting, question, questionClarification, questionTime } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { shownNameOf } from '~/domains/identity/name';
import { findOwnAccount } from '~/domains/identity/queries.server';
import { decisionsAbout, hasCpr, refusalsOf } from '~/domains/moderation/index.server';
import { eventsOf } from '~/domains/thread/index.server';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { isMarked } from '../agenda/agenda-marks.server';
import { readAnswer } from '../answering/read-answer.server';
import { questionPolicy } from '../policy';
import { asInstant, isInTime, missedMeeting } from '../rules/deadline';
import { asContribution, isShown, mayBeRead, wholeOf } from '../rules/showing';
import { rulesOfQuestion } from '../rules-of-question.server';
import { committeesToChoose } from './committees-to-choose.server';
import { openEntryOf } from './open-entry.server';
import {
  comesToBeRead,
  isConsentWithdrawable,
  isResubmittable,
  isWithdrawable,
  whyNotChangeable,
  whyNotShowable,
} from './own-rules';

type Row = typeof question.$inferSelect;

/**
 * One's own question, with everything that was decided about it and happened to it, and what one may do with it now.
 * @throws NotFound where one has none such
 */
export async function findOwnQuestion(ctx: ReadContext & { actor: PersonActor }, id: string) {
  const [row] = validate(id)
    ? await ctx.db
        .select()
        .from(question)
        .where(and(eq(question.municipalityId, ctx.municipality.id), eq(question.id, id)))
    : [];
  // Nobody learns by it that somebody else has one.
  const isOwn = row && questionPolicy(ctx.actor, { do: 'change_own', authorId: row.authorId });
  if (!row || !isOwn) throw new NotFound();
  const clarifications = await clarificationsOf(ctx, row.id);
  const entry = await openEntryOf(ctx, row.id);
  const rules = await rulesOfQuestion(ctx.db, row);
  return {
    ...ownWords(row),
    meeting: await meetingOf(ctx, row),
    missed: await missedBy(ctx, row),
    presence: rules.presence,
    consent: rules.consent,
    ...(await toSayAnew(ctx, row)),
    /** By when a moderator decides; null: none is to. */
    decidedBy: entry?.dueAt ?? null,
    /** Why it cannot be changed; null: it can. */
    whyNotChangeable: whyNotChangeable({ ...row, isClaimed: entry?.isClaimed ?? true }, ctx.now),
    isDeadlineOver: row.deadlineAt !== null && !isInTime(ctx.now, asInstant(row.deadlineAt)),
    isWithdrawable: isWithdrawable(row.state) && !(await isMarked(ctx, row)),
    isConsentWithdrawable: mayBeRead(row) && isConsentWithdrawable(row.state, rules),
    comesToBeRead: comesToBeRead(row),
    isResubmittable: isResubmittable(row.state) && row.erasedAt === null,
    mayShowRefusal: await mayShowRefusal(ctx, row),
    clarifications,
    asked:
      row.state === 'clarifying'
        ? (clarifications.findLast((one) => one.answeredAt === null) ?? null)
        : null,
    answer: await readAnswer(ctx, row.id),
    decisions: await decisionsAbout(ctx, asContribution(row)),
    events: await eventsOf(ctx, row.id, { publicOnly: false }),
  };
}

function ownWords(row: Row) {
  return {
    id: row.id,
    topic: row.topic ?? '',
    text: row.text ?? '',
    publishedTopic: row.publishedTopic,
    publishedText: row.publishedText,
    state: row.state,
    handling: row.handling,
    language: row.language,
    shownName: row.shownName,
    asking: row.asking,
    askedWith: row.askedWith,
    isPublishable: row.isPublishable,
    mayBeRead: mayBeRead(row),
    needs: row.needs,
    place: row.place,
    forwardedTo: row.forwardedTo,
    receivedAt: row.receivedAt,
    deadlineAt: row.deadlineAt,
    /** Whether its text was erased. */
    isForgotten: row.erasedAt !== null,
    isShown: isShown(row),
    isHidden: row.hiddenAt !== null,
  };
}

/** What the form in which all can be said anew begins with, beside what was said; where none is shown, nothing. */
async function toSayAnew(ctx: ReadContext & { actor: PersonActor }, row: Row) {
  const isChangeable = row.state === 'received' || isResubmittable(row.state);
  if (!isChangeable) return { committee: null, committees: [], nameToShow: null };
  const committees = await committeesToChoose(ctx);
  return {
    committee: committees.find(({ id }) => id === row.committeeId)?.slug ?? null,
    committees: committees.map(({ slug, name }) => ({ slug, name })),
    nameToShow: shownNameOf(await findOwnAccount(ctx, ctx.actor.personId), true),
  };
}

/** The meeting that it is to be asked at, or was; null: none is known. */
async function meetingOf(ctx: ReadContext, { meetingId }: Row) {
  if (meetingId === null) return null;
  const [found] = await ctx.db
    .select({
      startsAt: questionTime.meetingStartsAt,
      closesAt: questionTime.closesAt,
      place: meeting.place,
      streamUrl: meeting.streamUrl,
    })
    .from(questionTime)
    .innerJoin(meeting, eq(meeting.id, questionTime.meetingId))
    .where(
      and(
        eq(questionTime.municipalityId, ctx.municipality.id),
        eq(questionTime.meetingId, meetingId),
      ),
    );
  return found ?? null;
}

/** The meeting that it came too late for, while that still tells why it goes to another. */
async function missedBy(ctx: ReadContext, row: Row) {
  if (row.state !== 'received') return null;
  const times = await ctx.db
    .select()
    .from(questionTime)
    .where(
      and(
        eq(questionTime.municipalityId, ctx.municipality.id),
        gt(questionTime.meetingStartsAt, row.receivedAt),
      ),
    );
  const missed = missedMeeting(times, asInstant(row.receivedAt));
  if (missed === null || missed.meetingId === row.meetingId) return null;
  return { meetingStartsAt: missed.meetingStartsAt, closesAt: missed.closesAt };
}

async function mayShowRefusal(ctx: ReadContext, row: Row): Promise<boolean> {
  if (isShown(row) || row.erasedAt !== null) return false;
  const refusal = (await refusalsOf(ctx, [row.id])).get(row.id);
  const obstacle = whyNotShowable({
    ...row,
    mayBeShown: refusal?.keepsTextPublic ?? false,
    hasCpr: hasCpr(wholeOf(row)),
  });
  return obstacle === null;
}

/** What the asker of a question was asked, and answered, the oldest first. */
export function clarificationsOf(ctx: Pick<ReadContext, 'db'>, questionId: string) {
  return ctx.db
    .select({
      question: questionClarification.question,
      askedAt: questionClarification.askedAt,
      answer: questionClarification.answer,
      answeredAt: questionClarification.answeredAt,
    })
    .from(questionClarification)
    .where(eq(questionClarification.questionId, questionId))
    .orderBy(asc(questionClarification.askedAt));
}
