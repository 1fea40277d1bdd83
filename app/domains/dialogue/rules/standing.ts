import { Temporal } from 'temporal-polyfill';

/** What everyone is told of a session: whether one can come, and until when that holds. Pure. */

/**
 * `waiting_list`: it takes bookings, and there is no place now, or somebody waits for it. `closed`: it is to come, and
 * takes no more.
 */
export const standings = ['open', 'waiting_list', 'closed', 'begun', 'over', 'cancelled'] as const;
export type Standing = (typeof standings)[number];

type Now = { epochMilliseconds: number };
/** Instants are ISO. Many are looked at for one page: in milliseconds, which is quick. */
type Session = {
  startsAt: string;
  endsAt: string;
  closesAt: string;
  cancelledAt: string | null;
  /** Once it has been said that it was held it is over, however early that is. */
  heldAt: string | null;
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

export function standingOf(session: Session, now: Now): Standing {
  const { seats } = session;
  const isBefore = (at: string) => now.epochMilliseconds < Date.parse(at);
  if (session.cancelledAt !== null) return 'cancelled';
  if (session.heldAt !== null || !isBefore(session.endsAt)) return 'over';
  if (!isBefore(session.startsAt)) return 'begun';
  if (now.epochMilliseconds >= closedFrom(session)) return 'closed';
  return freeOf(seats) > 0 && seats.waiting === 0 ? 'open' : 'waiting_list';
}

/** The next instant at which something else is to be said of these sessions, though nobody writes; null: none. */
export function sessionsChangeAt(sessions: Session[], now: Now): Temporal.Instant | null {
  const later = sessions
    .filter(({ cancelledAt }) => cancelledAt === null)
    .flatMap(({ seats, ...session }) => [
      closedFrom(session),
      Date.parse(session.startsAt),
      Date.parse(session.endsAt),
      ...(seats.nextOfferEndsAt === null ? [] : [Date.parse(seats.nextOfferEndsAt)]),
    ])
    .filter((at) => at > now.epochMilliseconds);
  if (later.length === 0) return null;
  return Temporal.Instant.fromEpochMilliseconds(later.reduce((one, other) => Math.min(one, other)));
}

/** In milliseconds: the whole of the closing second still counts. */
function closedFrom({ closesAt }: Pick<Session, 'closesAt'>): number {
  return Date.parse(closesAt) + 1000;
}
