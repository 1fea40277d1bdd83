import { asc, eq, inArray } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import {
  dialogueBooking,
  dialogueSession,
  dialogueSlot,
  mail,
  seatClaim,
  seatPool,
} from '#db/schema';
import { hasSlots } from '~/domains/dialogue/vocabulary';
import type { Stage } from './dialogue-steps';

/** What must be so of committees' sessions, slots, claims and bookings, whoever has done whatever. */

/** Everything that the rules bound, as it stands in the tables. */
export async function look({ db, committeeIds, sessionIds }: Stage) {
  const bookings = await db
    .select()
    .from(dialogueBooking)
    .where(inArray(dialogueBooking.committeeId, committeeIds));
  const slots = await db
    .select()
    .from(dialogueSlot)
    .where(inArray(dialogueSlot.sessionId, sessionIds));
  const sessions = await db
    .select()
    .from(dialogueSession)
    .where(inArray(dialogueSession.id, sessionIds));
  const claims = await db
    .select({ claim: seatClaim, capacity: seatPool.capacity, sessionId: seatPool.subjectId })
    .from(seatClaim)
    .innerJoin(seatPool, eq(seatPool.id, seatClaim.poolId))
    .where(inArray(seatPool.subjectId, sessionIds));
  return { bookings, slots, sessions, claims };
}

export type Look = Awaited<ReturnType<typeof look>>;
export type Booking = Look['bookings'][number];
export type ClaimRow = Look['claims'][number];

const isLate = (at: string | null, now: Temporal.Instant) =>
  at !== null && Date.parse(at) <= now.epochMilliseconds;
export const isLive = ({ state }: Booking) => ['waiting', 'pending', 'confirmed'].includes(state);
const isPlaced = ({ state }: Booking) =>
  ['pending', 'confirmed', 'attended', 'absent'].includes(state);
/** A claim that has seats, whether or not anybody has recorded that its time is over. */
export const hasSeats = ({ claim }: ClaimRow, now: Temporal.Instant) =>
  claim.state === 'taken' ||
  (['held', 'offered'].includes(claim.state) && !isLate(claim.expiresAt, now));
const seatsIn = (rows: ClaimRow[]) => rows.reduce((sum, { claim }) => sum + claim.partySize, 0);

/** What is wrong, in words. */
export function collect() {
  const wrong: string[] = [];
  const must = (isSo: boolean, what: string) => {
    if (!isSo) wrong.push(what);
  };
  return { must, all: () => [...new Set(wrong)] };
}
export type Must = ReturnType<typeof collect>['must'];

/** What must be so at every instant. @returns what is wrong, in words; nothing: all is well */
export function whatIsWrong(at: Look, now: Temporal.Instant): string[] {
  const { must, all } = collect();
  for (const one of at.bookings) checkBooking(must, at, one);
  checkPlaces(must, at);
  for (const { id } of at.sessions) checkSeats(must, at, id, now);
  for (const session of at.sessions) checkSlots(must, at, session, now);
  return all();
}

/** Nobody is lost: where a booking is says what it has. */
function checkBooking(must: Must, { slots, sessions, claims }: Look, one: Booking): void {
  const name = `${one.state} ${one.id}`;
  const own = slots.filter(({ claimId }) => claimId !== null && claimId === one.claimId);
  const row = claims.find(({ claim }) => claim.id === one.claimId);
  const session = sessions.find(({ id }) => id === one.sessionId);
  must(own.length <= 1, `${name} has ${own.length} slots`);
  must(
    own.every(({ sessionId }) => sessionId === one.sessionId),
    `${name} has a slot of another session`,
  );
  if (one.claimId !== null) {
    must(row?.sessionId === one.sessionId, `${name} has seats of another session`);
    must(row?.claim.personId === one.authorId, `${name} has somebody else’s seats`);
  }
  if (isPlaced(one)) {
    const times = session && hasSlots(session.format) ? 1 : 0;
    must(own.length === times, `${name} has ${own.length} slots`);
    must(row?.claim.state === 'taken', `${name} has seats that are ${row?.claim.state}`);
    must(session?.cancelledAt === null, `${name} has a place where nothing takes place`);
    must(
      own.every(({ claimedUntil }) => claimedUntil === null),
      `${name} has its slot for a time`,
    );
    const isIn = row !== undefined && row.claim.checkedInAt !== null;
    must(isIn === (one.state === 'attended'), `${name} is ${isIn ? '' : 'not '}checked in`);
  }
  if (one.state === 'waiting') {
    must((one.claimId === null) === (one.sessionId === null), `${name} waits nowhere`);
    // Expired: nobody answered in time, which a job records.
    const state = row?.claim.state ?? 'waiting';
    must(['waiting', 'offered', 'expired'].includes(state), `${name} has a claim that is ${state}`);
    // No place in the queue is from before its arrival.
    const since = row?.claim.queuedAt ?? one.receivedAt;
    must(Date.parse(since) >= Date.parse(one.receivedAt), `${name} is too far in front`);
  }
  if (['refused', 'cancelled', 'lapsed'].includes(one.state)) {
    must(one.claimId === null, `${name} still claims`);
  }
  // To a second: until the end of the last one in which it could be booked.
  const isInTime = Date.parse(one.receivedAt) < Date.parse(one.deadlineAt) + 1000;
  must(isInTime, `${name} came after it had closed`);
}

function checkPlaces(must: Must, { bookings, claims }: Look): void {
  const places = bookings
    .filter(isLive)
    .flatMap(({ sessionId, authorId }) => (sessionId === null ? [] : [`${sessionId} ${authorId}`]));
  must(new Set(places).size === places.length, 'somebody has two bookings at a session');
  for (const { claim } of claims) {
    const of = bookings.filter(({ claimId }) => claimId === claim.id);
    must(of.length <= 1, `seats ${claim.id} are of ${of.length} bookings`);
    if (claim.state === 'taken') must(of.length === 1, `seats ${claim.id} are nobody’s`);
    if (claim.state === 'held') must(of.length === 0, `seats ${claim.id} are booked and held`);
    if (['waiting', 'offered'].includes(claim.state)) {
      must(of[0]?.state === 'waiting', `a claim ${claim.id} is ${claim.state} and of no booking`);
    }
  }
}

function checkSeats(must: Must, { claims }: Look, sessionId: string, now: Temporal.Instant): void {
  const inUse = claims.filter((row) => row.sessionId === sessionId && hasSeats(row, now));
  const [row] = inUse;
  if (row === undefined) return;
  const seats = seatsIn(inUse);
  must(seats <= row.capacity, `${seats} of ${row.capacity} seats are in use`);
}

function checkSlots(
  must: Must,
  { slots, claims }: Look,
  { id, format, cancelledAt }: Look['sessions'][number],
  now: Temporal.Instant,
): void {
  const of = slots.filter(({ sessionId }) => sessionId === id);
  if (cancelledAt !== null || !hasSlots(format)) {
    must(of.length === 0, 'a session that is off, or has none, has times');
    return;
  }
  const here = claims.filter(({ sessionId }) => sessionId === id);
  must(
    here.every(({ capacity }) => capacity === of.length),
    'there are not as many seats as times',
  );
  for (const { claimId } of of) {
    // Never two in one: a slot names one claim, and that one is on its own session's seats.
    const elsewhere = claims.find(
      ({ claim }) => claim.id === claimId && !here.some((row) => row.claim.id === claim.id),
    );
    must(elsewhere === undefined, 'a time is claimed by somebody at another session');
  }
  // Whoever has a place may be anywhere, but an offered one needs a time to be had.
  const claimed = here.filter((row) => hasSeats(row, now));
  const used = of.filter(({ claimId }) => claimed.some(({ claim }) => claim.id === claimId));
  const withoutTime = claimed.length - used.length;
  must(withoutTime <= of.length - used.length, 'more is offered than there are times');
}

/** What somebody’s calendar is told of a booking comes after all that it was told before. @returns what does not */
export async function whatCalendarsDrop({ db }: Stage, { bookings }: Look): Promise<string[]> {
  const { must, all } = collect();
  const mails = await db
    .select({ facts: mail.facts })
    .from(mail)
    .where(inArray(mail.personId, [...new Set(bookings.map(({ authorId }) => authorId))]))
    .orderBy(asc(mail.id));
  const last = new Map<string, number>();
  for (const { uid, sequence, method } of mails.flatMap(({ facts }) => facts.entry ?? [])) {
    must(sequence > (last.get(uid) ?? -1), `${method} of ${uid} is not after the one before`);
    last.set(uid, sequence);
  }
  return all();
}
