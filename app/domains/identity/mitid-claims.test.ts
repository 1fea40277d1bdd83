import { describe, expect, test } from 'vitest';
import { mitidMappings, normalCode, readMitidClaims } from './mitid-claims';

const today = '2026-03-09';
const loa = (level: string) => `https://data.gov.dk/concept/core/nsis/${level}`;

const { signaturgruppen, idura } = mitidMappings;

const fromSignaturgruppen = {
  sub: 'bab646bb',
  loa: loa('Substantial'),
  'mitid.uuid': '7027a386',
  'mitid.age': '35',
  'mitid.date_of_birth': '1990-05-01',
  'mitid.identity_name': 'Ida Prøve',
  'dk.cpr': '0105909990',
};
const fromIdura = {
  sub: '{3687039b}',
  loA: 'SUBSTANTIAL',
  uuid: '8e6ab4ea',
  age: '63',
  birthdate: '1962-12-27',
  name: 'Per Prøve',
  address_details: { road: 'Prøvevej', municipality_code: '0540' },
};

describe('what brokers say', () => {
  test('Signaturgruppen: no municipality, but what its residency is asked with', () => {
    expect(readMitidClaims(fromSignaturgruppen, signaturgruppen, today)).toEqual({
      ok: true,
      facts: {
        identifier: '7027a386',
        ageBand: '18_plus',
        municipalityCode: null,
        isProtected: false,
        name: 'Ida Prøve',
        cpr: '0105909990',
      },
    });
  });

  test('Idura: the municipality, by its path', () => {
    expect(readMitidClaims(fromIdura, idura, today)).toEqual({
      ok: true,
      facts: {
        identifier: '8e6ab4ea',
        ageBand: '18_plus',
        municipalityCode: '540',
        isProtected: false,
        name: 'Per Prøve',
        cpr: null,
      },
    });
  });

  test.each([
    [loa('High'), true],
    [loa('Substantial'), true],
    [loa('Low'), false],
    ['Substantial', false],
    [`${loa('Substantial')}/Low`, false],
    [undefined, false],
    [[loa('High')], false],
  ])('assurance %s is good enough: %s', (value, isGood) => {
    const read = readMitidClaims({ ...fromSignaturgruppen, loa: value }, signaturgruppen, today);
    expect(read).toMatchObject(isGood ? { ok: true } : { ok: false, reason: 'assurance_too_low' });
  });

  test.each([
    ['LOW', false],
    ['SUBSTANTIAL', true],
    ['HIGH', true],
    ['INSUBSTANTIAL', false],
  ])('assurance %s of Idura is good enough: %s', (loA, isGood) => {
    expect(readMitidClaims({ ...fromIdura, loA }, idura, today).ok).toBe(isGood);
  });

  test.each([
    ['no identifier', { 'mitid.uuid': undefined }],
    ['an empty identifier', { 'mitid.uuid': ' ' }],
    ['an identifier that is a list', { 'mitid.uuid': ['7027a386'] }],
    ['neither age nor date of birth', { 'mitid.age': null, 'mitid.date_of_birth': null }],
    ['an age that is none', { 'mitid.age': '-1', 'mitid.date_of_birth': null }],
    ['an age at which nobody has MitID', { 'mitid.age': '12' }],
    ['a date that is none', { 'mitid.age': null, 'mitid.date_of_birth': '1990-02-30' }],
    ['a date to come', { 'mitid.age': null, 'mitid.date_of_birth': '2027-01-01' }],
  ])('%s: refused', (_what, change) => {
    expect(readMitidClaims({ ...fromSignaturgruppen, ...change }, signaturgruppen, today)).toEqual({
      ok: false,
      reason: 'claims_missing',
    });
  });

  test('a municipality that is none: refused; no municipality: for the residency service', () => {
    const with_ = (municipality_code: unknown) =>
      readMitidClaims({ ...fromIdura, address_details: { municipality_code } }, idura, today);
    expect(with_('Sønderborg')).toEqual({ ok: false, reason: 'claims_missing' });
    expect(with_(undefined)).toMatchObject({ ok: true, facts: { municipalityCode: null } });
    expect(readMitidClaims({ ...fromIdura, address_details: null }, idura, today)).toMatchObject({
      ok: true,
      facts: { municipalityCode: null },
    });
  });

  test.each([
    ['2011-03-09', '15_17'],
    ['2011-03-10', '13_14'],
    ['2008-03-09', '18_plus'],
    ['2008-03-10', '15_17'],
    ['2013-03-09', '13_14'],
  ])('whoever was born on %s is %s', (birthdate, ageBand) => {
    const read = readMitidClaims({ ...fromIdura, age: undefined, birthdate }, idura, today);
    expect(read).toMatchObject({ ok: true, facts: { ageBand } });
  });

  test('a protected name is never taken: by MitID’s words for it, or by a claim', () => {
    const nameless = { ...fromIdura, name: 'NAVNE & ADRESSEBESKYTTET' };
    expect(readMitidClaims(nameless, idura, today)).toMatchObject({
      facts: { isProtected: true, name: null },
    });
    const byClaim = { ...idura, protection: 'protected' };
    expect(readMitidClaims({ ...fromIdura, protected: 'true' }, byClaim, today)).toMatchObject({
      facts: { isProtected: true, name: null },
    });
    expect(readMitidClaims({ ...fromIdura, protected: 'false' }, byClaim, today)).toMatchObject({
      facts: { isProtected: false, name: 'Per Prøve' },
    });
  });

  test('a mapping that tells no age leaves it to the residency service', () => {
    const ageless = { ...idura, age: null, birthdate: null };
    expect(readMitidClaims(fromIdura, ageless, today)).toMatchObject({ facts: { ageBand: null } });
  });

  test('a path leads only through what the broker said itself', () => {
    const strange = { ...idura, identifier: 'constructor.name' };
    expect(readMitidClaims(fromIdura, strange, today).ok).toBe(false);
  });
});

test('codes of municipalities are the same with and without a nought', () => {
  expect(['0540', '540', '1540', '54', ''].map(normalCode)).toEqual([
    '540',
    '540',
    undefined,
    undefined,
    undefined,
  ]);
});
