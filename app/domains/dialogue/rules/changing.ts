import type { Temporal } from 'temporal-polyfill';
import { asInstant, isInTime } from '~/platform/deadline';
import type { Model } from '../model';
import type { BookingState } from '../states';
import type { Format } from '../vocabulary';
import { stateWithPlace } from './booking';

/** What of their booking its author may still change, and until when. Pure. */

type Changing = { state: BookingState };
type Session = { format: Format; closesAt: string; cancelledAt: string | null };

/** Why nothing of a booking can be changed; null: something can, until its session closes. */
export function whyNotChangeable(
  { state }: Changing,
  session: Session | null,
  now: Temporal.Instant,
): 'over_already' | 'closed' | null {
  const hasPlace = state === 'pending' || state === 'confirmed';
  if (!hasPlace || session === null || session.cancelledAt !== null) return 'over_already';
  return isInTime(now, asInstant(session.closesAt)) ? null : 'closed';
}

/** Whether the words stand as they are: somebody has read them and said yes to them. */
export function wordsStand(
  { state }: Changing,
  { format }: Pick<Session, 'format'>,
  model: Pick<Model, 'decides'>,
): boolean {
  return state === 'confirmed' && stateWithPlace(format, model) === 'pending';
}
