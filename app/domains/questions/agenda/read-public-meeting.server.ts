import { and, count, eq, inArray } from 'drizzle-orm';
import { question, questionAnswer } from '#db/schema';
import type { Language } from '~/i18n/languages';
import type { ReadContext } from '~/platform/context.server';
import { findTime } from '../meetings/question-times.server';
import { isShown } from '../rules/showing';
import { beforeMeeting } from '../states';
import type { Turn } from '../vocabulary';
import { type AgendaEntry, agendaEntries } from './agenda-entries.server';
import { type AgendaOutcome, type Unshown, whyUnshown } from './outcomes';
import { rulesOf } from './read-agenda.server';
import { minutesOfTurn, type Speaking, turnAfter, turnEnds } from './speaking';

/** A question of a published agenda, as far as everyone reads it. */
export type ListedQuestion = {
  /** Null where its page is not for everyone. */
  id: string | null;
  number: number;
  /** What became of it; null: it is still to come up. */
  outcome: AgendaOutcome | null;
  /** When the meeting begins that it has gone on to (ISO). */
  goesTo: string | null;
  minutes: number;
  answeredBy: string | null;
  /** Topic and name that everyone reads; null where nobody does. */
  shown: { topic: string; language: Language; name: string | null } | null;
  /** Why nobody reads it, as everyone may know. */
  unshown: Unshown | null;
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
  const rows = await agendaEntries(ctx, time, rules);
  const answered = await answeredOf(
    ctx,
    rows.map(({ id }) => id),
  );
  const questions = rows.map((row): ListedQuestion => {
    const { id, slot, outcome, goesTo, answeredBy } = row;
    const { publishedTopic, language, shownName: name } = row;
    const shown = isShown(row) ? { topic: publishedTopic ?? '', language, name } : null;
    return {
      id: shown && id,
      number: slot.number,
      outcome,
      goesTo,
      minutes: slot.minutes,
      answeredBy,
      shown,
      unshown: whyUnshown(row),
      hasAnswer: shown !== null && answered.has(id),
    };
  });
  const speaking = speakingOf(time, rules, rows);
  return { ...meeting, ...state, expected: null, questions, speaking };
}
export type PublicMeeting = Awaited<ReturnType<typeof readPublicMeeting>>;

/**
 * Whose turn it is by a question time; null: nobody's.
 * @param entries of its agenda
 */
export function speakingOf(
  time: { currentQuestionId: string | null; turn: Turn | null; turnSince: string | null },
  rules: Speaking,
  entries: Pick<AgendaEntry, 'id' | 'slot' | 'outcome'>[],
): SpeakingNow | null {
  const { currentQuestionId, turn, turnSince } = time;
  if (currentQuestionId === null || turn === null || turnSince === null) return null;
  const current = entries.find(({ id }) => id === currentQuestionId);
  // Its asker has taken it back while it was dealt with.
  if (current?.outcome !== null) return null;
  return {
    number: current.slot.number,
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
