import { Temporal } from 'temporal-polyfill';

/** Danish public holidays and working days. Pure: days are calendar days in Denmark (`danishDay`). */

/** A day of every year, `month-day`. */
type YearlyDay = `${number}-${number}`;

/** No public holidays, but most town halls are closed: Constitution Day and Christmas Eve. */
const usuallyClosed: readonly YearlyDay[] = ['06-05', '12-24'];

const fixed: readonly YearlyDay[] = ['01-01', '12-25', '12-26'];

/** Days from Easter Sunday: Maundy Thursday, Good Friday, Easter, Ascension, Whitsun. */
const fromEaster = [-3, -2, 0, 1, 39, 49, 50];

/** Store Bededag, the fourth Friday after Easter, was a holiday until 2023 (law no. 214 of 6 March 2023). */
const prayerDay = { fromEaster: 26, lastYear: 2023 };

/** Easter Sunday of a year, by the Gregorian computus (Meeus, Jones and Butcher). */
export function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century + 8) / 25);
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - correction + 1) / 3) +
      15) %
    30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - moon - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const days = moon + weekday - 7 * late + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}

/** Whether a day is a public holiday in Denmark. Sundays as such are none. */
export function isPublicHoliday(day: Temporal.PlainDate): boolean {
  if (isOneOf(day, fixed)) return true;
  const sinceEaster = easterSunday(day.year).until(day).days;
  if (fromEaster.includes(sinceEaster)) return true;
  return sinceEaster === prayerDay.fromEaster && day.year <= prayerDay.lastYear;
}

/**
 * Whether the municipality works on a day: Monday to Friday, but for public holidays and the days on which
 * it is closed.
 */
export function isWorkingDay(
  day: Temporal.PlainDate,
  closed: readonly YearlyDay[] = usuallyClosed,
): boolean {
  return day.dayOfWeek <= 5 && !isOneOf(day, closed) && !isPublicHoliday(day);
}

/**
 * The working day that is `count` working days after a day, which itself does not count; 0 gives the day
 * itself, whatever day it is. What is due then is due at its end (`endOfDanishDay`).
 * @param count a whole number, not negative
 */
export function addWorkingDays(
  day: Temporal.PlainDate,
  count: number,
  closed: readonly YearlyDay[] = usuallyClosed,
): Temporal.PlainDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`working days: ${count}`);
  let reached = day;
  for (let left = count; left > 0;) {
    reached = reached.add({ days: 1 });
    if (isWorkingDay(reached, closed)) left -= 1;
  }
  return reached;
}

/**
 * The working day that is `count` working days before a day, which itself does not count; 0 gives the day itself.
 * @param count a whole number, not negative
 */
export function subtractWorkingDays(
  day: Temporal.PlainDate,
  count: number,
  closed: readonly YearlyDay[] = usuallyClosed,
): Temporal.PlainDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`working days: ${count}`);
  let reached = day;
  for (let left = count; left > 0;) {
    reached = reached.subtract({ days: 1 });
    if (isWorkingDay(reached, closed)) left -= 1;
  }
  return reached;
}

/** How many working days come after a day, up to another, which counts; 0 where that is no later. */
export function workingDaysBetween(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  closed: readonly YearlyDay[] = usuallyClosed,
): number {
  let count = 0;
  for (
    let day = from.add({ days: 1 });
    Temporal.PlainDate.compare(day, to) <= 0;
    day = day.add({ days: 1 })
  ) {
    if (isWorkingDay(day, closed)) count += 1;
  }
  return count;
}

/** Which of a weekday's days in a month. */
export const whichOnes = ['1', '2', '3', '4', 'last'] as const;
export type WhichOne = (typeof whichOnes)[number];

/** Such a day: the first Tuesday of a month, its last Wednesday. @param weekday 1 is Monday */
export function weekdayOfMonth(
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

function isOneOf(day: Temporal.PlainDate, days: readonly YearlyDay[]): boolean {
  return days.some((one) => day.toString().endsWith(`-${one}`));
}
