import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { bookingStates } from '../states';
import { whyNotChangeable, wordsStand } from './changing';

const session = {
  format: 'deputation' as const,
  closesAt: '2027-01-27T11:00:00Z',
  cancelledAt: null,
};
const at = (instant: string) => Temporal.Instant.from(instant);

test('a booking with a place is changed until its session closes, the whole last second', () => {
  expect(whyNotChangeable({ state: 'pending' }, session, at('2027-01-27T11:00:00.9Z'))).toBeNull();
  expect(whyNotChangeable({ state: 'pending' }, session, at('2027-01-27T11:00:01Z'))).toBe(
    'closed',
  );
  const off = { ...session, cancelledAt: '2027-01-01T11:00:00Z' };
  expect(whyNotChangeable({ state: 'confirmed' }, off, at('2027-01-02T11:00:00Z'))).toBe(
    'over_already',
  );
});

test.each(bookingStates)('of one that is %s', (state) => {
  const isOpen = whyNotChangeable({ state }, session, at('2027-01-01T11:00:00Z')) === null;
  expect(isOpen).toBe(state === 'pending' || state === 'confirmed');
});

test('words that somebody has said yes to stand', () => {
  expect(wordsStand({ state: 'confirmed' }, session, { decides: 'chair' })).toBe(true);
  expect(wordsStand({ state: 'pending' }, session, { decides: 'chair' })).toBe(false);
  expect(wordsStand({ state: 'confirmed' }, session, { decides: 'nobody' })).toBe(false);
  const meeting = { format: 'dialogue_meeting' as const };
  expect(wordsStand({ state: 'confirmed' }, meeting, { decides: 'chair' })).toBe(false);
});
