import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsOfLines, readers } from '../../tests/support/read-invitation';
import { calendarFeed, type FeedEvent } from './calendar-feed.server';

const one: FeedEvent = {
  uid: 'session-1@medspil',
  sequence: 3,
  changedAt: '2027-02-01T08:00:00.123Z',
  startsAt: '2027-03-28T14:00:00Z',
  endsAt: '2027-03-28 15:00:00+00',
  summary: 'Foretræde: Udvalget for Børn, Unge; Skole',
  description: '16.00 Åse: „Stier, broer“\n16.15 Bo\\Ib',
  location: 'Rådhuset, 1. sal; øst',
  url: 'https://x.example/dialog/a?b=1&c=2',
  isCancelled: false,
};
const write = (events: FeedEvent[]) => calendarFeed({ language: 'da', name: 'Mød, os' }, events);

describe.each(Object.entries(readers))('%s', (_name, read) => {
  test('reads what a calendar has', () => {
    const events = read(write([one, { ...one, uid: 'b', isCancelled: true, location: null }]));
    expect(events[0]).toMatchObject({
      ...{ uid: one.uid, sequence: 3, summary: one.summary, description: one.description },
      ...{ location: one.location, url: one.url, status: 'CONFIRMED' },
      startsAt: '2027-03-28T14:00:00.000Z',
      endsAt: '2027-03-28T15:00:00.000Z',
    });
    expect(events[1]).toMatchObject({ uid: 'b', status: 'CANCELLED', location: null });
  });

  // What both parsers make of the hour that comes twice differs; no committee meets then.
  test('knows when it is, the whole year round', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 * 48 }), (halfHours) => {
        const at = Date.UTC(2027, 0, 1) + halfHours * 1_800_000;
        fc.pre(at < Date.UTC(2027, 9, 31, 0) || at >= Date.UTC(2027, 9, 31, 2));
        const [event] = read(write([{ ...one, startsAt: new Date(at).toISOString() }]));
        expect(Date.parse(event!.startsAt)).toBe(at);
      }),
    );
  });

  test('reads whatever is written in it, in lines as calendars have them', () => {
    const words = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .map((text) => text.replace(/[\p{Cc}\p{Cf}\\]/gu, '').trim());
    fc.assert(
      fc.property(words, words, (summary, description) => {
        const text = write([{ ...one, summary: `a${summary}`, description: `a\n${description}b` }]);
        expect(faultsOfLines(text)).toEqual([]);
        const [event] = read(text);
        expect(event!.summary).toBe(`a${summary}`);
        expect(event!.description).toBe(`a\n${description}b`);
      }),
    );
  });
});

test('a line ends within no letter', () => {
  const text = write([{ ...one, summary: 'å😀'.repeat(100) }]);
  expect(faultsOfLines(text)).toEqual([]);
  expect(text).not.toContain('�');
  expect(text.replaceAll('\r\n ', '')).toContain('å😀'.repeat(100));
});
