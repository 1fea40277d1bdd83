import { Temporal } from 'temporal-polyfill';
import { isWorkingDay, subtractWorkingDays } from '~/platform/calendar';
import { danishDay, danishInstant, endOfDanishDay } from '~/platform/clock';
import type { RuleSet } from '../rule-set';
import type { Pause } from '../vocabulary';

/** When question time closes, whether a meeting has one, and which meeting a question goes to. Pure. */

/**
 * The last second in which a question can be sent for a meeting.
 * @param startsAt when the meeting begins
 */
export function closingInstant(
  rules: Pick<RuleSet, 'deadline' | 'closedDays'>,
  startsAt: Temporal.Instant,
): Temporal.Instant {
  const { count, unit, time, rollsBack } = rules.deadline;
  const meetingDay = danishDay(startsAt);
  let day =
    unit === 'calendar_days'
      ? meetingDay.subtract({ days: count })
      : subtractWorkingDays(meetingDay, count, rules.closedDays);
  while (rollsBack && !isWorkingDay(day, rules.closedDays)) day = day.subtract({ days: 1 });
  const closesAt = time === '24:00' ? endOfDanishDay(day) : danishInstant(day, time);
  // A meeting in the morning of the very day may begin before its closing time would come.
  const latest = startsAt.subtract({ seconds: 1 });
  return Temporal.Instant.compare(closesAt, latest) < 0 ? closesAt : latest;
}

/**
 * The last second for questions to a meeting that is still to come, after it was moved or the rules were changed. What
 * has closed stays closed. What is open may close later or earlier than was said, but never earlier than now: what was
 * received until then is in time by the new closing as it was by the old.
 * @param time.closesAt ISO
 * @param startsAt when the meeting begins now; later than `now`
 */
export function closingAfterChange(
  time: { closesAt: string },
  rules: Pick<RuleSet, 'deadline' | 'closedDays'>,
  startsAt: Temporal.Instant,
  now: Temporal.Instant,
): Temporal.Instant {
  const before = asInstant(time.closesAt);
  if (!isInTime(now, before)) return before;
  const computed = closingInstant(rules, startsAt);
  const thisSecond = now.round({ smallestUnit: 'second', roundingMode: 'floor' });
  return Temporal.Instant.compare(computed, thisSecond) < 0 ? thisSecond : computed;
}

/** Whether what arrives now is there in time: the whole of the closing second still is. */
export function isInTime(now: Temporal.Instant, closesAt: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, closesAt.add({ seconds: 1 })) < 0;
}

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

/** PostgreSQL gives instants with an offset and a blank. */
export function asInstant(at: string): Temporal.Instant {
  return Temporal.Instant.from(at);
}

/** The same as documents and open data have it: ISO, to the millisecond. */
export function isoOf(at: string): string {
  return new Date(at).toISOString();
}
