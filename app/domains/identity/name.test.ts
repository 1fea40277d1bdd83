import { expect, test } from 'vitest';
import { whyNotRenamable } from './name';

const verified = { name: 'Ida Prøve', verifiedAt: '2026-03-09T11:00:00Z', isProtected: false };
const another = { name: 'Statsministeren', isHelped: false };

test('who has been confirmed keeps their name', () => {
  expect(whyNotRenamable(verified, another)).toBe('name_settled');
  expect(whyNotRenamable(verified, { ...another, name: 'Ida Prøve' })).toBeNull();
});

test('who has not may change it, so may a protected person, and staff for a citizen', () => {
  expect(whyNotRenamable({ ...verified, verifiedAt: null }, another)).toBeNull();
  expect(whyNotRenamable({ ...verified, isProtected: true }, another)).toBeNull();
  expect(whyNotRenamable(verified, { ...another, isHelped: true })).toBeNull();
  expect(whyNotRenamable({ ...verified, name: null }, another)).toBeNull();
});
