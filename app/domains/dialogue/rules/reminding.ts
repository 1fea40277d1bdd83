import type { Temporal } from 'temporal-polyfill';
import { asInstant } from '~/platform/deadline';
import type { BookingState } from '../states';

/** Who is reminded of what is agreed, and when. Pure. */

/** How long before it begins. */
export const hoursOfReminding = 48;

/**
 * Whether somebody is to be reminded now: once of each beginning, as late as need be, and not after it.
 * @param booking.beginsAt its slot's, or the session's; null: it has neither
 */
export function isReminderDue(
  booking: { state: BookingState; beginsAt: string | null; remindedOf: string | null },
  now: Temporal.Instant,
): boolean {
  const { state, beginsAt, remindedOf } = booking;
  if (state !== 'confirmed' || beginsAt === null) return false;
  const begins = asInstant(beginsAt);
  if (remindedOf !== null && asInstant(remindedOf).equals(begins)) return false;
  const left = begins.epochMilliseconds - now.epochMilliseconds;
  return left > 0 && left <= hoursOfReminding * 3_600_000;
}
