import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarEntry } from '~/domains/notifications/mail-templates';
import { faultsOfLines, readers } from '../tests/support/read-invitation';
import { invitationOf } from './invitation';

const between = {
  organizer: { name: 'Sønderborg Kommune', email: 'post@medspil.example' },
  attendee: 'ida@example.dk',
};
const first: CalendarEntry = {
  method: 'REQUEST',
  uid: 'booking-0196@medspil',
  sequence: 1,
  stamp: '2027-02-01T08:00:00Z',
  startsAt: '2027-03-28T14:00:00Z',
  endsAt: '2027-03-28T14:15:00Z',
  summary: 'Møde med Udvalget for Børn, Unge; Skole og Å',
  description:
    'Skift tid eller meld fra: https://x.example/1\n\nIngen ser svar fra kalenderen; ærgerligt, ikke?',
  location: 'Rådhuset, lokale 3; 1. sal\\øst',
  url: 'https://x.example/min-side/dialog/1',
};
const write = (entry: CalendarEntry) => invitationOf(entry, 'da', between);

describe.each(Object.entries(readers))('%s', (_name, read) => {
  const one = (entry: CalendarEntry) => {
    const events = read(write(entry));
    expect(events).toHaveLength(1);
    return events[0]!;
  };

  test('reads everything that an invitation says', () => {
    const { stamp: _, ...said } = first;
    expect(one(first)).toEqual({
      ...said,
      startsAt: '2027-03-28T14:00:00.000Z',
      endsAt: '2027-03-28T14:15:00.000Z',
      status: 'CONFIRMED',
      organizer: 'mailto:post@medspil.example',
      attendee: 'mailto:ida@example.dk',
      // They have agreed already: no calendar is to ask.
      rsvp: 'FALSE',
      answer: 'ACCEPTED',
    });
  });

  test('follows an invitation that is moved and cancelled', () => {
    const move = { ...first, sequence: 2, startsAt: '2027-03-29T14:00:00Z' };
    const cancellation = { ...move, sequence: 5, method: 'CANCEL' as const, location: null };
    const all = [first, { ...move, endsAt: '2027-03-29T14:15:00Z' }, cancellation].map(one);
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(1);
    expect(all.map(({ sequence }) => sequence)).toEqual([1, 2, 5]);
    expect(all.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(all.map(({ status }) => status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
  });

  // Sixteen o’clock in Denmark, whichever hour that is elsewhere.
  test.each([
    ['the day before summer time', '2027-03-27T15:00:00Z'],
    ['the day on which it begins', '2027-03-28T14:00:00Z'],
    ['an hour after it began', '2027-03-28T01:30:00Z'],
    ['the day before winter time', '2027-10-30T14:00:00Z'],
    ['the day on which it begins, before the hour that comes twice', '2027-10-30T23:30:00Z'],
    ['the day on which it begins, after it', '2027-10-31T02:30:00Z'],
    ['the day on which it begins, in the afternoon', '2027-10-31T15:00:00Z'],
    ['midsummer', '2027-06-24T14:00:00Z'],
    ['the last night of the year', '2027-12-31T23:30:00Z'],
  ])('knows when it is: %s', (_what, startsAt) => {
    const endsAt = new Date(Date.parse(startsAt) + 15 * 60_000).toISOString();
    const event = one({ ...first, startsAt, endsAt });
    expect(Date.parse(event.startsAt)).toBe(Date.parse(startsAt));
    expect(Date.parse(event.endsAt)).toBe(Date.parse(endsAt));
  });

  test('reads whatever is written in it', () => {
    const words = fc
      .array(
        fc.oneof(
          fc.constantFrom('æ', 'ø', 'Å', 'ß', ',', ';', ':', '"', '\n', ' ', '😀', 'BEGIN:VEVENT'),
          fc.string({ unit: 'grapheme', maxLength: 8 }),
        ),
        { maxLength: 60 },
      )
      // Blanks at the ends and signs that cannot be seen are nobody's words; node-ical takes a backslash before an n for a
      // new line, however it is written.
      .map((parts) =>
        parts
          .join('')
          .replace(/[\p{Cc}\p{Cf}\\]/gu, (sign) => (sign === '\n' ? sign : ''))
          .trim(),
      );
    fc.assert(
      fc.property(words, words, (summary, description) => {
        const event = one({ ...first, summary: `a${summary}`, description: `a${description}` });
        expect(event.summary).toBe(`a${summary}`);
        expect(event.description).toBe(`a${description}`);
      }),
    );
  });
});

test('both parsers read the same', () => {
  const [one, other] = Object.values(readers).map((read) => read(write(first)));
  expect(one).toEqual(other);
});

test('its lines are as long and end as calendars must', () => {
  const text = write({ ...first, description: 'Æøå, '.repeat(60), summary: '😀'.repeat(40) });
  expect(faultsOfLines(text)).toEqual([]);
  expect(text.match(/\r\n /g)!.length).toBeGreaterThan(3);
});

test('the same entry is the same text, also tomorrow', () => {
  expect(write(first)).toBe(write(first));
  expect(write(first)).toContain('DTSTAMP:20270201T080000Z');
});
