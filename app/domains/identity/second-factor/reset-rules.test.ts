import { expect, test } from 'vitest';
import { whyNotAgreeable, whyNotAskable } from './reset-rules';

const expiresAt = '2026-03-12T11:00:00Z';
const before = { epochMilliseconds: Date.parse(expiresAt) - 1 };
const after = { epochMilliseconds: Date.parse(expiresAt) };
const reset = { personId: 'lost', askedById: 'one', expiresAt, endedAt: null };

test('nobody asks for themselves, nor while another reset is open', () => {
  expect(whyNotAskable('lost', 'lost', undefined, before)).toBe('not_oneself');
  expect(whyNotAskable('lost', 'one', undefined, before)).toBeNull();
  expect(whyNotAskable('lost', 'one', { expiresAt }, before)).toBe('already');
  expect(whyNotAskable('lost', 'one', { expiresAt }, after)).toBeNull();
});

test('it takes another than who asked and who it is for, in time', () => {
  expect(whyNotAgreeable(reset, 'other', before)).toBeNull();
  expect(whyNotAgreeable(reset, 'one', before)).toBe('not_oneself');
  expect(whyNotAgreeable(reset, 'lost', before)).toBe('not_oneself');
  expect(whyNotAgreeable(reset, 'other', after)).toBe('expired');
  expect(whyNotAgreeable({ ...reset, endedAt: expiresAt }, 'other', before)).toBe('ended');
});
