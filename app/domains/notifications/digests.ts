import { Temporal } from 'temporal-polyfill';

/** When what was collected is told: every morning, or every Monday morning, by the clocks of Denmark. Pure. */

const timeZone = 'Europe/Copenhagen';
const morning = Temporal.PlainTime.from('06:30');
const monday = 1;

/**
 * The last instant, not after `now`, at which a collected mail was due. What was noted before it is told;
 * what was noted since waits for the next. So it does not matter how often the job runs, how late, or
 * whether its own clock keeps summer time.
 */
export function lastDue(cadence: 'daily' | 'weekly', now: Temporal.Instant): Temporal.Instant {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const due = (day: Temporal.PlainDate) =>
    day.toZonedDateTime({ timeZone, plainTime: morning }).toInstant();
  const isLater = (day: Temporal.PlainDate) => Temporal.Instant.compare(due(day), now) > 0;
  switch (cadence) {
    case 'daily':
      return due(isLater(today) ? today.subtract({ days: 1 }) : today);
    case 'weekly': {
      const latest = today.subtract({ days: today.dayOfWeek - monday });
      return due(isLater(latest) ? latest.subtract({ days: 7 }) : latest);
    }
  }
}
