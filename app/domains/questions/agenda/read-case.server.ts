import { and, asc, eq } from 'drizzle-orm';
import {
  meeting,
  moderationDecision,
  moderationReason,
  organisationUnit,
  person,
  question,
  questionAnswer,
  questionFollowUp,
  questionFormerAnswer,
  reconsideration,
} from '#db/schema';
import { validate } from 'uuid';
import { addressFor } from '~/domains/municipalities/address';
import { eventsOf } from '~/domains/thread/index.server';
import { questionDocuments } from '~/i18n/da/question-documents';
import { textsIn } from '~/i18n/texts-of-language';
import { NotFound } from '~/platform/errors';
import {
  type CaseAnswer,
  type CasePackage,
  type CasePromise,
  councilKle,
} from '../documents/case-package';
import type { QuestionRow } from '../lock-question.server';
import { isoOf } from '../rules/deadline';
import { recordingLink } from '../rules/recording';
import { isShown, questionPath, staffQuestionPath } from '../rules/showing';
import { rulesInForce } from '../rules-in-force.server';
import { correspondenceOf, type Decided, ofQuestion, topicOf } from './correspondence.server';
import { concernsOf, type DocumentContext, nothing } from './concerns.server';

const texts = questionDocuments.case;

/**
 * A question and everything that was written about it between its asker and the municipality, for the records. What
 * staff tell each other is not part of it. A name that is protected is not in it. The caller knows that its reader may
 * see all of it.
 * @throws NotFound for another municipality's question, and for none
 */
export async function readCase(ctx: DocumentContext, questionId: string): Promise<CasePackage> {
  const { row, asker, isProtected } = await findQuestion(ctx, questionId);
  const concerns = (await concernsOf(ctx, [row.id])).get(row.id) ?? nothing;
  const decisions = await decisionsOf(ctx, row.id);
  const answers = await answersOf(ctx, row);
  const events = await eventsOf(ctx, row.id, { publicOnly: false });
  // Sent again, it is received anew; the case began when it first came.
  const firstAt = isoOf(events.find(({ kind }) => kind === 'submitted')?.at ?? row.receivedAt);
  const { rules } = await rulesInForce(ctx);
  const { events: words } = textsIn('da').thread;
  const called = isProtected ? texts.protectedName : (asker ?? texts.erased);
  const names = { asker: called, municipality: ctx.municipality.name };
  return {
    municipality: ctx.municipality.name,
    madeAt: ctx.now.toString(),
    subject: topicOf(row),
    kle: rules.kle ?? councilKle,
    question: {
      id: row.id,
      url: addressFor(ctx, isShown(row) ? questionPath(row.id) : staffQuestionPath(row.id), 'da'),
      title: topicOf(row),
      text: row.text ?? '',
      receivedAt: firstAt,
      state: texts.states[row.state],
      concerns,
      meeting: await meetingOf(ctx, row),
    },
    parties: [
      { name: isProtected ? null : asker, role: texts.roles[row.asking] },
      ...(row.askedWith === null ? [] : [{ name: row.askedWith, role: texts.roles.others }]),
    ],
    correspondence: await correspondenceOf(ctx, row, { names, firstAt, decisions, answers }),
    decisions: decisions.map(({ request: _, ...decision }) => decision),
    answers,
    promises: await promisesOf(ctx, row.id),
    events: events.map(({ at, kind, facts }) => ({ at: isoOf(at), text: words[kind](facts) })),
  };
}

async function findQuestion(ctx: DocumentContext, questionId: string) {
  const [found] = validate(questionId)
    ? await ctx.db
        .select({ row: question, asker: person.name, isProtected: person.isProtected })
        .from(question)
        .innerJoin(person, eq(person.id, question.authorId))
        .where(and(eq(question.municipalityId, ctx.municipality.id), eq(question.id, questionId)))
    : [];
  if (!found) throw new NotFound();
  return found;
}

async function meetingOf(ctx: DocumentContext, { meetingId }: QuestionRow) {
  if (meetingId === null) return null;
  const [found] = await ctx.db
    .select({ title: meeting.title, startsAt: meeting.startsAt })
    .from(meeting)
    .where(and(eq(meeting.municipalityId, ctx.municipality.id), eq(meeting.id, meetingId)));
  return found ? { title: found.title, startsAt: isoOf(found.startsAt) } : null;
}

async function decisionsOf(ctx: DocumentContext, questionId: string): Promise<Decided[]> {
  const { decided } = textsIn('da').inbox;
  const rows = await ctx.db
    .select({
      decision: moderationDecision.decision,
      at: moderationDecision.decidedAt,
      statement: moderationDecision.statement,
      reason: moderationReason.title,
      request: reconsideration.request,
      askedAt: reconsideration.askedAt,
    })
    .from(moderationDecision)
    .leftJoin(moderationReason, eq(moderationReason.id, moderationDecision.reasonId))
    .leftJoin(reconsideration, eq(reconsideration.decisionId, moderationDecision.id))
    .where(
      and(
        eq(moderationDecision.municipalityId, ctx.municipality.id),
        eq(moderationDecision.subjectId, questionId),
      ),
    )
    .orderBy(asc(moderationDecision.decidedAt), asc(moderationDecision.id));
  return rows.map(({ decision, at, statement, reason, request, askedAt }) => ({
    at: isoOf(at),
    decision: decided[decision],
    reason: reason?.da ?? null,
    statement,
    request: request !== null && askedAt !== null ? { at: isoOf(askedAt), text: request } : null,
  }));
}

/** The answer on record, after what it said before it was corrected, each from when until when it was read. */
async function answersOf(ctx: DocumentContext, row: QuestionRow): Promise<CaseAnswer[]> {
  const [current] = await ctx.db
    .select()
    .from(questionAnswer)
    .where(and(ofQuestion(ctx, questionAnswer, row.id), eq(questionAnswer.state, 'published')));
  if (!current) return [];
  const former = await ctx.db
    .select()
    .from(questionFormerAnswer)
    .where(ofQuestion(ctx, questionFormerAnswer, row.id))
    .orderBy(asc(questionFormerAnswer.until), asc(questionFormerAnswer.id));
  const recordingUrl = await recordingOf(ctx, row);
  return [
    ...former,
    { ...current, at: current.correctedAt ?? current.publishedAt!, until: null },
  ].map(({ at, until, text, answeredBy }) => ({
    at: isoOf(at),
    until: until && isoOf(until),
    answeredBy,
    text,
    recordingUrl,
  }));
}

async function recordingOf(ctx: DocumentContext, row: QuestionRow): Promise<string | null> {
  if (row.meetingId === null) return null;
  const [found] = await ctx.db
    .select({ streamUrl: meeting.streamUrl })
    .from(meeting)
    .where(and(eq(meeting.municipalityId, ctx.municipality.id), eq(meeting.id, row.meetingId)));
  if (!found || found.streamUrl === null) return null;
  return row.streamSecond === null
    ? found.streamUrl
    : recordingLink(found.streamUrl, row.streamSecond);
}

async function promisesOf(ctx: DocumentContext, questionId: string): Promise<CasePromise[]> {
  const rows = await ctx.db
    .select({ promise: questionFollowUp, unit: organisationUnit.name })
    .from(questionFollowUp)
    .innerJoin(organisationUnit, eq(organisationUnit.id, questionFollowUp.unitId))
    .where(ofQuestion(ctx, questionFollowUp, questionId))
    .orderBy(asc(questionFollowUp.promisedAt), asc(questionFollowUp.id));
  return rows.map(({ promise: { promise, dueOn, promisedAt, keptAt, outcome }, unit }) => ({
    promise,
    unit,
    dueOn,
    promisedAt: isoOf(promisedAt),
    keptAt: keptAt && isoOf(keptAt),
    outcome,
  }));
}
