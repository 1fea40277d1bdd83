import type { Temporal } from 'temporal-polyfill';
import { moved, transitions, type BookingMove, type BookingState } from '~/domains/dialogue/states';
import { hasSlots } from '~/domains/dialogue/vocabulary';
import {
  type Booking,
  collect,
  hasSeats,
  isLive,
  type Look,
  type Must,
} from './dialogue-invariants';
import type { Verb } from './dialogue-steps';

/** What one step may have changed of sessions and bookings, and what the clock’s job may not leave as it was. */

type Step = { verb: Verb; before: Look; after: Look; now: Temporal.Instant };

/** @returns what one step has changed that it may not, in words */
export function whatChangedWrongly(step: Step): string[] {
  const { must, all } = collect();
  const { before, after } = step;
  for (const was of before.bookings) {
    const is = after.bookings.find(({ id }) => id === was.id);
    must(is !== undefined, `booking ${was.id} is lost`);
    if (is !== undefined) checkMove(must, step, was, is);
  }
  for (const is of after.bookings) {
    if (!before.bookings.some(({ id }) => id === is.id)) checkNewcomer(must, step, is);
  }
  for (const was of before.sessions) {
    const { sequence } = after.sessions.find(({ id }) => id === was.id)!;
    must(sequence >= was.sequence, 'the sequence of a session falls');
  }
  checkOrder(must, step);
  return all();
}

/** Where a booking can come by moves of the table, one or several. */
function reachable(from: BookingState): Set<BookingState> {
  const found = new Set<BookingState>([from]);
  for (const state of found) {
    for (const move of Object.keys(transitions) as BookingMove[]) {
      const to = moved(state, move);
      if (to !== null) found.add(to);
    }
  }
  return found;
}

const ended: BookingState[] = ['refused', 'cancelled', 'lapsed'];
const marks: BookingState[] = ['attended', 'absent'];

/** Nothing goes where the table does not lead, and only by who may lead it there. */
function checkMove(must: Must, { verb, before, now }: Step, was: Booking, is: Booking): void {
  const name = `${was.state} ${was.id}, by ${verb} ${is.state}`;
  must(reachable(was.state).has(is.state), `${name}: no way leads there`);
  must(is.receivedAt === was.receivedAt, `${name}: it came at another time`);
  must(is.sequence >= was.sequence, `${name}: its sequence falls`);
  must(was.secondLookAt === null || is.secondLookAt === was.secondLookAt, `${name}: asked twice`);
  const isBack = ended.includes(was.state) && was.state !== is.state;
  if (isBack) must(verb === 'reinstate' && was.secondLookAt !== null, `${name}: it was over`);
  if (marks.includes(is.state) && is.state !== was.state) {
    const session = before.sessions.find(({ id }) => id === was.sessionId);
    const doors = Date.parse(session!.startsAt) - 30 * 60_000;
    must(doors <= now.epochMilliseconds, `${name}: marked before the doors were open`);
  }
  if (marks.includes(was.state) && is.state !== was.state) {
    must(['markAttended', 'markAbsent', 'unmark'].includes(verb), `${name}: a mark is gone`);
  }
  if (verb === 'reschedule' && is.sessionId !== was.sessionId) {
    checkOpen(must, before, is, now);
  }
}

/** A closed session takes no newcomer, nor one that is off. */
function checkOpen(must: Must, { sessions }: Look, is: Booking, now: Temporal.Instant): void {
  const session = sessions.find(({ id }) => id === is.sessionId)!;
  const isOpen = now.epochMilliseconds < Date.parse(session.closesAt) + 1000;
  must(isOpen && session.cancelledAt === null, `${is.state} ${is.id} came to what was closed`);
}

function checkNewcomer(must: Must, { verb, before, now }: Step, is: Booking): void {
  must(verb === 'book' || verb === 'wait', `${verb} has made a booking`);
  checkOpen(must, before, is, now);
}

/** Nobody is overtaken: who gets seats had them, or came before everyone who still waits for some there. */
function checkOrder(must: Must, { verb, before, after, now }: Step): void {
  const had = new Map(before.claims.map((row) => [row.claim.id, row.claim]));
  const arrival = new Map(after.bookings.map((one) => [one.claimId, Date.parse(one.receivedAt)]));
  for (const row of after.claims.filter((one) => hasSeats(one, now))) {
    const former = had.get(row.claim.id);
    const isNew = former === undefined || former.state === 'waiting';
    if (!isNew) continue;
    // Whoever came into the queue by this step was not there yet when it gave seats to those who were.
    const behind = after.claims.filter(
      ({ claim, sessionId }) =>
        sessionId === row.sessionId &&
        claim.state === 'waiting' &&
        claim.partySize <= row.capacity &&
        had.get(claim.id)?.state === 'waiting',
    );
    for (const { claim } of behind) {
      // A hold is nobody's arrival yet: there is none while somebody waits.
      const own = arrival.get(row.claim.id) ?? Number.POSITIVE_INFINITY;
      must(
        own <= arrival.get(claim.id)!,
        `by ${verb} a claim that is ${row.claim.state} overtakes`,
      );
    }
  }
  for (const { id } of after.sessions) {
    const arrivals = after.claims
      .filter(({ claim, sessionId }) => sessionId === id && claim.state === 'waiting')
      .map(({ claim }) => [Date.parse(claim.queuedAt!), arrival.get(claim.id) ?? 0] as const)
      .toSorted(([one], [other]) => one - other)
      .map(([, arrived]) => arrived);
    const isInOrder = arrivals.every((arrived, n) => n === 0 || arrivals[n - 1]! <= arrived);
    must(isInOrder, `by ${verb} the queue is not in the order of arrival`);
  }
}

/** @returns whom `keepUpWithSessions` has left where time, or a new session, should have taken them from */
export function whatIsLeftBehind(
  { bookings, sessions, claims }: Look,
  { now, ended: isOver }: { now: Temporal.Instant; ended: string | null },
): string[] {
  const { must, all } = collect();
  const isToCome = (startsAt: string) => Date.parse(startsAt) > now.epochMilliseconds;
  for (const one of bookings.filter(isLive)) {
    const name = `${one.state} ${one.id}`;
    const session = sessions.find(({ id }) => id === one.sessionId);
    const row = claims.find(({ claim }) => claim.id === one.claimId);
    if (one.state !== 'confirmed' && session) {
      must(isToCome(session.startsAt), `${name} is left at what has begun`);
      must(session.cancelledAt === null, `${name} is left at what is off`);
    }
    must(row?.claim.state !== 'expired', `${name} has an offer that is over`);
    if (one.sessionId === null) {
      // Of the kind that they asked for, as long as others may come to it too.
      const next = sessions
        .filter(
          ({ committeeId, cancelledAt, closesAt, format }) =>
            committeeId === one.committeeId &&
            cancelledAt === null &&
            isToCome(closesAt) &&
            hasSlots(format) === (one.topic !== null),
        )
        .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))[0];
      const isThere = (personId: string) =>
        claims.some(
          ({ claim, sessionId }) =>
            sessionId === next?.id && claim.personId === personId && claim.endedAt === null,
        );
      must(next === undefined || isThere(one.authorId), `${name} waits, and there is a session`);
    }
    const isStillThere =
      session !== undefined && session.committeeId === isOver && !isToCome(session.startsAt);
    must(
      one.committeeId !== isOver || isStillThere,
      `${name} is left with a committee that is no more`,
    );
    if (session) must(session.committeeId === one.committeeId, `${name} is of another committee`);
  }
  return all();
}
