import { and, asc, eq, sql } from 'drizzle-orm';
import {
  meeting,
  organisationUnit,
  question,
  questionAnswer,
  questionFollowUp,
  questionFormerPromise,
} from '#db/schema';
import { danishDay } from '~/platform/clock';
import type { ReadContext } from '~/platform/context.server';
import { daysBetween } from '../rules/answering';
import { type PromiseState, promiseStateOf } from '../rules/promises';
import { playingTime, recordingLink } from '../rules/recording';

/** A published answer as whoever may read its question reads it. Instants are ISO, `dueOn` is an ISO date. */
export type ShownAnswer = {
  text: string;
  answeredBy: string;
  receivedAt: string;
  publishedAt: string;
  /** Days in Denmark from the one to the other. */
  days: number;
  /** When it was last put right; null: never. */
  correctedAt: string | null;
  /** Where the meeting's recording gets to it, and how far in that is. */
  recording: { url: string; at: string } | null;
  promises: ShownPromise[];
};

export type ShownPromise = {
  id: string;
  promise: string;
  unitId: string;
  unit: string;
  dueOn: string;
  keptAt: string | null;
  outcome: string | null;
  /** When it was last put right; null: never. */
  correctedAt: string | null;
  /** The first day that it had, where that was another. */
  wasDueOn: string | null;
  /** As it is on the day of the request. */
  state: PromiseState;
};

type Reading = Pick<ReadContext, 'db' | 'municipality' | 'now'>;

/**
 * The published answer to a question, with what it promised; null: there is none yet. Nothing of drafts and notes. The
 * page that shows it has seen to it that its reader may read the question.
 */
export async function readAnswer(ctx: Reading, questionId: string): Promise<ShownAnswer | null> {
  const [found] = await ctx.db
    .select({
      text: questionAnswer.text,
      answeredBy: questionAnswer.answeredBy,
      receivedAt: question.receivedAt,
      publishedAt: questionAnswer.publishedAt,
      correctedAt: questionAnswer.correctedAt,
      streamSecond: question.streamSecond,
      streamUrl: meeting.streamUrl,
    })
    .from(questionAnswer)
    .innerJoin(question, eq(question.id, questionAnswer.questionId))
    .leftJoin(meeting, eq(meeting.id, question.meetingId))
    .where(
      and(
        eq(questionAnswer.municipalityId, ctx.municipality.id),
        eq(questionAnswer.questionId, questionId),
        eq(questionAnswer.state, 'published'),
      ),
    );
  if (!found) return null;
  const { streamSecond, streamUrl, publishedAt, ...answer } = found;
  return {
    ...answer,
    publishedAt: publishedAt!,
    days: daysBetween(answer.receivedAt, publishedAt!),
    recording: recordingAt(streamUrl, streamSecond),
    promises: await promisesOf(ctx, questionId),
  };
}

/** What was promised in the answer to a question, in the order of its days. */
async function promisesOf(ctx: Reading, questionId: string): Promise<ShownPromise[]> {
  const rows = await ctx.db
    .select({
      id: questionFollowUp.id,
      promise: questionFollowUp.promise,
      unitId: questionFollowUp.unitId,
      unit: organisationUnit.name,
      dueOn: questionFollowUp.dueOn,
      keptAt: questionFollowUp.keptAt,
      outcome: questionFollowUp.outcome,
      correctedAt: questionFollowUp.correctedAt,
      firstDueOn: sql<string | null>`(select f.due_on from ${questionFormerPromise} f
        where f.follow_up_id = ${questionFollowUp.id} order by f.until, f.id limit 1)`,
    })
    .from(questionFollowUp)
    .innerJoin(organisationUnit, eq(organisationUnit.id, questionFollowUp.unitId))
    .where(
      and(
        eq(questionFollowUp.municipalityId, ctx.municipality.id),
        eq(questionFollowUp.questionId, questionId),
      ),
    )
    .orderBy(asc(questionFollowUp.dueOn), asc(questionFollowUp.id));
  const today = danishDay(ctx.now);
  return rows.map(({ firstDueOn, ...row }) => ({
    ...row,
    wasDueOn: firstDueOn === row.dueOn ? null : firstDueOn,
    state: promiseStateOf(row, today),
  }));
}

function recordingAt(streamUrl: string | null, second: number | null): ShownAnswer['recording'] {
  if (streamUrl === null || second === null) return null;
  const url = recordingLink(streamUrl, second);
  return url === null ? null : { url, at: playingTime(second) };
}
