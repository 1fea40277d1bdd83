import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { hasWaitedOut } from './waiting';

test.each([
  // By hand: a month later at the same time of day in Denmark, across the clocks' change too.
  ['2027-01-15T11:00:00Z', 1, '2027-02-15T10:59:59Z', false],
  ['2027-01-15T11:00:00Z', 1, '2027-02-15T11:00:00Z', true],
  ['2027-03-15T11:00:00Z', 1, '2027-04-15T09:59:59Z', false],
  ['2027-03-15T11:00:00Z', 1, '2027-04-15T10:00:00Z', true],
  ['2027-01-31T11:00:00Z', 12, '2028-01-31T11:00:00Z', true],
])('since %s, %i months: at %s %s', (since, waitMonths, now, expected) => {
  expect(hasWaitedOut(since, { waitMonths }, Temporal.Instant.from(now))).toBe(expected);
});
