import { Temporal } from 'temporal-polyfill';
import { addWorkingDays, workingDaysBetween } from '~/platform/calendar';
import { danishDay, endOfDanishDay } from '~/platform/clock';

/** How long something may wait for a decision. Pure. */

/**
 * Working days from the day after something was received, the last included. No law names a number: DSA
 * art. 16 and 20 say „timely“, good administrative practice says that whoever waits longer is told why. Five
 * is our assumption of what a municipality will promise.
 */
const workingDaysToDecide = 5;

/** When a decision is due on what was received at an instant: 23:59:59 Danish time. */
export function dueFrom(receivedAt: Temporal.Instant): Temporal.Instant {
  return endOfDanishDay(addWorkingDays(danishDay(receivedAt), workingDaysToDecide));
}

/** Working days that are left when the clock is stopped, the last one included; 0 on that day and after it. */
export function workingDaysLeft(dueAt: Temporal.Instant, now: Temporal.Instant): number {
  return workingDaysBetween(danishDay(now), danishDay(dueAt));
}

/** When a decision is due once the author has answered; the moderator has a working day in any case. */
export function dueAfterAnswer(left: number, now: Temporal.Instant): Temporal.Instant {
  return endOfDanishDay(addWorkingDays(danishDay(now), Math.max(1, left)));
}

/** How much something presses; `paused` while its author is asked. */
export type Urgency = 'overdue' | 'today' | 'soon' | 'later' | 'paused';

/** Working days ahead that count as soon. */
const soon = 2;

/** @param dueAt ISO instant; null while the clock stands still */
export function urgencyOf(dueAt: string | null, now: Temporal.Instant): Urgency {
  if (dueAt === null) return 'paused';
  const due = Temporal.Instant.fromEpochMilliseconds(Date.parse(dueAt));
  if (Temporal.Instant.compare(due, now) < 0) return 'overdue';
  const [day, today] = [danishDay(due), danishDay(now)];
  if (day.equals(today)) return 'today';
  return Temporal.PlainDate.compare(day, addWorkingDays(today, soon)) <= 0 ? 'soon' : 'later';
}

/** Orders by what is due first; what no deadline holds for is last. */
export function byDue(one: { dueAt: string | null }, other: { dueAt: string | null }): number {
  const [due, than] = [one, other].map(({ dueAt }) =>
    dueAt === null ? Infinity : Date.parse(dueAt),
  );
  return due === than ? 0 : due! - than!;
}
