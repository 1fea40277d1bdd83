import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addWorkingDays } from '~/platform/calendar';
import { danishDay } from '~/platform/clock';
import { dueAfterAnswer, dueFrom, urgencyOf, workingDaysLeft } from './deadline';

const at = (text: string) => Temporal.Instant.from(text);

test.each([
  ['a Monday at noon', '2026-03-09T11:00:00Z', '2026-03-16T22:59:59Z'],
  ['late on a Monday, in Denmark', '2026-03-09T22:59:59Z', '2026-03-16T22:59:59Z'],
  ['a Tuesday by a second', '2026-03-09T23:00:00Z', '2026-03-17T22:59:59Z'],
  ['a Saturday', '2026-03-14T11:00:00Z', '2026-03-20T22:59:59Z'],
  ['the week before summer time', '2026-03-24T11:00:00Z', '2026-03-31T21:59:59Z'],
  ['the week before winter time', '2026-10-20T10:00:00Z', '2026-10-27T22:59:59Z'],
  ['the Wednesday before Easter', '2026-04-01T10:00:00Z', '2026-04-13T21:59:59Z'],
  ['the day before Christmas Eve', '2026-12-23T11:00:00Z', '2027-01-04T22:59:59Z'],
])('what comes on %s is due after five working days', (_name, received, due) => {
  expect(dueFrom(at(received)).toString()).toBe(due);
});

test.each([
  ['2026-03-09T11:00:00Z', '2026-03-16T22:59:59Z', 5],
  ['2026-03-13T11:00:00Z', '2026-03-16T22:59:59Z', 1],
  ['2026-03-16T11:00:00Z', '2026-03-16T22:59:59Z', 0],
  ['2026-03-20T11:00:00Z', '2026-03-16T22:59:59Z', 0],
  ['2026-04-01T10:00:00Z', '2026-04-08T21:59:59Z', 2],
])('at %s, of what is due %s, %i working days are left', (now, due, left) => {
  expect(workingDaysLeft(at(due), at(now))).toBe(left);
});

test.each([
  ['the days that were left', 3, '2026-03-09T11:00:00Z', '2026-03-12T22:59:59Z'],
  ['over Easter and into summer time', 2, '2026-03-27T11:00:00Z', '2026-03-31T21:59:59Z'],
  ['over Easter', 2, '2026-04-01T10:00:00Z', '2026-04-08T21:59:59Z'],
  ['one day, where none were left', 0, '2026-03-09T11:00:00Z', '2026-03-10T22:59:59Z'],
])('after an answer there are %s', (_name, left, now, due) => {
  expect(dueAfterAnswer(left, at(now)).toString()).toBe(due);
});

test('stopping the clock and letting it go on at once changes nothing', () => {
  const instant = fc
    .integer({ min: 0, max: 5 * 365 * 24 })
    .map((hours) => at('2024-01-01T00:00:00Z').add({ hours }));
  fc.assert(
    fc.property(instant, fc.integer({ min: 0, max: 4 }), (received, workedOn) => {
      const due = dueFrom(received);
      const asked = addWorkingDays(danishDay(received), workedOn);
      const now = asked.toZonedDateTime({ timeZone: 'Europe/Copenhagen', plainTime: '12:00' });
      const left = workingDaysLeft(due, now.toInstant());
      expect(left).toBe(5 - workedOn);
      expect(dueAfterAnswer(left, now.toInstant()).equals(due)).toBe(true);
    }),
  );
});

test.each([
  [null, 'paused'],
  ['2026-03-09T10:59:59Z', 'overdue'],
  ['2026-03-09T22:59:59Z', 'today'],
  ['2026-03-11T22:59:59Z', 'soon'],
  ['2026-03-12T22:59:59Z', 'later'],
] as const)('what is due %s is %s', (due, urgency) => {
  expect(urgencyOf(due, at('2026-03-09T11:00:00Z'))).toBe(urgency);
});

test('over a weekend what is due on Tuesday is soon', () => {
  expect(urgencyOf('2026-03-17T22:59:59Z', at('2026-03-13T11:00:00Z'))).toBe('soon');
});
