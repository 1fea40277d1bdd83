import { describe, expect, it } from 'vitest';
import { parseMunicipalityFile } from './municipality-file';

const file = {
  code: '540',
  slug: 'soenderborg',
  name: 'Sønderborg Kommune',
  theme: 'soenderborg',
  languages: ['da'],
  demonstration: false,
  committees: [] as object[],
  units: [] as object[],
  areas: [] as object[],
};

const faultsOf = (given: unknown) => {
  const parsed = parseMunicipalityFile(given);
  return parsed.ok ? [] : parsed.faults.map(({ path, reason }) => `${path}: ${reason}`);
};

describe('a municipality file', () => {
  it('may have a host of its own', () => {
    const parsed = parseMunicipalityFile({ ...file, host: 'deltag.soenderborg.dk' });
    expect(parsed).toMatchObject({ ok: true, file: { host: 'deltag.soenderborg.dk' } });
  });

  it.each([
    'Deltag.soenderborg.dk',
    'https://deltag.dk',
    'deltag.dk:443',
    'deltag.dk.',
    'bæredygtig.dk',
    '',
  ])('has no host like %j', (host) => {
    expect(faultsOf({ ...file, host })).toEqual([
      'host: a host name in small letters, without a port',
    ]);
  });

  it('is refused with every fault of form, and where it is', () => {
    const faults = faultsOf({
      ...file,
      code: '54',
      languages: ['en'],
      colour: 'red',
      committees: [{ slug: 'Byråd', name: 'Byrådet', kind: 'council' }],
      areas: [{ slug: 'nord', name: 'Nord\u0000' }],
    });
    expect(faults).toEqual([
      'code: three-digit kommunekode',
      'languages: every municipality has Danish pages: "da" is missing',
      'committees[0].slug: small letters a–z, digits and single hyphens',
      'areas[0].name: holds a control character',
      expect.stringMatching(/^the file: .*"colour"/),
    ]);
    expect(faultsOf([])).toEqual([expect.stringMatching(/^the file: /)]);
  });

  it('is refused with every fault of what comes after and stands under what', () => {
    const unit = (slug: string, more: object = {}) => ({ slug, name: slug, ...more });
    expect(
      faultsOf({
        ...file,
        units: [
          unit('a', { parent: 'b', successor: 'c' }),
          unit('b', { parent: 'a' }),
          unit('c', { validFrom: '2026-01-01', validTo: '2026-01-01', successor: 'c' }),
          unit('c', { parent: 'a' }),
          unit('d', { parent: 'x' }),
        ],
        areas: [unit('a', { successor: 'b' })],
      }),
    ).toEqual([
      'units[0].parent: leads back to "a"',
      'units[1].parent: leads back to "b"',
      'units[2].validTo: is not after validFrom',
      'units[2].successor: leads back to "c"',
      'units[3].slug: "c" is used twice',
      'units[4].parent: there is no "x" among the units',
      'areas[0].successor: there is no "b" among the areas',
    ]);
  });
});
