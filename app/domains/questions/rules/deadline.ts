import { Temporal } from 'temporal-polyfill';
import { danishDay } from '~/platform/clock';
import { asInstant, closingAfterChange, closingInstant, isInTime } from '~/platform/deadline';
import type { RuleSet } from '../rule-set';
import type { Pause } from '../vocabulary';

export { asInstant, closingAfterChange, closingInstant, isInTime };

/** When question time closes, whether a meeting has one, and which meeting a question goes to. Pure. */

/** Municipal elections are held every fourth year, and a council's term ends with that year (2021, 2025, 2029). */
export function isElectionYear(year: number): boolean {
  return year % 4 === 1;
}

/**
 * Why a meeting has no question time by the rules; null: it has.
 * @param meeting.laterOfTerm how many of the council's meetings come after it in the same term
 * @param meeting.isBudget whether staff say that it is one of the budget's
 */
export function pauseOf(
  rules: Pick<RuleSet, 'pauses'>,
  meeting: { startsAt: Temporal.Instant; laterOfTerm: number; isBudget: boolean },
): Exclude<Pause, 'decided'> | null {
  const { electionMonths, lastOfTerm, budget } = rules.pauses;
  const { year, month } = danishDay(meeting.startsAt);
  if (isElectionYear(year)) {
    if (electionMonths && electionMonths.from <= month && month <= electionMonths.to)
      return 'election';
    if (meeting.laterOfTerm < lastOfTerm) return 'end_of_term';
  }
  return budget && meeting.isBudget ? 'budget' : null;
}

/** A question time as far as it takes questions. Instants are ISO. */
export type Opening = {
  meetingId: string;
  meetingStartsAt: string;
  closesAt: string;
  pause: Pause | null;
  cancelledAt: string | null;
  frozenAt: string | null;
};

/** Whether a question that arrives now can still come to a meeting. */
export function isOpen(
  time: Omit<Opening, 'meetingId' | 'meetingStartsAt'>,
  now: Temporal.Instant,
): boolean {
  return (
    time.pause === null &&
    time.cancelledAt === null &&
    time.frozenAt === null &&
    isInTime(now, asInstant(time.closesAt))
  );
}

/**
 * The meeting that a question which arrives now goes to: the first that is open; null: none is set up yet, and it
 * waits for one.
 * @param times in any order
 */
export function meetingFor<Time extends Opening>(
  times: Time[],
  now: Temporal.Instant,
): Time | null {
  return inOrder(times).find((time) => isOpen(time, now)) ?? null;
}

/**
 * The next meeting with question time that has not begun and takes no more questions; null where that would be the
 * same as the one that is open, or there is none. What arrives now is too late for it.
 */
export function missedMeeting<Time extends Opening>(
  times: Time[],
  now: Temporal.Instant,
): Time | null {
  const coming = inOrder(times).find(
    ({ meetingStartsAt, pause, cancelledAt }) =>
      pause === null &&
      cancelledAt === null &&
      Temporal.Instant.compare(now, asInstant(meetingStartsAt)) < 0,
  );
  return coming && !isOpen(coming, now) ? coming : null;
}

function inOrder<Time extends Opening>(times: Time[]): Time[] {
  return times.toSorted(
    (one, other) =>
      Date.parse(one.meetingStartsAt) - Date.parse(other.meetingStartsAt) ||
      (one.meetingId < other.meetingId ? -1 : 1),
  );
}

/** Whether a meeting should have begun by now. */
export function hasBegun(time: { meetingStartsAt: string }, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(asInstant(time.meetingStartsAt), now) <= 0;
}

/** An instant of PostgreSQL as documents and open data have it: ISO, to the millisecond. */
export function isoOf(at: string): string {
  return new Date(at).toISOString();
}
