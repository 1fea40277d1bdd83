import { Temporal } from 'temporal-polyfill';
import { asInstant, isInTime } from '~/platform/deadline';

/** What everyone is told of a session: whether one can come, and until when that holds. Pure. */

/**
 * `waiting_list`: it takes bookings, and there is no place now, or somebody waits for it. `closed`: it is to come, and
 * takes no more.
 */
export const standings = ['open', 'waiting_list', 'closed', 'begun', 'over', 'cancelled'] as const;
export type Standing = (typeof standings)[number];

/** Instants are ISO. */
type Session = {
  startsAt: string;
  endsAt: string;
  closesAt: string;
  cancelledAt: string | null;
  seats: Seats;
};

/**
 * Places as everyone is told of them: those that somebody has for good or has been offered. What is only held counts
 * nowhere here: it comes and goes while somebody fills in a form.
 */
export type Seats = {
  capacity: number;
  inUse: number;
  waiting: number;
  /** When the next offer is over that nobody has taken; null: none is. */
  nextOfferEndsAt: string | null;
};

/** Places that are left for whoever comes. */
export function freeOf({ capacity, inUse }: Pick<Seats, 'capacity' | 'inUse'>): number {
  return Math.max(0, capacity - inUse);
}

export function standingOf(session: Session, now: Temporal.Instant): Standing {
  if (session.cancelledAt !== null) return 'cancelled';
  if (!isBefore(now, session.endsAt)) return 'over';
  if (!isBefore(now, session.startsAt)) return 'begun';
  if (!isInTime(now, asInstant(session.closesAt))) return 'closed';
  const { seats } = session;
  return freeOf(seats) > 0 && seats.waiting === 0 ? 'open' : 'waiting_list';
}

/** The next instant at which something else is to be said of these sessions, though nobody writes; null: none. */
export function sessionsChangeAt(
  sessions: Session[],
  now: Temporal.Instant,
): Temporal.Instant | null {
  const later = sessions
    .filter(({ cancelledAt }) => cancelledAt === null)
    .flatMap(({ closesAt, startsAt, endsAt, seats }) => [
      // The whole of the closing second still counts.
      asInstant(closesAt).add({ seconds: 1 }),
      asInstant(startsAt),
      asInstant(endsAt),
      ...(seats.nextOfferEndsAt === null ? [] : [asInstant(seats.nextOfferEndsAt)]),
    ])
    .filter((at) => Temporal.Instant.compare(at, now) > 0);
  return later.toSorted((one, other) => Temporal.Instant.compare(one, other))[0] ?? null;
}

function isBefore(now: Temporal.Instant, at: string): boolean {
  return Temporal.Instant.compare(now, asInstant(at)) < 0;
}
