import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import type { CalendarEntry } from '~/domains/notifications/mail-templates';
import type { Language } from '~/i18n/languages';
import { calendarZone, inDanishTime, newCalendar } from '~/platform/icalendar.server';

/**
 * What a mail tells a calendar (iTIP, RFC 5546). Its reader has agreed already, so calendars are not to ask them for an
 * answer (`RSVP=FALSE`, `PARTSTAT=ACCEPTED`); who answers all the same writes to the sending address, which nobody reads.
 */
export function invitationOf(
  entry: CalendarEntry,
  language: Language,
  between: { organizer: { name: string; email: string }; attendee: string },
): string {
  const isCancelled = entry.method === 'CANCEL';
  // Without a name: with one, calendars take it for a whole calendar to subscribe to.
  const calendar = newCalendar(language, { method: ICalCalendarMethod[entry.method] });
  calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    start: inDanishTime(entry.startsAt),
    end: inDanishTime(entry.endsAt),
    timezone: calendarZone,
    stamp: new Date(entry.stamp),
    summary: entry.summary,
    description: entry.description,
    location: entry.location,
    url: entry.url,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: between.organizer,
    attendees: [
      {
        email: between.attendee,
        role: ICalAttendeeRole.REQ,
        type: ICalAttendeeType.INDIVIDUAL,
        status: ICalAttendeeStatus.ACCEPTED,
        rsvp: false,
      },
    ],
    // Another time is asked for on their page, not in a calendar.
    x: { 'X-MICROSOFT-DISALLOW-COUNTER': 'TRUE' },
  });
  return calendar.toString();
}
