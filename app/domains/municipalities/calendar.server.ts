import { getVtimezoneComponent } from '@touch4it/ical-timezones';
import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { Language } from '~/i18n/languages';
import { pathInLanguage } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import type { ReadContext } from '~/platform/context.server';
import { listCalendar, type PublicMeeting } from './meetings.server';

const timeZone = 'Europe/Copenhagen';

/** Something that the calendar has besides meetings, such as a deadline: it takes no time. Instants are ISO. */
export type CalendarMoment = {
  id: string;
  at: string;
  /** Rises with every change, of which the last was then. */
  sequence: number;
  changedAt: string;
  summary: string;
  description: string;
  url: string;
};

/**
 * The municipality's public meetings as a calendar to subscribe to (RFC 5545). The same until a meeting is
 * changed: each is stamped by its last change. Public.
 * @param of.origin where the municipality's pages are
 * @param of.moments what it has besides
 */
export async function calendarOf(
  ctx: ReadContext,
  of: { origin: string; language: Language; moments: CalendarMoment[] },
): Promise<string> {
  const { meetings: texts } = textsIn(of.language).municipalities;
  const calendar = ical({
    name: texts.calendarName(ctx.municipality.name),
    prodId: { company: 'Medspil', product: 'Medspil', language: of.language.toUpperCase() },
    // Only its meetings have a time zone: stamps are to be in UTC (RFC 5545, 3.8.7).
    timezone: { name: null, generator: getVtimezoneComponent },
    url: of.origin + pathInLanguage('/kalender.ics', of.language),
  });
  for (const one of await listCalendar(ctx)) {
    calendar.createEvent({
      id: one.id,
      sequence: one.sequence,
      start: zoned(one.startsAt),
      end: one.endsAt === null ? null : zoned(one.endsAt),
      stamp: new Date(one.changedAt),
      lastModified: new Date(one.changedAt),
      timezone: timeZone,
      summary: one.title,
      description: descriptionOf(one, texts),
      location: one.place,
      url: of.origin + pathInLanguage(`/udvalg/${one.committee.slug}`, of.language),
      status: one.cancelledAt === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
      categories: [{ name: one.committee.name }],
    });
  }
  for (const { id, at, sequence, changedAt, summary, description, url } of of.moments) {
    calendar.createEvent({
      ...{ id, sequence, summary, description, url },
      start: zoned(at),
      stamp: new Date(changedAt),
      lastModified: new Date(changedAt),
      timezone: timeZone,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

function zoned(at: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
}

function descriptionOf(one: PublicMeeting, texts: { stream: string; agenda: string }): string {
  return [
    one.committee.name,
    one.agendaUrl && `${texts.agenda}: ${one.agendaUrl}`,
    one.streamUrl && `${texts.stream}: ${one.streamUrl}`,
  ]
    .filter(Boolean)
    .join('\n');
}
