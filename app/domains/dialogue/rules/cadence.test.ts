import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { daysByWeekday, meetingsByRhythm, type Rhythm } from './cadence';

const day = (text: string) => Temporal.PlainDate.from(text);
const closedDays = ['06-05', '12-24'];
const byWeekday = (more: Partial<Parameters<typeof daysByWeekday>[0]> = {}) =>
  daysByWeekday({
    ...{ from: day('2027-01-01'), until: day('2027-12-31'), closedDays },
    ...{ rhythm: 'quarter', weekday: 2, which: '1' },
    ...more,
  }).map(String);

describe('by weekday', () => {
  test('the first Tuesday of each quarter, of each month, of each half year', () => {
    expect(byWeekday()).toEqual(['2027-01-05', '2027-04-06', '2027-07-06', '2027-10-05']);
    expect(byWeekday({ rhythm: 'half_year' })).toEqual(['2027-01-05', '2027-07-06']);
    expect(byWeekday({ rhythm: 'month' })).toHaveLength(12);
  });

  test('what is before the first day or after the last is left out', () => {
    const given = { from: day('2027-01-06'), until: day('2027-10-04') };
    expect(byWeekday(given)).toEqual(['2027-04-06', '2027-07-06']);
    expect(byWeekday({ from: day('2027-01-05'), until: day('2027-01-05') })).toEqual([
      '2027-01-05',
    ]);
  });

  test.each([
    // 1 January 2030 is a Tuesday.
    ['New Year', { from: day('2030-01-01'), until: day('2030-03-31') }, ['2030-01-08']],
    // Good Friday is 3 April 2026.
    ['Easter', { weekday: 5, from: day('2026-04-01'), until: day('2026-06-30') }, ['2026-04-10']],
    // 5 June 2027 is a Saturday.
    [
      'a day on which the town hall is closed',
      { rhythm: 'month', weekday: 6, from: day('2027-06-01'), until: day('2027-06-30') },
      ['2027-06-12'],
    ],
    // 24 and 31 December 2027 are Fridays.
    [
      'the last one, which is sought backwards',
      {
        rhythm: 'month',
        weekday: 5,
        which: 'last',
        closedDays: ['12-24', '12-31'],
        from: day('2027-12-01'),
        until: day('2027-12-31'),
      },
      ['2027-12-17'],
    ],
  ] as const)('not on a day off: %s', (_what, given, days) => {
    expect(byWeekday(given)).toEqual(days);
  });
});

describe('by meetings', () => {
  const meetings = ['2027-03-10', '2027-01-13', '2027-02-10', '2027-04-14', '2027-08-11'].map(
    (one) => ({ day: day(one) }),
  );
  const chosen = (rhythm: Rhythm, from = '2027-01-01', until = '2027-12-31') =>
    meetingsByRhythm(meetings, { rhythm, from: day(from), until: day(until) }).map((one) =>
      one.day.toString(),
    );

  test('the first of each period, or every one', () => {
    expect(chosen('quarter')).toEqual(['2027-01-13', '2027-04-14', '2027-08-11']);
    expect(chosen('half_year')).toEqual(['2027-01-13', '2027-08-11']);
    expect(chosen('month')).toHaveLength(5);
    expect(chosen('every_meeting', '2027-02-01', '2027-04-30')).toEqual([
      '2027-02-10',
      '2027-03-10',
      '2027-04-14',
    ]);
  });

  test('a period whose first meeting is over has none any more', () => {
    expect(chosen('quarter', '2027-01-14')).toEqual(['2027-04-14', '2027-08-11']);
  });

  test('without meetings there is no day', () => {
    expect(
      meetingsByRhythm([], { rhythm: 'month', from: day('2027-01-01'), until: day('2027-12-31') }),
    ).toEqual([]);
  });
});
