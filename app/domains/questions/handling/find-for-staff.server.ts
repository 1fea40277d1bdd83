import { and, asc, desc, eq } from 'drizzle-orm';
import {
  moderationEntry,
  organisationUnit,
  person,
  questionAnswer,
  questionFormerText,
  questionRuleSet,
} from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { decisionsAbout, listGrounds } from '~/domains/moderation/index.server';
import { eventsOf } from '~/domains/thread/index.server';
import type { ReadContext } from '~/platform/context.server';
import { authorize } from '~/platform/transaction.server';
import type { QuestionRow } from '../lock-question.server';
import { comingTimes, findTimeOf, type QuestionTime } from '../meetings/question-times.server';
import { questionPolicy } from '../policy';
import { takesAccepted } from '../rules/acceptance';
import { clarificationsOf } from '../asking/own-question.server';
import { nextStepOf } from '../rules/next-step';
import { asContribution, isShown, mayBeRead, questionPath } from '../rules/showing';
import { moved } from '../states';
import { concernsOf } from './concerns.server';
import { findRow } from './find-for-inbox.server';
import { forwardingGround, seenHashOf } from './forward-question.server';
import { isFrozenAgenda } from './frozen-agenda';
import { listUnits } from '~/domains/municipalities/units.server';

type Reading = ReadContext & { actor: PersonActor };
export type QuestionForStaff = Awaited<ReturnType<typeof findQuestionForStaff>>;

/**
 * A question as somebody sees it who works on it: whoever drafts its answer what it says, when it is asked and what
 * came of it; whoever decides on questions also what was judged and corresponded; who asks, and what they need, whoever
 * runs the meetings or answers for the mayor.
 * @throws NotFound for another municipality's and for none, Forbidden for whoever works on others
 */
export async function findQuestionForStaff(ctx: Reading, questionId: string) {
  const row = await findRow(ctx, questionId);
  const sees = questionPolicy(ctx.actor, { do: 'see' });
  authorize(sees || questionPolicy(ctx.actor, { do: 'draft', unitId: row.unitId }));
  const meeting = await findTimeOf(ctx, row);
  const { answer, letter } = await answerOf(ctx, row.id);
  const seesAsker = questionPolicy(ctx.actor, { do: 'see_asker' });
  const { id, topic, text, publishedTopic, publishedText, publishedAt, language, state } = row;
  const { receivedAt, deadlineAt, place, forwardedTo, hiddenAt, erasedAt } = row;
  return {
    id,
    language,
    state,
    topic: topic ?? '',
    text: text ?? '',
    published:
      publishedText === null
        ? null
        : { topic: publishedTopic ?? '', text: publishedText, at: publishedAt! },
    isShown: isShown(row),
    isHidden: hiddenAt !== null,
    isErased: erasedAt !== null,
    publicPath: questionPath(id),
    handling: row.handling,
    receivedAt,
    deadlineAt,
    rulesVersion: await rulesVersionOf(ctx, row.ruleSetId),
    isPublishable: mayBeRead(row),
    place,
    forwardedTo,
    meeting: meeting && {
      id: meeting.meetingId,
      startsAt: meeting.meetingStartsAt,
      place: meeting.place,
      agendaUrl: meeting.agendaUrl,
      isFrozen: isFrozenAgenda(meeting),
      isCancelled: meeting.cancelledAt !== null,
    },
    unit: await unitOf(ctx, row.unitId),
    answer,
    letter: seesAsker ? letter : null,
    next: nextStepOf(
      { ...row, meetingStartsAt: meeting?.meetingStartsAt ?? null, answer },
      ctx.now,
    ),
    concerns: await concernsOf(ctx, row),
    asker: seesAsker ? await askerOf(ctx, row) : null,
    judged: sees ? await judgedOf(ctx, row) : null,
    events: await eventsOf(ctx, id, { publicOnly: !sees }),
    acts: questionPolicy(ctx.actor, { do: 'run' }) ? await actsOn(ctx, row, meeting) : null,
  };
}

/** How far the answer is, and the letter with it; null: there is none. */
async function answerOf({ db }: Reading, questionId: string) {
  const [found] = await db
    .select({
      state: questionAnswer.state,
      wantedAt: questionAnswer.letterWantedAt,
      sentAt: questionAnswer.letterSentAt,
    })
    .from(questionAnswer)
    .where(eq(questionAnswer.questionId, questionId));
  const isOnPaper = found !== undefined && found.wantedAt !== null;
  return { answer: found?.state ?? null, letter: isOnPaper ? { sentAt: found.sentAt } : null };
}

async function rulesVersionOf({ db }: Reading, ruleSetId: string): Promise<number> {
  const [found] = await db
    .select({ version: questionRuleSet.version })
    .from(questionRuleSet)
    .where(eq(questionRuleSet.id, ruleSetId));
  return found!.version;
}

async function unitOf({ db }: Reading, unitId: string | null) {
  if (unitId === null) return null;
  const [found] = await db
    .select({ id: organisationUnit.id, name: organisationUnit.name })
    .from(organisationUnit)
    .where(eq(organisationUnit.id, unitId));
  return found ?? null;
}

/** Who asks, and what they need. A protected name is nobody's to read here: borgerservice reaches them. */
async function askerOf({ db }: Reading, row: QuestionRow) {
  const [found] = await db
    .select({
      name: person.name,
      isProtected: person.isProtected,
      email: person.email,
      emailConfirmedAt: person.emailConfirmedAt,
    })
    .from(person)
    .where(eq(person.id, row.authorId));
  const isProtected = found?.isProtected ?? false;
  return {
    name: isProtected ? null : (found?.name ?? null),
    isProtected,
    shownName: row.shownName,
    isHeardByMail: found?.email != null && found.emailConfirmedAt !== null,
    isHelped: row.assistedById !== null,
    asking: row.asking,
    askedWith: row.askedWith,
    needs: row.needs,
  };
}

/** What was judged of it, asked and answered, and what it said before. */
async function judgedOf(ctx: Reading, row: QuestionRow) {
  const entries = await ctx.db
    .select({
      id: moderationEntry.id,
      kind: moderationEntry.kind,
      receivedAt: moderationEntry.receivedAt,
      closedAt: moderationEntry.closedAt,
    })
    .from(moderationEntry)
    .where(eq(moderationEntry.subjectId, row.id))
    .orderBy(asc(moderationEntry.id));
  const former = await ctx.db
    .select({
      id: questionFormerText.id,
      topic: questionFormerText.topic,
      text: questionFormerText.text,
      until: questionFormerText.until,
    })
    .from(questionFormerText)
    .where(eq(questionFormerText.questionId, row.id))
    .orderBy(desc(questionFormerText.until));
  const decisions = await decisionsAbout(ctx, asContribution(row));
  return {
    entries,
    former,
    decisions: decisions.map(({ id, decision, statement, decidedAt }) => ({
      id,
      decision,
      statement,
      decidedAt,
    })),
    clarifications: await clarificationsOf(ctx, row.id),
  };
}

/** What the secretariat can do with it as it is now; null, or nothing to choose from: it cannot. */
async function actsOn(ctx: Reading, row: QuestionRow, meeting: QuestionTime | null) {
  const times = await comingTimes(ctx);
  const isFree = !isFrozenAgenda(meeting);
  const canHandOver = isFree && moved(row.state, 'hand_over') !== null;
  const canAsk = moved(row.state, 'answer') !== null;
  const canMove = isFree && row.state === 'accepted';
  const canForward = await waitsForDecision(ctx, row);
  return {
    units: canHandOver || canAsk ? await listUnits(ctx.db, ctx) : [],
    canHandOver,
    canAsk,
    isHeld: !isFree && row.state === 'accepted',
    meetings: canMove
      ? times
          .filter((time) => time.meetingId !== row.meetingId && takesAccepted(time, ctx.now))
          .map(({ meetingId, meetingStartsAt }) => ({ id: meetingId, startsAt: meetingStartsAt }))
      : [],
    canHandBack: moved(row.state, 'hand_back') !== null,
    forwards: canForward
      ? { seen: seenHashOf(row), reasons: await listGrounds(ctx), usual: forwardingGround }
      : null,
  };
}

async function waitsForDecision(ctx: Reading, row: QuestionRow): Promise<boolean> {
  if (moved(row.state, 'forward') === null) return false;
  const open = await ctx.db
    .select({ closedAt: moderationEntry.closedAt })
    .from(moderationEntry)
    .where(and(eq(moderationEntry.subjectId, row.id), eq(moderationEntry.kind, 'submission')));
  return open.some(({ closedAt }) => closedAt === null);
}
