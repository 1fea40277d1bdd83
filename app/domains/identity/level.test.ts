import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageBandOf, ageBands, hasReached, knownFacts, levelOf } from './level';

describe('the level of somebody', () => {
  test.each([
    // account, declared, verified resident
    [false, false, null, 0],
    [false, true, null, 0],
    [true, false, null, 1],
    [true, true, null, 2],
    [true, false, true, 3],
    [true, true, true, 3],
    // Verified before the e-mail is confirmed.
    [false, false, true, 3],
    [false, false, false, 1],
    // The register is believed before the person.
    [true, true, false, 1],
  ] as const)(
    'with an account: %s, residence declared: %s, verified: %s is %i',
    (hasAccount, residentDeclared, verifiedResident, level) => {
      expect(levelOf({ hasAccount, residentDeclared, verifiedResident })).toBe(level);
    },
  );
});

test.each([
  ['with an e-mail that is confirmed', 'pia@example.dk', '2026-11-21T12:00:00Z', true],
  ['with an e-mail that is not', 'pia@example.dk', null, false],
  ['made by staff or MitID, without an e-mail', null, null, true],
])('somebody %s has an account: %s, %s, %s', (_who, email, emailConfirmedAt, hasAccount) => {
  const stored = { email, emailConfirmedAt, residentDeclaredAt: null, verifiedResident: null };
  expect(knownFacts(stored)).toEqual({
    hasAccount,
    residentDeclared: false,
    verifiedResident: null,
  });
});

describe('ages', () => {
  test.each([
    [0, 'under_10'],
    [9, 'under_10'],
    [10, '10_12'],
    [12, '10_12'],
    [13, '13_14'],
    [14, '13_14'],
    [15, '15_17'],
    [17, '15_17'],
    [18, '18_plus'],
    [109, '18_plus'],
  ])('%i years fall in %s', (years, band) => {
    expect(ageBandOf(years)).toBe(band);
  });

  test('nobody has reached an age that not all of their band have', () => {
    fc.assert(
      fc.property(fc.nat(120), fc.nat(120), (years, needed) => {
        if (hasReached(ageBandOf(years), needed)) expect(years).toBeGreaterThanOrEqual(needed);
      }),
    );
  });

  test('the ages that activities ask for are told apart exactly', () => {
    fc.assert(
      fc.property(fc.nat(120), fc.constantFrom(0, 10, 13, 15, 18), (years, needed) => {
        expect(hasReached(ageBandOf(years), needed)).toBe(years >= needed);
      }),
    );
  });

  test('unknown is not old enough, and old enough for what is for everyone', () => {
    expect(hasReached(null, 0)).toBe(true);
    expect(hasReached(null, 10)).toBe(false);
    expect(ageBands.every((band) => hasReached(band, 0))).toBe(true);
  });
});
