import { Temporal } from 'temporal-polyfill';

const timeZone = 'Europe/Copenhagen';

/**
 * The instant at which clocks in Denmark show a day and time, to the minute (`2026-06-24T17:00`).
 * @returns null where they never do, or do twice, because they change then
 */
export function instantOf(localTime: string): Temporal.Instant | null {
  try {
    return Temporal.PlainDateTime.from(localTime)
      .toZonedDateTime(timeZone, { disambiguation: 'reject' })
      .toInstant();
  } catch {
    return null;
  }
}

/** What clocks in Denmark show at an instant: `2026-06-24T17:00`. */
export function localTimeOf(instant: Temporal.Instant): string {
  return instant
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}
