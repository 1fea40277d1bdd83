import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { monthsAround, weeksOf } from './month';

const month = (text: string) => Temporal.PlainYearMonth.from(text);
const reach = (first: string, last: string) => ({
  first: Temporal.PlainDate.from(first),
  last: Temporal.PlainDate.from(last),
});

describe('the weeks of a month', () => {
  it('begin on Mondays', () => {
    const weeks = weeksOf(month('2026-04'));
    expect(weeks).toHaveLength(5);
    expect(weeks[0]).toEqual([
      ...[null, null, '2026-04-01', '2026-04-02', '2026-04-03', '2026-04-04', '2026-04-05'],
    ]);
    expect(weeks.at(-1)).toEqual([
      ...['2026-04-27', '2026-04-28', '2026-04-29', '2026-04-30', null, null, null],
    ]);
  });
  it('are four where February fits, and six where a month is long and begins late', () => {
    expect(weeksOf(month('2027-02'))).toHaveLength(4);
    expect(weeksOf(month('2026-08'))).toHaveLength(6);
  });
});

describe('the months around one', () => {
  it('are there where anything is that far', () => {
    const of = reach('2026-03-31', '2026-05-01');
    expect(monthsAround(month('2026-04'), of)).toEqual({ before: '2026-03', after: '2026-05' });
    expect(monthsAround(month('2026-03'), of)).toEqual({ before: null, after: '2026-04' });
    expect(monthsAround(month('2026-05'), of)).toEqual({ before: '2026-04', after: null });
  });
  it('are not there where there is nothing at all', () => {
    expect(monthsAround(month('2026-04'), null)).toEqual({ before: null, after: null });
  });
});
