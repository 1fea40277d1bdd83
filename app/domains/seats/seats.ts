import { Temporal } from 'temporal-polyfill';
import type { ClaimState } from './vocabulary';

/**
 * Who may have a seat, and who is next. Pure.
 *
 * Nobody overtakes: seats go to the waiting list in the order of arrival, and while the first of it is too many
 * for the seats that are free, nobody behind it and no newcomer gets them, however few they are – a large party
 * would else wait for ever behind small ones. Only who could never fit, because their party is larger than the
 * whole capacity (which was lowered meanwhile), is passed over until it is raised; their place is kept.
 *
 * From the instant at which a pool closes nobody gets anything more, and no hold and no offer lasts longer.
 */

export type Pool = {
  capacity: number;
  largestParty: number;
  hasWaitingList: boolean;
  /** ISO instant. */
  closesAt: string;
};

/** A claim that is not over, as it was recorded. */
export type Claim = {
  id: string;
  personId: string;
  sessionHash: string | null;
  partySize: number;
  state: ClaimState;
  queuedAt: string | null;
  expiresAt: string | null;
};

const minute = 60_000;

type Now = { epochMilliseconds: number };
type Party = { personId: string; sessionHash: string | null; partySize: number };

/** Whether the time of a hold or an offer has passed, whether or not anybody has recorded it. */
export function isOver(claim: Pick<Claim, 'expiresAt'>, now: Now): boolean {
  return claim.expiresAt !== null && Date.parse(claim.expiresAt) <= now.epochMilliseconds;
}

/** Whether a pool gives nothing any more. */
export function isClosed(pool: Pick<Pool, 'closesAt'>, now: Now): boolean {
  return Date.parse(pool.closesAt) <= now.epochMilliseconds;
}

/** When (ISO) a hold or an offer is over that is given for so many minutes. */
export function lastsUntil(pool: Pick<Pool, 'closesAt'>, minutes: number, now: Now): string {
  const until = Math.min(now.epochMilliseconds + minutes * minute, Date.parse(pool.closesAt));
  return Temporal.Instant.fromEpochMilliseconds(until).toString();
}

/** Seats that are not to be had: taken, held and offered. */
export function seatsInUse(claims: readonly Claim[], now: Now): number {
  return sum(
    claims.filter(
      (claim) =>
        claim.state === 'taken' ||
        ((claim.state === 'held' || claim.state === 'offered') && !isOver(claim, now)),
    ),
  );
}

/** Seats that are left for the next; none where the capacity was lowered below what is in use. */
export function seatsFree(
  pool: Pick<Pool, 'capacity'>,
  claims: readonly Claim[],
  now: Now,
): number {
  return Math.max(0, pool.capacity - seatsInUse(claims, now));
}

/** Who waits, first come first, without those who could never fit. */
export function queueOf(pool: Pick<Pool, 'capacity'>, claims: readonly Claim[]): Claim[] {
  return claims
    .filter(({ state, partySize }) => state === 'waiting' && partySize <= pool.capacity)
    .toSorted((one, other) => placeOf(one) - placeOf(other) || (one.id < other.id ? -1 : 1));
}

/**
 * What time and room change of a pool's claims: holds and offers that are over, then those of the waiting list
 * who are offered the seats that are free, in order.
 */
export function whatSettles(
  pool: Pick<Pool, 'capacity' | 'closesAt'>,
  claims: readonly Claim[],
  now: Now,
): { expired: Claim[]; promoted: Claim[] } {
  const promoted: Claim[] = [];
  let free = seatsFree(pool, claims, now);
  for (const next of isClosed(pool, now) ? [] : queueOf(pool, claims)) {
    if (next.partySize > free) break;
    promoted.push(next);
    free -= next.partySize;
  }
  return { expired: claims.filter((claim) => isOver(claim, now)), promoted };
}

export type HoldRefusal = 'already_here' | 'closed' | 'party_too_large' | 'full' | 'others_wait';

/**
 * Why somebody may not hold seats; null: they may. `already_here`: the person has a claim in this pool, or the
 * browser's session a hold. `others_wait`: there are seats, and they are for the first who waits.
 * @param claims those that are not over, settled at `now`
 */
export function whyNotHoldable(
  pool: Pool,
  claims: readonly Claim[],
  party: Party,
  now: Now,
): HoldRefusal | null {
  if (isHere(claims, party)) return 'already_here';
  if (isClosed(pool, now)) return 'closed';
  if (party.partySize > pool.largestParty) return 'party_too_large';
  if (party.partySize > seatsFree(pool, claims, now)) return 'full';
  return queueOf(pool, claims).length > 0 ? 'others_wait' : null;
}

export type QueueRefusal =
  'already_here' | 'closed' | 'party_too_large' | 'no_waiting_list' | 'has_room';

/**
 * Why somebody may not wait; null: they may. `party_too_large`: also for the whole pool. `has_room`: they may
 * hold seats instead.
 * @param claims those that are not over, settled at `now`
 */
export function whyNotQueueable(
  pool: Pool,
  claims: readonly Claim[],
  party: Omit<Party, 'sessionHash'>,
  now: Now,
): QueueRefusal | null {
  if (isHere(claims, { ...party, sessionHash: null })) return 'already_here';
  if (isClosed(pool, now)) return 'closed';
  if (!pool.hasWaitingList) return 'no_waiting_list';
  if (party.partySize > Math.min(pool.largestParty, pool.capacity)) return 'party_too_large';
  const obstacle = whyNotHoldable(pool, claims, { ...party, sessionHash: null }, now);
  return obstacle === null ? 'has_room' : null;
}

/**
 * Until when (in milliseconds) a hold lasts that is renewed: the whole time again, within the longest since it
 * began and before the pool closes, and never shorter than it was, also where a clock went back. null: it cannot
 * be longer.
 */
export function renewedUntil(
  pool: { holdMinutes: number; longestHoldMinutes: number; closesAt: string },
  hold: { createdAt: string; expiresAt: string | null },
  now: Now,
): number | null {
  const was = Date.parse(hold.expiresAt ?? hold.createdAt);
  const longest = Math.min(
    Date.parse(hold.createdAt) + pool.longestHoldMinutes * minute,
    Date.parse(pool.closesAt),
  );
  if (was >= longest) return null;
  return Math.max(was, Math.min(longest, now.epochMilliseconds + pool.holdMinutes * minute));
}

export type ClaimVerb = 'renew' | 'take' | 'accept' | 'decline' | 'checkIn' | 'release';
export type ClaimRefusal = 'over' | 'not_held' | 'not_offered' | 'not_taken';

/** In which states a claim may be what, and what it is not otherwise. Taking twice is taking once. */
const possible: Record<ClaimVerb, { from: ClaimState[]; otherwise: ClaimRefusal }> = {
  renew: { from: ['held'], otherwise: 'not_held' },
  take: { from: ['held', 'offered', 'taken'], otherwise: 'not_offered' },
  accept: { from: ['offered', 'taken'], otherwise: 'not_offered' },
  decline: { from: ['offered'], otherwise: 'not_offered' },
  checkIn: { from: ['taken'], otherwise: 'not_taken' },
  release: { from: ['held', 'offered', 'taken', 'waiting'], otherwise: 'over' },
};

/** Why what is done with a claim cannot be; null: it can. `over`: it expired, was declined or released. */
export function whyNotPossible(
  { state }: Pick<Claim, 'state'>,
  verb: ClaimVerb,
): ClaimRefusal | null {
  if (isEnded(state)) return 'over';
  const { from, otherwise } = possible[verb];
  return from.includes(state) ? null : otherwise;
}

/** Where a claim is at an instant, also where nobody has recorded yet that its time has passed. */
export function stateAt(claim: Pick<Claim, 'state' | 'expiresAt'>, now: Now): ClaimState {
  return isOver(claim, now) ? 'expired' : claim.state;
}

function isEnded(state: ClaimState): boolean {
  return state === 'released' || state === 'expired' || state === 'declined';
}

function isHere(claims: readonly Claim[], party: Pick<Party, 'personId' | 'sessionHash'>): boolean {
  return claims.some(
    ({ personId, sessionHash }) =>
      personId === party.personId || (sessionHash !== null && sessionHash === party.sessionHash),
  );
}

function placeOf({ queuedAt }: Claim): number {
  return queuedAt === null ? 0 : Date.parse(queuedAt);
}

function sum(claims: readonly Claim[]): number {
  return claims.reduce((seats, { partySize }) => seats + partySize, 0);
}
