import { Temporal } from 'temporal-polyfill';
import type { RuleSet } from '../rule-set';
import { asInstant } from '../rules/deadline';
import { type Turn, turns } from '../vocabulary';
import type { AgendaTime } from './slots';

/** Who speaks for how long while a question is dealt with, and when the clock may run. Pure. */

export type Speaking = Pick<RuleSet, 'minutes'>;

/** Minutes of a turn; null: not bounded. */
export function minutesOfTurn(turn: Turn, { minutes }: Speaking): number | null {
  return minutes[turn];
}

/** The turns that there are by the rules, in their order. */
export function turnsBy(rules: Speaking): Turn[] {
  return turns.filter((turn) => minutesOfTurn(turn, rules) !== 0);
}

/** The turn after one; null: it was the last. */
export function turnAfter(turn: Turn, rules: Speaking): Turn | null {
  const there = turnsBy(rules);
  return there[there.indexOf(turn) + 1] ?? null;
}

/** When a turn is over; null: it is not bounded. */
export function turnEnds(
  { turn, turnSince }: { turn: Turn; turnSince: string },
  rules: Speaking,
): Temporal.Instant | null {
  const minutes = minutesOfTurn(turn, rules);
  return minutes === null ? null : asInstant(turnSince).add({ minutes });
}

/** How early the clock may start: the council's meeting may begin a little before its time. */
const earlyMinutes = 30;

export type LiveRefusal =
  'no_question_time' | 'agenda_not_published' | 'meeting_not_begun' | 'question_time_ended';

/** Why nothing can be marked at the meeting; null: it can. */
export function whyNotLive(
  time: AgendaTime & { meetingStartsAt: string },
  now: Temporal.Instant,
): LiveRefusal | null {
  if (time.pause !== null || time.cancelledAt !== null) return 'no_question_time';
  if (time.publishedAt === null) return 'agenda_not_published';
  if (time.endedAt !== null) return 'question_time_ended';
  return Temporal.Instant.compare(now, liveFrom(time)) < 0 ? 'meeting_not_begun' : null;
}

/** From when on the question time can be run. */
function liveFrom(time: { meetingStartsAt: string }): Temporal.Instant {
  return asInstant(time.meetingStartsAt).subtract({ minutes: earlyMinutes });
}

/** What a form of the live page was shown: whose turn it was with which question, and since when. */
export function seenTurn(time: {
  currentQuestionId: string | null;
  turn: Turn | null;
  turnSince: string | null;
}): string {
  return [time.currentQuestionId, time.turn, time.turnSince].map((one) => one ?? '-').join(' ');
}
