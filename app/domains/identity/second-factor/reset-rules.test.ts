import { expect, test } from 'vitest';
import { whyNotAgreeable, whyNotAskable } from './reset-rules';

const expiresAt = '2026-03-12T11:00:00Z';
const before = { epochMilliseconds: Date.parse(expiresAt) - 1 };
const after = { epochMilliseconds: Date.parse(expiresAt) };
const askedAt = '2026-03-09T11:00:00Z';
const reset = { personId: 'lost', askedById: 'one', askedAt, expiresAt, endedAt: null };
const long = '2026-03-06T11:00:00Z';
const agreeing = (personId: string, administratorSince: string | null = long) => ({
  personId,
  administratorSince,
});

test('nobody asks for themselves, nor while another reset is open', () => {
  expect(whyNotAskable('lost', 'lost', undefined, before)).toBe('not_oneself');
  expect(whyNotAskable('lost', 'one', undefined, before)).toBeNull();
  expect(whyNotAskable('lost', 'one', { expiresAt }, before)).toBe('already');
  expect(whyNotAskable('lost', 'one', { expiresAt }, after)).toBeNull();
});

test('it takes another than who asked and who it is for, in time', () => {
  expect(whyNotAgreeable(reset, agreeing('other'), before)).toBeNull();
  expect(whyNotAgreeable(reset, agreeing('one'), before)).toBe('not_oneself');
  expect(whyNotAgreeable(reset, agreeing('lost'), before)).toBe('not_oneself');
  expect(whyNotAgreeable(reset, agreeing('other'), after)).toBe('expired');
  expect(whyNotAgreeable({ ...reset, endedAt: expiresAt }, agreeing('other'), before)).toBe(
    'ended',
  );
});

test('nobody agrees whom the asking administrator could have made one', () => {
  expect(whyNotAgreeable(reset, agreeing('other', '2026-03-06T11:00:01Z'), before)).toBe('too_new');
  expect(whyNotAgreeable(reset, agreeing('other', null), before)).toBe('too_new');
});
