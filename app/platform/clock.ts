import { Temporal } from 'temporal-polyfill';

/** Every deadline is in this zone. */
const timeZone = 'Europe/Copenhagen';

/** The only place that reads the clock. Everything else is handed an instant. */
export function readClock(): Temporal.Instant {
  return Temporal.Now.instant();
}

/** The calendar day in Denmark at an instant. */
export function danishDay(now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO(timeZone).toPlainDate();
}

/** The first instant of a calendar day in Denmark. */
export function startOfDanishDay(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime(timeZone).toInstant();
}

/** The last second of a calendar day in Denmark. */
export function endOfDanishDay(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime({ timeZone, plainTime: '23:59:59' }).toInstant();
}

/**
 * The instant at which clocks in Denmark show a time of a day. A time that they skip is as long after the hour that they
 * jump from: 2.30 is 3.30. Of one that they show twice it is the second, so that nobody who looks at a clock is late.
 * @param time `HH:MM`
 */
export function danishInstant(day: Temporal.PlainDate, time: string): Temporal.Instant {
  return day
    .toPlainDateTime(Temporal.PlainTime.from(time))
    .toZonedDateTime(timeZone, { disambiguation: 'later' })
    .toInstant();
}
