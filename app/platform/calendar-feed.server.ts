import { getVtimezoneComponent } from '@touch4it/ical-timezones';
import type { Language } from '~/i18n/languages';
import { calendarZone } from './icalendar.server';

/** What a calendar to subscribe to has. Instants are ISO. */
export type FeedEvent = {
  uid: string;
  /** Rises with every change, of which the last was then. */
  sequence: number;
  changedAt: string;
  startsAt: string;
  endsAt: string;
  summary: string;
  description: string | null;
  location: string | null;
  url: string;
  isCancelled: boolean;
};

/** Octets of a line without its end (RFC 5545, 3.1). */
const longestLine = 75;

/**
 * A calendar of many events (RFC 5545), at Danish times. It is written here because the package that writes
 * invitations takes half a millisecond for each event, most of it to fold lines.
 * @param of.name null: its events go into a calendar that its reader has
 */
export function calendarFeed(
  of: { language: Language; name: string | null },
  events: FeedEvent[],
): string {
  const name = of.name === null ? null : escaped(of.name);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Medspil//Medspil//${of.language.toUpperCase()}`,
    ...(name === null ? [] : [`NAME:${name}`, `X-WR-CALNAME:${name}`]),
    ...zoneLines,
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
    '',
  ];
  return lines.map(folded).join('\r\n');
}

const zoneLines = (getVtimezoneComponent(calendarZone) ?? '')
  .split(/\r?\n/)
  .filter((line) => line !== '');

function linesOf(event: FeedEvent): string[] {
  const changedAt = utc(event.changedAt);
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${changedAt}`,
    `LAST-MODIFIED:${changedAt}`,
    `DTSTART;TZID=${calendarZone}:${danish(event.startsAt)}`,
    `DTEND;TZID=${calendarZone}:${danish(event.endsAt)}`,
    `SUMMARY:${escaped(event.summary)}`,
    ...(event.description === null ? [] : [`DESCRIPTION:${escaped(event.description)}`]),
    ...(event.location === null ? [] : [`LOCATION:${escaped(event.location)}`]),
    `URL;VALUE=URI:${event.url}`,
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

function utc(at: string): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
}

// Swedes write 2027-03-28 16:00:00. Made once: making a formatter takes far longer than using it.
const inDenmark = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: calendarZone,
});

function danish(at: string): string {
  return inDenmark.format(new Date(at)).replace(/[-:]/g, '').replace(' ', 'T');
}

/** Text as a value: signs that mean something to calendars are marked, those that nobody can see are left out. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[^\P{Cc}\t]/gu, '');
}

/** A line in pieces that are short enough, none of which ends within a letter. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= longestLine) return line;
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > longestLine) {
      pieces.push(piece);
      // The blank that says that it goes on.
      [piece, octets] = ['', 1];
    }
    piece += letter;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}
