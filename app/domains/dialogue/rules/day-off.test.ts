import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dayOff } from './day-off';

const closed = { closedDays: ['06-05' as const, '12-24' as const] };

test.each([
  ['2027-05-06', 'holiday'], // Ascension Day, a Thursday
  ['2027-12-26', 'holiday'], // a Sunday, too
  ['2027-12-24', 'town_hall'],
  ['2027-06-05', 'weekend'], // a Saturday, whatever the town hall does
  ['2027-05-08', 'weekend'],
  ['2027-05-07', null],
])('%s: %s', (day, expected) => {
  expect(dayOff(Temporal.PlainDate.from(day), closed)).toBe(expected);
});

test('where the town hall is open on Christmas Eve, that is a day as others', () => {
  expect(dayOff(Temporal.PlainDate.from('2027-12-24'), { closedDays: [] })).toBeNull();
});
