import { describe, expect, test } from 'vitest';
import { shownNameOf, whyNotRenamable } from './name';

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
describe('the name beside what somebody wrote', () => {
  const ida = { name: 'Ida Marie Prøve', ageBand: '18_plus' as const, isProtected: false };

  test.each([
    ['of an adult is whole', ida, true, 'Ida Marie Prøve'],
    ['of a minor is the first', { ...ida, ageBand: '15_17' as const }, true, 'Ida'],
    ['of somebody of unknown age is the first', { ...ida, ageBand: null }, true, 'Ida'],
    [
      'keeps a first name with a hyphen',
      { ...ida, name: 'Anne-Marie Prøve', ageBand: '13_14' as const },
      true,
      'Anne-Marie',
    ],
    ['is none where it is protected', { ...ida, isProtected: true }, true, null],
    ['is none where they do not want it', ida, false, null],
    ['is none where there is none', { ...ida, name: ' ' }, true, null],
  ])('%s', (_what, person, isWanted, name) => {
    expect(shownNameOf(person, isWanted)).toBe(name);
  });
});
