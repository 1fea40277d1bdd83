import { type Column, type SQL, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { startOfDanishDay } from './clock';

/** Whether an instant lies in a year, as it is in Denmark. */
export function inDanishYear(instant: Column, year: number): SQL {
  const startOf = (of: number) => startOfDanishDay(new Temporal.PlainDate(of, 1, 1)).toString();
  return sql`(${instant} >= ${startOf(year)} and ${instant} < ${startOf(year + 1)})`;
}

/** The year of an instant in Denmark, of four digits. */
export function danishYearOf(instant: Column): SQL<string> {
  return sql<string>`to_char(${instant} at time zone 'Europe/Copenhagen', 'YYYY')`;
}
