import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import {
  addWorkingDays,
  easterSunday,
  isPublicHoliday,
  isWorkingDay,
  subtractWorkingDays,
  workingDaysBetween,
} from './calendar';
import { endOfDanishDay } from './clock';

const day = (text: string) => Temporal.PlainDate.from(text);
const someDay = fc
  .integer({ min: 0, max: 365 * 30 })
  .map((days) => day('2010-01-01').add({ days }));

test.each([
  ['1961-04-02'],
  ['2000-04-23'],
  ['2008-03-23'],
  ['2023-04-09'],
  ['2024-03-31'],
  ['2025-04-20'],
  ['2026-04-05'],
  ['2027-03-28'],
  ['2028-04-16'],
  ['2035-03-25'],
  ['2038-04-25'],
  ['2049-04-18'],
])('Easter is on %s', (easter) => {
  expect(easterSunday(day(easter).year).toString()).toBe(easter);
});

describe('public holidays', () => {
  it('are these in 2026', () => {
    const holidays = [];
    for (let one = day('2026-01-01'); one.year === 2026; one = one.add({ days: 1 })) {
      if (isPublicHoliday(one)) holidays.push(one.toString());
    }
    expect(holidays).toEqual([
      '2026-01-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it.each([
    ['2022-05-13', true],
    ['2023-05-05', true],
    ['2024-04-26', false],
    ['2026-05-01', false],
  ])('Store Bededag was one until 2023: %s', (friday, isHoliday) => {
    expect(day(friday).dayOfWeek).toBe(5);
    expect(isPublicHoliday(day(friday))).toBe(isHoliday);
    expect(isWorkingDay(day(friday))).toBe(!isHoliday);
  });
});

describe('working days', () => {
  it.each([
    ['a Monday', '2026-03-09', true],
    ['a Saturday', '2026-03-14', false],
    ['a Sunday', '2026-03-15', false],
    ['Maundy Thursday', '2026-04-02', false],
    ['Ascension', '2026-05-14', false],
    ['the day after Ascension', '2026-05-15', true],
    ['Constitution Day', '2026-06-05', false],
    ['Christmas Eve', '2026-12-24', false],
    ['New Year’s Eve', '2026-12-31', true],
  ])('%s', (_name, text, works) => {
    expect(isWorkingDay(day(text))).toBe(works);
  });

  it('are as many as the municipality says', () => {
    expect(isWorkingDay(day('2026-06-05'), [])).toBe(true);
    expect(isWorkingDay(day('2026-12-31'), ['12-31'])).toBe(false);
    expect(addWorkingDays(day('2026-06-04'), 1, []).toString()).toBe('2026-06-05');
    expect(workingDaysBetween(day('2026-06-04'), day('2026-06-08'), [])).toBe(2);
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['within a week', '2026-03-09', 4, '2026-03-13'],
    ['over a weekend', '2026-03-13', 1, '2026-03-16'],
    ['from a Sunday', '2026-03-15', 1, '2026-03-16'],
    ['none from a Sunday', '2026-03-15', 0, '2026-03-15'],
    ['over Easter', '2026-04-01', 1, '2026-04-07'],
    ['over the day that summer time begins', '2026-03-26', 3, '2026-03-31'],
    ['over the day that summer time ends', '2026-10-22', 3, '2026-10-27'],
    ['over Whitsun and Constitution Day', '2025-06-04', 2, '2025-06-10'],
    ['over Christmas and New Year', '2026-12-23', 5, '2027-01-04'],
    ['where Store Bededag still was', '2023-05-04', 1, '2023-05-08'],
    ['where it was no more', '2024-04-25', 1, '2024-04-26'],
    ['over a leap day', '2028-02-28', 2, '2028-03-01'],
  ])('%s', (_name, from, count, to) => {
    expect(addWorkingDays(day(from), count).toString()).toBe(to);
  });

  it.each([
    ['2026-03-26', 1, '2026-03-27T22:59:59Z'],
    ['2026-03-26', 2, '2026-03-30T21:59:59Z'],
    ['2026-10-22', 1, '2026-10-23T21:59:59Z'],
    ['2026-10-22', 2, '2026-10-26T22:59:59Z'],
  ])('%s and %i working days end at %s', (from, count, instant) => {
    expect(endOfDanishDay(addWorkingDays(day(from), count)).toString()).toBe(instant);
  });

  it('takes nothing but whole days ahead', () => {
    expect(() => addWorkingDays(day('2026-03-09'), -1)).toThrow(RangeError);
    expect(() => addWorkingDays(day('2026-03-09'), 1.5)).toThrow(RangeError);
  });

  it('always ends on a working day, that many working days away', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const to = addWorkingDays(from, count);
        expect(isWorkingDay(to)).toBe(true);
        expect(workingDaysBetween(from, to)).toBe(count);
        expect(addWorkingDays(addWorkingDays(from, count - 1), 1).equals(to)).toBe(true);
      }),
    );
  });
});

describe('subtractWorkingDays', () => {
  it.each([
    ['within a week', '2026-03-13', 4, '2026-03-09'],
    ['over a weekend', '2026-03-16', 1, '2026-03-13'],
    ['from a Sunday', '2026-03-15', 1, '2026-03-13'],
    ['none from a Sunday', '2026-03-15', 0, '2026-03-15'],
    ['over Easter', '2026-04-08', 2, '2026-04-01'],
    ['over Constitution Day', '2026-06-08', 1, '2026-06-04'],
    ['over Christmas and New Year', '2027-01-04', 5, '2026-12-23'],
    ['over a leap day', '2028-03-02', 2, '2028-02-29'],
    ['over the day that summer time begins', '2026-03-31', 2, '2026-03-27'],
    ['over the day that summer time ends', '2026-10-27', 2, '2026-10-23'],
  ])('%s', (_name, from, count, to) => {
    expect(subtractWorkingDays(day(from), count).toString()).toBe(to);
  });

  it('counts the days that the municipality says it is open', () => {
    expect(subtractWorkingDays(day('2026-06-08'), 1, []).toString()).toBe('2026-06-05');
  });

  it('takes nothing but whole days back', () => {
    expect(() => subtractWorkingDays(day('2026-03-09'), -1)).toThrow(RangeError);
    expect(() => subtractWorkingDays(day('2026-03-09'), 0.5)).toThrow(RangeError);
  });

  it('always ends on a working day, and leads back from where adding led', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const to = subtractWorkingDays(from, count);
        expect(isWorkingDay(to)).toBe(true);
        expect(subtractWorkingDays(subtractWorkingDays(from, count - 1), 1).equals(to)).toBe(true);
        if (isWorkingDay(from)) expect(addWorkingDays(to, count).equals(from)).toBe(true);
      }),
    );
  });
});

test('there are no working days backwards, nor on the day itself', () => {
  expect(workingDaysBetween(day('2026-03-10'), day('2026-03-10'))).toBe(0);
  expect(workingDaysBetween(day('2026-03-10'), day('2026-03-02'))).toBe(0);
});
