import { and, count, eq, inArray } from 'drizzle-orm';
import { question, questionAnswer } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { findTime } from '../meetings/question-times.server';
import { inAgendaOrder } from '../rules/order';
import { isShown } from '../rules/showing';
import { beforeMeeting, type QuestionState } from '../states';
import type { Turn } from '../vocabulary';
import { questionsOfMeeting, rulesOf } from './read-agenda.server';
import { minutesOf, onAgenda } from './slots';
import { minutesOfTurn, type Speaking, turnAfter, turnEnds } from './speaking';

/** A question of a published agenda, as far as everyone reads it. */
export type ListedQuestion = {
  /** Null where its page is not for everyone. */
  id: string | null;
  number: number;
  state: QuestionState;
  minutes: number;
  answeredBy: string | null;
  /** Topic and name that everyone reads; null where nobody does. */
  shown: { topic: string; name: string | null } | null;
  /** Whether nobody reads it because its asker wants so. */
  isUnshownByWish: boolean;
  hasAnswer: boolean;
};

/** Whose turn it is at a meeting, with which question. Instants are ISO. */
export type SpeakingNow = {
  number: number;
  turn: Turn;
  since: string;
  minutes: number | null;
  /** When the turn is over; null: it is not bounded. */
  endsAt: string | null;
  next: Turn | null;
};

/**
 * A meeting with its questions as everyone sees it: how many are to come until its agenda is published, and from then
 * on which. Public.
 * @throws NotFound where there is no such meeting
 */
export async function readPublicMeeting(ctx: ReadContext, meetingId: string) {
  const time = await findTime(ctx, meetingId);
  const rules = await rulesOf(ctx, time);
  const { title, place, streamUrl, agendaUrl, minutesUrl, meetingStartsAt, closesAt } = time;
  const { totalMinutes, pause, cancelledAt, publishedAt, endedAt } = time;
  const meeting = { meetingId, title, place, streamUrl, agendaUrl, minutesUrl, meetingStartsAt };
  const state = { closesAt, totalMinutes, pause, cancelledAt, publishedAt, endedAt };
  if (publishedAt === null) {
    const expected = await countExpected(ctx, meetingId);
    return { ...meeting, ...state, expected, questions: [], speaking: null };
  }
  const rows = inAgendaOrder(await questionsOfMeeting(ctx, meetingId, onAgenda));
  const answered = await answeredOf(
    ctx,
    rows.map(({ id }) => id),
  );
  const questions = rows.map((row, index): ListedQuestion => {
    const { id, state: of, answeredBy } = row;
    const shown = isShown(row) ? { topic: row.publishedTopic ?? '', name: row.shownName } : null;
    return {
      id: shown && id,
      number: index + 1,
      state: of,
      minutes: minutesOf(row, rules),
      answeredBy,
      shown,
      isUnshownByWish: !row.isPublishable,
      hasAnswer: shown !== null && answered.has(id),
    };
  });
  const speaking = speakingOf(
    time,
    rules,
    rows.map(({ id }) => id),
  );
  return { ...meeting, ...state, expected: null, questions, speaking };
}
export type PublicMeeting = Awaited<ReturnType<typeof readPublicMeeting>>;

/**
 * Whose turn it is by a question time; null: nobody's.
 * @param ids of the questions in the order of the agenda
 */
export function speakingOf(
  time: { currentQuestionId: string | null; turn: Turn | null; turnSince: string | null },
  rules: Speaking,
  ids: string[],
): SpeakingNow | null {
  const { currentQuestionId, turn, turnSince } = time;
  if (currentQuestionId === null || turn === null || turnSince === null) return null;
  const index = ids.indexOf(currentQuestionId);
  // Its asker has taken it back while it was dealt with.
  if (index < 0) return null;
  return {
    number: index + 1,
    turn,
    since: new Date(turnSince).toISOString(),
    minutes: minutesOfTurn(turn, rules),
    endsAt: turnEnds({ turn, turnSince }, rules)?.toString() ?? null,
    next: turnAfter(turn, rules),
  };
}

async function countExpected(ctx: ReadContext, meetingId: string): Promise<number> {
  const [found] = await ctx.db
    .select({ count: count() })
    .from(question)
    .where(
      and(
        eq(question.municipalityId, ctx.municipality.id),
        eq(question.meetingId, meetingId),
        inArray(question.state, beforeMeeting),
      ),
    );
  return found!.count;
}

async function answeredOf(ctx: ReadContext, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await ctx.db
    .select({ id: questionAnswer.questionId })
    .from(questionAnswer)
    .where(
      and(
        eq(questionAnswer.municipalityId, ctx.municipality.id),
        inArray(questionAnswer.questionId, ids),
        eq(questionAnswer.state, 'published'),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}
