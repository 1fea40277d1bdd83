import { Temporal } from 'temporal-polyfill';
import { isPublicHoliday, weekdayOfMonth, type WhichOne } from '~/platform/calendar';

/** Days of meetings by a rule, such as the last Wednesday of every month but July. Pure. */

export type YearRule = {
  year: number;
  /** 1 is Monday. */
  weekday: number;
  which: WhichOne;
  /** 1–12. */
  months: number[];
};

/** The days that a rule gives, in order. A public holiday is left out: nobody meets then. */
export function daysOfYear({ year, weekday, which, months }: YearRule): Temporal.PlainDate[] {
  return [...new Set(months)]
    .toSorted((one, other) => one - other)
    .map((month) => weekdayOfMonth(Temporal.PlainYearMonth.from({ year, month }), weekday, which))
    .filter((day) => !isPublicHoliday(day));
}
