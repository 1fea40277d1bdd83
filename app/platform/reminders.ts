import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from './calendar';
import { danishDay } from './clock';

/** When somebody is reminded of what they promised for a day. Days are Danish. Pure. */

/** Days before its last day from which on a promise is called to mind, and between two reminders of one overdue. */
export const daysOfReminding = 7;

/**
 * Whether the owners of an open promise are to be reminded today: on working days, once in the week before its last
 * day and once a week after it. A day that was missed is made up for on the next.
 * @param promise.remindedAt when they last were
 */
export function isReminderDue(
  promise: { dueOn: string; remindedAt: string | null },
  today: Temporal.PlainDate,
): boolean {
  if (!isWorkingDay(today)) return false;
  const dueOn = Temporal.PlainDate.from(promise.dueOn);
  const from = dueOn.subtract({ days: daysOfReminding });
  if (Temporal.PlainDate.compare(today, from) < 0) return false;
  if (promise.remindedAt === null) return true;
  const reminded = danishDay(Temporal.Instant.from(promise.remindedAt));
  const isOver = Temporal.PlainDate.compare(today, dueOn) > 0;
  const since = isOver ? today.subtract({ days: daysOfReminding - 1 }) : from;
  return Temporal.PlainDate.compare(reminded, since) < 0;
}
