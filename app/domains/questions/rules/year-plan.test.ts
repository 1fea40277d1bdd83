import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whichOnes } from '~/platform/calendar';
import { daysOfYear } from './year-plan';

const days = (rule: Parameters<typeof daysOfYear>[0]) => daysOfYear(rule).map(String);

test('the last Wednesday of every month but July, as the calendar of 2026 has it', () => {
  const months = [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12];
  expect(days({ year: 2026, weekday: 3, which: 'last', months })).toEqual([
    ...['2026-01-28', '2026-02-25', '2026-03-25', '2026-04-29', '2026-05-27', '2026-06-24'],
    ...['2026-08-26', '2026-09-30', '2026-10-28', '2026-11-25', '2026-12-30'],
  ]);
});

test('the first Monday, and the third Tuesday', () => {
  expect(days({ year: 2026, weekday: 1, which: '1', months: [6, 2] })).toEqual([
    '2026-02-02',
    '2026-06-01',
  ]);
  expect(days({ year: 2026, weekday: 2, which: '3', months: [9] })).toEqual(['2026-09-15']);
});

test('no day that is a public holiday', () => {
  // Easter Monday 2026, and New Year's Day 2026, a Thursday.
  expect(days({ year: 2026, weekday: 1, which: '1', months: [4] })).toEqual([]);
  expect(days({ year: 2026, weekday: 4, which: '1', months: [1] })).toEqual([]);
});

test('always that weekday, in a month that was asked for, once each', () => {
  const rule = fc.record({
    year: fc.integer({ min: 2020, max: 2099 }),
    weekday: fc.integer({ min: 1, max: 7 }),
    which: fc.constantFrom(...whichOnes),
    months: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 12 }),
  });
  fc.assert(
    fc.property(rule, (given) => {
      const found = daysOfYear(given);
      expect(new Set(found.map(({ month }) => month)).size).toBe(found.length);
      for (const day of found) {
        expect(day.dayOfWeek).toBe(given.weekday);
        expect(given.months).toContain(day.month);
        const isLast = day.add({ days: 7 }).month !== day.month;
        if (given.which === 'last') expect(isLast).toBe(true);
        else expect(Math.ceil(day.day / 7)).toBe(Number(given.which));
      }
    }),
  );
});
