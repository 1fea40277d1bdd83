import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preferred, prefersCsv } from './negotiate';

describe('prefersCsv', () => {
  it.each([
    ['text/csv', true],
    ['text/csv;q=0.9, application/json;q=0.8', true],
    ['text/csv, */*', true],
    ['text/*', true],
    ['TEXT/CSV', true],
    ['application/json;q=0, text/csv;q=0.1', true],
    ['text/csv, application/json', true],
    ['application/json, text/csv', false],
    ['application/json, text/csv;q=0.5', false],
    ['text/csv;q=0', false],
    ['text/csv;q=nonsense', false],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', false],
    ['*/*', false],
    ['', false],
    [undefined, false],
  ])('%s → %s', (accept, expected) => {
    expect(prefersCsv(accept)).toBe(expected);
  });
});

describe('preferred', () => {
  it.each([
    ['da', 'da'],
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['sv, da;q=0.7, en;q=0.3', 'da'],
    ['sv', 'en'],
    [null, 'en'],
  ])('language %s → %s', (header, expected) => {
    expect(preferred(header, ['en', 'da', 'de'])).toBe(expected);
  });

  it('answers whatever the header holds', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(['en', 'da']).toContain(preferred(header, ['en', 'da']));
      }),
    );
  });
});
