import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from '~/platform/calendar';
import { danishDay } from '~/platform/clock';
import { asInstant } from './deadline';

/** What an answer promises: whether it was kept, and when its owners are reminded. Days are Danish. Pure. */

/** `days` that are left, that it is over time, or that it was kept after its day. */
export type PromiseState =
  | { is: 'kept' }
  | { is: 'kept_late'; days: number }
  | { is: 'waiting'; days: number }
  | { is: 'overdue'; days: number };

type Promised = { dueOn: string; keptAt: string | null };

/** Where a promise is on a day. What is due today is not late. */
export function promiseStateOf(promise: Promised, today: Temporal.PlainDate): PromiseState {
  const day = promise.keptAt === null ? today : danishDay(asInstant(promise.keptAt));
  const left = day.until(promise.dueOn).days;
  if (promise.keptAt !== null) return left < 0 ? { is: 'kept_late', days: -left } : { is: 'kept' };
  return left < 0 ? { is: 'overdue', days: -left } : { is: 'waiting', days: left };
}

/** Days before its last day from which on a promise is called to mind, and between two reminders of one overdue. */
export const daysOfReminding = 7;

/**
 * Whether the owners of a promise are to be reminded today: on working days, once in the week before its last day and
 * once a week after it. A day that was missed is made up for on the next.
 * @param promise.remindedAt when they last were
 */
export function isReminderDue(
  promise: Promised & { remindedAt: string | null },
  today: Temporal.PlainDate,
): boolean {
  if (promise.keptAt !== null || !isWorkingDay(today)) return false;
  const dueOn = Temporal.PlainDate.from(promise.dueOn);
  const from = dueOn.subtract({ days: daysOfReminding });
  if (Temporal.PlainDate.compare(today, from) < 0) return false;
  if (promise.remindedAt === null) return true;
  const reminded = danishDay(asInstant(promise.remindedAt));
  const isOver = Temporal.PlainDate.compare(today, dueOn) > 0;
  const since = isOver ? today.subtract({ days: daysOfReminding - 1 }) : from;
  return Temporal.PlainDate.compare(reminded, since) < 0;
}
