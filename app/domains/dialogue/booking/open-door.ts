import type { Temporal } from 'temporal-polyfill';
import type { Level } from '~/domains/identity/level';
import type { Model } from '../model';
import { type BookableSession, hasBegun, whyNotBookable } from '../rules/booking';
import { hasSlots } from '../vocabulary';

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

/** Everything that a rule may ask for: what is left is where, when and who. */
const wellWritten = {
  topic: 'x',
  viewpoint: 'x',
  agendaItem: 'x',
  partySize: 1,
  isRemote: false,
};

/**
 * @param facts.hasRoom whether a newcomer is given a place now: none is while others wait
 * @param facts.isHolding whether they hold a time of it
 */
export function doorOf(
  session: BookableSession,
  model: Pick<Model, 'who' | 'scope' | 'mostPersons' | 'oncePerCase'>,
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
  if (hasBegun(session.startsAt, now)) return 'begun';
  const asking = { level: facts.level, isHelped: facts.isHelped, sameCase: 0 };
  const obstacle = whyNotBookable(wellWritten, session, model, asking, now);
  if (obstacle === 'closed' || obstacle === 'not_resident') return obstacle;
  if (facts.isHolding) return 'held';
  if (!facts.hasRoom) return 'wait';
  return hasSlots(session.format) ? 'choose' : 'sign_up';
}
