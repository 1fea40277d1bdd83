import { expect, test } from 'vitest';
import { hasFactor, whyNotChangeable } from './factors';

const none = { passkeys: 0, hasApp: false, codesLeft: 0 };

test('a key or an app is a second factor, recovery codes alone are none', () => {
  expect(hasFactor(none)).toBe(false);
  expect(hasFactor({ ...none, passkeys: 1 })).toBe(true);
  expect(hasFactor({ ...none, hasApp: true })).toBe(true);
  expect(hasFactor({ ...none, ...{ codesLeft: 10 } })).toBe(false);
});

test('the first is free to set up, and from then on one must be shown', () => {
  expect(whyNotChangeable(none, false)).toBeNull();
  expect(whyNotChangeable({ ...none, passkeys: 1 }, false)).toBe('factor_needed');
  expect(whyNotChangeable({ ...none, hasApp: true }, false)).toBe('factor_needed');
  expect(whyNotChangeable({ ...none, hasApp: true }, true)).toBeNull();
});
