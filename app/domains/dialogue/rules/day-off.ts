import type { Temporal } from 'temporal-polyfill';
import { isPublicHoliday, isWorkingDay } from '~/platform/calendar';
import type { Model } from '../model';

/** Why nobody works on a day. */
export type DayOff = 'holiday' | 'town_hall' | 'weekend';

/** Why the municipality is closed on a Danish day, the rarest reason first; null: it is open. Pure. */
export function dayOff(
  day: Temporal.PlainDate,
  { closedDays }: Pick<Model, 'closedDays'>,
): DayOff | null {
  if (isWorkingDay(day, closedDays)) return null;
  if (isPublicHoliday(day)) return 'holiday';
  return isWorkingDay(day, []) ? 'town_hall' : 'weekend';
}
