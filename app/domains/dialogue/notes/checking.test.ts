import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { checkedUntil, isBeingChecked, whyNotForEveryone } from './checking';

const at = (instant: string) => Temporal.Instant.from(instant);
const now = at('2026-03-26T10:00:00Z');
const sent = { state: 'being_checked' as const, checkUntil: '2026-04-02 21:59:59+00' };

test('notes can be checked until the end of the last day, also across summer time', () => {
  expect(checkedUntil(7, now).toString()).toBe('2026-04-02T21:59:59Z');
  expect(isBeingChecked(sent, at('2026-04-02T21:59:59Z'))).toBe(true);
  expect(isBeingChecked(sent, at('2026-04-02T22:00:00Z'))).toBe(false);
  expect(isBeingChecked({ state: 'draft', checkUntil: null }, now)).toBe(false);
});

test('they are for everyone when their time is over, or all who came said that they are right', () => {
  const after = at('2026-04-02T22:00:00Z');
  expect(whyNotForEveryone({ state: 'draft', checkUntil: null }, [], 2, after)).toBe(
    'not_sent_yet',
  );
  expect(whyNotForEveryone(sent, [], 2, now)).toBe('still_being_checked');
  expect(whyNotForEveryone(sent, ['right'], 2, now)).toBe('still_being_checked');
  expect(whyNotForEveryone(sent, ['right', 'wrong'], 2, now)).toBe('still_being_checked');
  expect(whyNotForEveryone(sent, ['right', 'right'], 2, now)).toBeNull();
  expect(whyNotForEveryone(sent, ['wrong'], 2, after)).toBeNull();
  expect(whyNotForEveryone(sent, [], 0, now)).toBe('still_being_checked');
  expect(whyNotForEveryone({ ...sent, state: 'published' }, [], 2, after)).toBe(
    'published_already',
  );
});
