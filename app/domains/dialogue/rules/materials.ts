import type { Temporal } from 'temporal-polyfill';
import { asInstant, isInTime } from '~/platform/deadline';
import { type BookingState, isLive } from '../states';

/** Until when one can hand in what one brings, and how much. Pure. */

export const mostMaterials = 5;

export type MaterialsRefusal = 'over_already' | 'materials_late' | 'materials_too_many';

/**
 * Why nothing more can be handed in with a booking, or taken out of it; null: it can.
 * @param booking.materialsBy last second of its session's deadline (ISO); null: it waits for the next session
 */
export function whyNotHandedIn(
  booking: { state: BookingState; materialsBy: string | null },
  now: Temporal.Instant,
): Exclude<MaterialsRefusal, 'materials_too_many'> | null {
  if (!isLive(booking.state)) return 'over_already';
  const { materialsBy } = booking;
  const isLate = materialsBy !== null && !isInTime(now, asInstant(materialsBy));
  return isLate ? 'materials_late' : null;
}
