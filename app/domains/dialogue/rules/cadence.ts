import { Temporal } from 'temporal-polyfill';
import { isPublicHoliday, weekdayOfMonth, type WhichOne } from '~/platform/calendar';

/** Danish days on which a committee meets citizens, by its cadence. Pure. */

/** How often; the first time of each month, quarter or half year – or at every meeting. */
export const rhythms = ['every_meeting', 'month', 'quarter', 'half_year'] as const;
export type Rhythm = (typeof rhythms)[number];

type Between = { from: Temporal.PlainDate; until: Temporal.PlainDate };

const monthsOf = { month: 1, quarter: 3, half_year: 6 } as const;

/**
 * A weekday of the first month of each period, such as the first Tuesday of each quarter's. A day on which nobody
 * works is none of them: it is the same weekday a week later, and where the last one is asked for, a week earlier.
 * @param of.closedDays `MM-DD`, besides public holidays
 */
export function daysByWeekday(
  of: Between & {
    rhythm: Exclude<Rhythm, 'every_meeting'>;
    /** 1 is Monday. */
    weekday: number;
    which: WhichOne;
    closedDays: readonly string[];
  },
): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  const end = of.until.toPlainYearMonth();
  for (
    let month = firstMonthOf(of.from, of.rhythm);
    Temporal.PlainYearMonth.compare(month, end) <= 0;
    month = month.add({ months: monthsOf[of.rhythm] })
  ) {
    const day = openDay(weekdayOfMonth(month, of.weekday, of.which), of);
    if (isBetween(day, of)) days.push(day);
  }
  return days;
}

/**
 * Of a committee's meetings each one, or the first of each period. One that lies before `from` is its period's first
 * nonetheless: then the period has none any more.
 * @param meetings in any order
 */
export function meetingsByRhythm<Meeting extends { day: Temporal.PlainDate }>(
  meetings: Meeting[],
  of: Between & { rhythm: Rhythm },
): Meeting[] {
  const inOrder = meetings.toSorted((one, other) => Temporal.PlainDate.compare(one.day, other.day));
  const chosen = of.rhythm === 'every_meeting' ? inOrder : firstOfEach(inOrder, of.rhythm);
  return chosen.filter(({ day }) => isBetween(day, of));
}

function firstOfEach<Meeting extends { day: Temporal.PlainDate }>(
  inOrder: Meeting[],
  rhythm: Exclude<Rhythm, 'every_meeting'>,
): Meeting[] {
  const seen = new Set<string>();
  return inOrder.filter(({ day }) => {
    const period = firstMonthOf(day, rhythm).toString();
    const isFirst = !seen.has(period);
    seen.add(period);
    return isFirst;
  });
}

/** The first month of the period that a day is in. */
export function firstMonthOf(
  day: Temporal.PlainDate,
  rhythm: Exclude<Rhythm, 'every_meeting'>,
): Temporal.PlainYearMonth {
  return day.toPlainYearMonth().subtract({ months: (day.month - 1) % monthsOf[rhythm] });
}

function openDay(
  day: Temporal.PlainDate,
  { which, closedDays }: { which: WhichOne; closedDays: readonly string[] },
): Temporal.PlainDate {
  const isClosed =
    isPublicHoliday(day) || closedDays.some((closed) => day.toString().endsWith(`-${closed}`));
  if (!isClosed) return day;
  const days = which === 'last' ? -7 : 7;
  return openDay(day.add({ days }), { which, closedDays });
}

function isBetween(day: Temporal.PlainDate, { from, until }: Between): boolean {
  return Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, until) <= 0;
}
