import { Temporal } from 'temporal-polyfill';
import { isPublicHoliday } from '~/platform/calendar';

/** Days of meetings by a rule, such as the last Wednesday of every month but July. Pure. */

/** Which of a weekday's days in a month. */
export const whichOnes = ['1', '2', '3', '4', 'last'] as const;
export type WhichOne = (typeof whichOnes)[number];

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
    .map((month) => dayOf(Temporal.PlainYearMonth.from({ year, month }), weekday, which))
    .filter((day) => !isPublicHoliday(day));
}

function dayOf(
  month: Temporal.PlainYearMonth,
  weekday: number,
  which: WhichOne,
): Temporal.PlainDate {
  if (which === 'last') {
    const last = month.toPlainDate({ day: month.daysInMonth });
    return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 });
  }
  const first = month.toPlainDate({ day: 1 });
  const days = ((weekday - first.dayOfWeek + 7) % 7) + 7 * (Number(which) - 1);
  return first.add({ days });
}
