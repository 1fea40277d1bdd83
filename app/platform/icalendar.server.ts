import { getVtimezoneComponent } from '@touch4it/ical-timezones';
import ical, { type ICalCalendar, type ICalCalendarData } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { Language } from '~/i18n/languages';

/** The zone that every event of ours is in. */
export const calendarZone = 'Europe/Copenhagen';

/** A calendar without events (RFC 5545), which says itself what Danish time is. */
export function newCalendar(
  language: Language,
  facts: Pick<ICalCalendarData, 'name' | 'url' | 'method'>,
): ICalCalendar {
  return ical({
    ...facts,
    prodId: { company: 'Medspil', product: 'Medspil', language: language.toUpperCase() },
    // Only events have a time zone: stamps are to be in UTC (RFC 5545, 3.8.7).
    timezone: { name: null, generator: getVtimezoneComponent },
  });
}

/** An ISO instant as events begin and end. */
export function inDanishTime(at: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(calendarZone);
}
