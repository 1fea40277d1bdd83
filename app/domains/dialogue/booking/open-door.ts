import type { Temporal } from 'temporal-polyfill';
import type { Level } from '~/domains/identity/level';
import { asInstant, isInTime } from '~/platform/deadline';
import type { Model } from '../model';
import { type Format, hasSlots } from '../vocabulary';

/** What somebody can do at a session just now, and if nothing, why. Pure. */

export type Door =
  /** They have a booking of it. */
  | 'booked'
  | 'cancelled'
  | 'begun'
  /** The deadline for booking is over. */
  | 'closed'
  | 'not_resident'
  /** They hold a time of it and fill in the rest. */
  | 'held'
  /** They choose a time. */
  | 'choose'
  /** They sign up for a dialogue meeting. */
  | 'sign_up'
  /** Nothing is free for a newcomer: they can wait. */
  | 'wait';

export type Session = {
  format: Format;
  startsAt: string;
  closesAt: string;
  cancelledAt: string | null;
};

/**
 * @param facts.hasRoom whether a newcomer is given a place now: none is while others wait
 * @param facts.isHolding whether they hold a time of it
 */
export function doorOf(
  session: Session,
  model: Pick<Model, 'who'>,
  facts: {
    isBooked: boolean;
    isHolding: boolean;
    hasRoom: boolean;
    level: Level;
    isHelped: boolean;
  },
  now: Temporal.Instant,
): Door {
  if (session.cancelledAt !== null) return 'cancelled';
  if (facts.isBooked) return 'booked';
  if (asInstant(session.startsAt).epochMilliseconds <= now.epochMilliseconds) return 'begun';
  if (!isInTime(now, asInstant(session.closesAt))) return 'closed';
  if (model.who === 'residents' && facts.level < 2 && !facts.isHelped) return 'not_resident';
  if (facts.isHolding) return 'held';
  if (!facts.hasRoom) return 'wait';
  return hasSlots(session.format) ? 'choose' : 'sign_up';
}
