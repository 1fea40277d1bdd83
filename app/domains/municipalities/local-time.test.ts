import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { instantOf, localTimeOf } from './local-time';

test.each([
  ['2026-06-24T17:00', '2026-06-24T15:00:00Z'],
  ['2026-01-24T17:00', '2026-01-24T16:00:00Z'],
  ['2026-10-25T03:00', '2026-10-25T02:00:00Z'],
])('%s in Denmark is %s', (local, instant) => {
  expect(instantOf(local)?.toString()).toBe(instant);
  expect(localTimeOf(Temporal.Instant.from(instant))).toBe(local);
});

test.each([
  ['is skipped as clocks go forward', '2026-03-29T02:30'],
  ['comes twice as clocks go back', '2026-10-25T02:30'],
  ['is no day', '2026-02-30T12:00'],
])('what %s is no time', (_why, local) => {
  expect(instantOf(local)).toBeNull();
});
