import { and, asc, desc, eq } from 'drizzle-orm';
import { validate } from 'uuid';
import {
  meeting,
  organisationUnit,
  person,
  question,
  questionAnswer,
  questionFollowUp,
  questionFormerAnswer,
  questionFormerPromise,
  questionNote,
} from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { authorize } from '~/platform/transaction.server';
import { listUnits } from '~/domains/municipalities/units.server';
import { questionPolicy } from '../policy';
import {
  proposalOf,
  whyNotApprovable,
  whyNotDraftable,
  whyNotPublishable,
} from '../rules/answering';
import { playingTime } from '../rules/recording';
import { isShown } from '../rules/showing';
import { hashOfPromise } from './find-promise.server';
import { hashOfAnswer } from './lock-answer.server';
import { readAnswer } from './read-answer.server';

type Reading = ReadContext & { actor: PersonActor };
export type AnswerWork = Awaited<ReturnType<typeof readAnswerWork>>;

/**
 * The answer to a question as those see it who work on it: the draft and how far it is, what they tell each other, and
 * what whoever looks may do next. Of the question it has what everyone reads, or what was asked where nobody does.
 * @throws NotFound where there is no such question, Forbidden for whoever neither drafts its answer nor keeps what it
 *   promises
 */
export async function readAnswerWork(ctx: Reading, questionId: string) {
  authorize(questionPolicy(ctx.actor, { do: 'see_drafts' }));
  const { row, streamUrl, unit } = await findQuestion(ctx, questionId);
  const shown = await readAnswer(ctx, row.id);
  const mayDraft = questionPolicy(ctx.actor, { do: 'draft', unitId: row.unitId });
  const keeps = (shown?.promises ?? []).filter(({ unitId }) =>
    questionPolicy(ctx.actor, { do: 'follow_up', unitId }),
  );
  authorize(mayDraft || keeps.length > 0);
  const answer = await findDraft(ctx, row.id);
  const proposal = mayDraft ? await findProposal(ctx, row.id) : null;
  const mayPublish = questionPolicy(ctx.actor, { do: 'publish_answer' });
  const mayApprove = questionPolicy(ctx.actor, { do: 'approve' });
  return {
    question: {
      id: row.id,
      state: row.state,
      topic: row.publishedTopic ?? row.topic ?? '',
      text: row.publishedText ?? row.text ?? '',
      language: row.language,
      isShown: isShown(row),
      streamAt: row.streamSecond === null ? null : playingTime(row.streamSecond),
      hasRecording: streamUrl !== null,
      hasMeeting: row.meetingId !== null,
    },
    // What the agenda says of who answers, or the unit that does; whoever drafts it may say another.
    suggestedBy: row.answeredBy ?? unit ?? '',
    answer,
    proposal,
    shown,
    former: mayDraft ? await formerOf(ctx, row.id) : [],
    formerPromises: mayDraft ? await formerPromisesOf(ctx, row.id) : [],
    notes: mayDraft ? await notesOf(ctx, row.id) : [],
    mayDraft,
    mayApprove,
    mayPublish,
    whyNotDraftable: whyNotDraftable(row, answer),
    whyNotApprovable: whyNotApprovable(answer, ctx.actor.personId),
    whyNotPublishable: whyNotPublishable(row, answer),
    promisesToFix: mayPublish
      ? (shown?.promises ?? []).map((one) => ({ ...one, hash: hashOfPromise(one) }))
      : [],
    openPromises: keeps.filter(({ keptAt }) => keptAt === null),
    units: mayPublish ? await listUnits(ctx.db, ctx) : [],
    // Sending it on paper is the secretariat's.
    letter: questionPolicy(ctx.actor, { do: 'run' }) ? (answer?.letter ?? null) : null,
  };
}

async function findQuestion(ctx: Reading, questionId: string) {
  const [found] = validate(questionId)
    ? await ctx.db
        .select({
          row: question,
          streamUrl: meeting.streamUrl,
          unit: organisationUnit.name,
        })
        .from(question)
        .leftJoin(meeting, eq(meeting.id, question.meetingId))
        .leftJoin(organisationUnit, eq(organisationUnit.id, question.unitId))
        .where(and(eq(question.municipalityId, ctx.municipality.id), eq(question.id, questionId)))
    : [];
  if (!found) throw new NotFound();
  return found;
}

/** The answer as it stands, whatever its state, with the hash that a form sends back; null: nobody has begun. */
async function findDraft(ctx: Reading, questionId: string) {
  const [found] = await ctx.db
    .select({ answer: questionAnswer, by: person.name })
    .from(questionAnswer)
    .innerJoin(person, eq(person.id, questionAnswer.byId))
    .where(eq(questionAnswer.questionId, questionId));
  if (!found) return null;
  const { state, text, answeredBy, byId, changedAt, letterWantedAt, letterSentAt } = found.answer;
  const hash = hashOfAnswer(found.answer)!;
  const letter =
    letterWantedAt === null ? null : { wantedAt: letterWantedAt, sentAt: letterSentAt };
  return { state, text, answeredBy, byId, by: found.by, changedAt, hash, letter };
}

/** The correction of a published answer that waits for approval, with the hash that a form sends back. */
async function findProposal(ctx: Reading, questionId: string) {
  const [found] = await ctx.db
    .select({ answer: questionAnswer, by: person.name })
    .from(questionAnswer)
    .innerJoin(person, eq(person.id, questionAnswer.proposedById))
    .where(eq(questionAnswer.questionId, questionId));
  const proposal = found && proposalOf(found.answer);
  if (!proposal) return null;
  const isOwn = proposal.byId === ctx.actor.personId;
  return { ...proposal, by: found.by, isOwn, hash: hashOfAnswer(proposal)! };
}

async function formerOf(ctx: Reading, questionId: string) {
  return ctx.db
    .select({
      id: questionFormerAnswer.id,
      text: questionFormerAnswer.text,
      answeredBy: questionFormerAnswer.answeredBy,
      until: questionFormerAnswer.until,
    })
    .from(questionFormerAnswer)
    .where(eq(questionFormerAnswer.questionId, questionId))
    .orderBy(desc(questionFormerAnswer.until), desc(questionFormerAnswer.id));
}

async function formerPromisesOf(ctx: Reading, questionId: string) {
  return ctx.db
    .select({
      id: questionFormerPromise.id,
      promise: questionFormerPromise.promise,
      unit: organisationUnit.name,
      dueOn: questionFormerPromise.dueOn,
      outcome: questionFormerPromise.outcome,
      until: questionFormerPromise.until,
    })
    .from(questionFormerPromise)
    .innerJoin(questionFollowUp, eq(questionFollowUp.id, questionFormerPromise.followUpId))
    .innerJoin(organisationUnit, eq(organisationUnit.id, questionFormerPromise.unitId))
    .where(eq(questionFollowUp.questionId, questionId))
    .orderBy(desc(questionFormerPromise.until), desc(questionFormerPromise.id));
}

async function notesOf(ctx: Reading, questionId: string) {
  return ctx.db
    .select({
      id: questionNote.id,
      at: questionNote.at,
      text: questionNote.text,
      by: person.name,
    })
    .from(questionNote)
    .innerJoin(person, eq(person.id, questionNote.byId))
    .where(eq(questionNote.questionId, questionId))
    .orderBy(asc(questionNote.at), asc(questionNote.id));
}
