import { Temporal } from 'temporal-polyfill';

/** A month as a calendar shows it. Pure. */

/** Its weeks from Monday on; null: a day of the month before or after. Days are ISO dates. */
export function weeksOf(month: Temporal.PlainYearMonth): (string | null)[][] {
  const first = month.toPlainDate({ day: 1 });
  const before = Array.from({ length: first.dayOfWeek - 1 }, () => null);
  const days = Array.from({ length: month.daysInMonth }, (_, at) =>
    first.add({ days: at }).toString(),
  );
  const cells = [...before, ...days];
  const weeks = Math.ceil(cells.length / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => cells[week * 7 + day] ?? null),
  );
}

/** The month before and the one after, as `2027-02`, where there is anything that far; null: there is not. */
export function monthsAround(
  month: Temporal.PlainYearMonth,
  reach: { first: Temporal.PlainDate; last: Temporal.PlainDate } | null,
): { before: string | null; after: string | null } {
  if (reach === null) return { before: null, after: null };
  const is = Temporal.PlainYearMonth.compare;
  return {
    before: is(reach.first.toPlainYearMonth(), month) < 0 ? one(month, -1) : null,
    after: is(reach.last.toPlainYearMonth(), month) > 0 ? one(month, 1) : null,
  };
}

function one(month: Temporal.PlainYearMonth, months: number): string {
  return month.add({ months }).toString();
}
