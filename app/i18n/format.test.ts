import { describe, expect, it } from 'vitest';
import { formatDay, formatList, formatNumber, formatPartialDate, formatPeriod } from './format';

describe('formatNumber', () => {
  it.each([
    [1_234_567, 'da', '1.234.567'],
    [1_234_567, 'en', '1,234,567'],
    [1_234_567, 'de', '1.234.567'],
    [1234.5, 'da', '1.234,5'],
    [0.000_001, 'da', '0,000001'],
    [-4.25, 'da', '-4,25'],
    [2024, 'da', '2.024'],
  ] as const)('%d in %s is %s', (value, language, written) => {
    expect(formatNumber(value, language)).toBe(written);
  });
});

describe('formatDay', () => {
  it.each([
    ['2026-03-09', 'da', '9. marts 2026'],
    ['2026-03-09', 'en', '9 March 2026'],
    ['2026-03-09', 'de', '9. März 2026'],
    ['2026-03-09T22:59:59Z', 'da', '9. marts 2026'],
    ['2026-03-09T23:00:00Z', 'da', '10. marts 2026'],
    ['2026-03-09 23:30:00+00', 'da', '10. marts 2026'],
    ['2026-07-09T22:00:00Z', 'da', '10. juli 2026'],
  ] as const)('%s in %s is %s', (value, language, written) => {
    expect(formatDay(value, language)).toBe(written);
  });
});

describe('formatPartialDate', () => {
  it.each([
    ['2017-05-31', 'da', '31. maj 2017'],
    ['2017-05', 'da', 'maj 2017'],
    ['2017-01', 'de', 'Januar 2017'],
    ['2017-12', 'en', 'December 2017'],
    ['2017', 'da', '2017'],
    ['2017-H1', 'da', '2017-H1'],
    ['2017-Q4', 'en', '2017-Q4'],
  ] as const)('%s in %s is %s', (value, language, written) => {
    expect(formatPartialDate(value, language)).toBe(written);
  });
});

describe('formatList', () => {
  it.each([
    [[], 'da', ''],
    [['a'], 'da', 'a'],
    [['a', 'b'], 'da', 'a og b'],
    [['a', 'b', 'c'], 'da', 'a, b og c'],
    [['a', 'b', 'c'], 'de', 'a, b und c'],
  ] as const)('%j in %s is %s', (names, language, written) => {
    expect(formatList([...names], language)).toBe(written);
  });
});

describe('formatPeriod', () => {
  const begin = '2026-11-21T01:45:10Z';
  it.each([
    ['2026-11-21T01:45:50Z', 'da', '21. november 2026 kl. 02.45'],
    ['2026-11-21T01:51:00Z', 'da', '21. november 2026 kl. 02.45–02.51'],
    ['2026-11-21T01:51:00Z', 'en', '21 November 2026 at 02:45–02:51'],
    ['2026-11-21T01:51:00Z', 'de', '21. November 2026 um 02:45–02:51'],
    // Midnight in Denmark is passed, in UTC it is not.
    ['2026-11-21T23:10:00Z', 'da', '21. november 2026 kl. 02.45 – 22. november 2026 kl. 00.10'],
  ] as const)('until %s in %s is %s', (end, language, written) => {
    expect(formatPeriod(begin, end, language)).toBe(written);
  });
});
