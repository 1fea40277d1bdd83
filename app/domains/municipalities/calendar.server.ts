import { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Language } from '~/i18n/languages';
import { pathInLanguage } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import type { ReadContext } from '~/platform/context.server';
import { calendarZone, inDanishTime, newCalendar } from '~/platform/icalendar.server';
import { listCalendar, type PublicMeeting } from './meetings.server';

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
  const calendar = newCalendar(of.language, {
    name: texts.calendarName(ctx.municipality.name),
    url: of.origin + pathInLanguage('/kalender.ics', of.language),
  });
  for (const one of await listCalendar(ctx)) {
    calendar.createEvent({
      id: one.id,
      sequence: one.sequence,
      start: inDanishTime(one.startsAt),
      end: one.endsAt === null ? null : inDanishTime(one.endsAt),
      stamp: new Date(one.changedAt),
      lastModified: new Date(one.changedAt),
      timezone: calendarZone,
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
      start: inDanishTime(at),
      stamp: new Date(changedAt),
      lastModified: new Date(changedAt),
      timezone: calendarZone,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
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
