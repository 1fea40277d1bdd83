import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { dialogueBooking } from '#db/schema';
import { lockPeople } from '~/domains/identity/account/find-person.server';
import { queueAgain } from '~/domains/seats/index.server';
import { recordEvent } from '~/domains/thread/index.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { asInstant } from '~/platform/deadline';
import { lapse, lapseOwn } from '../booking/lapse.server';
import { beginningOf } from '../booking/beginning.server';
import { leavePlace } from '../booking/leave-place.server';
import { type BookingRow, lockSeats } from '../booking/lock-booking.server';
import { asksToBeHeard, seatsFor } from '../rules/booking';
import { liveStates } from '../states';
import { tellBooker, type ToldBy } from '../tell-booker.server';
import type { MoveCause } from '../vocabulary';
import { type HeldSession, nextSession } from './find-session.server';

type Requeueing = Context & Pick<ActionContext, 'origin'>;
type Placed = Pick<BookingRow, 'sessionId' | 'claimId'>;

/**
 * Puts a booking, whose author is locked and who has no place, into a session's queue at the place of its arrival.
 * @param session null: none is set up, and it waits for one
 * @returns where it is then: without a session also where its author is at that one already
 */
export async function queueFor(
  tx: Transaction,
  ctx: Requeueing,
  row: Pick<BookingRow, 'authorId' | 'partySize' | 'receivedAt'>,
  session: HeldSession | null,
): Promise<Placed> {
  if (session === null) return { sessionId: null, claimId: null };
  await lapseOwn(tx, ctx, { sessionId: session.id, personId: row.authorId });
  const queued = await queueAgain(tx, ctx, {
    subjectId: session.id,
    personId: row.authorId,
    partySize: seatsFor(session.format, row.partySize),
    since: asInstant(row.receivedAt),
  });
  if (!queued.ok) return { sessionId: null, claimId: null };
  return { sessionId: session.id, claimId: queued.value.claimId };
}

/**
 * The bookings of a session that still wait, are undecided or agreed, in the order of their arrival, with their authors
 * and the seats of both sessions locked. The caller has `lockSessions`, so none is added.
 */
export async function lockLive(
  tx: Transaction,
  ctx: Requeueing,
  sessionId: string,
  target: HeldSession | null,
): Promise<BookingRow[]> {
  const isMeant = and(
    eq(dialogueBooking.municipalityId, ctx.municipality.id),
    eq(dialogueBooking.sessionId, sessionId),
    inArray(dialogueBooking.state, [...liveStates]),
  );
  await lockAuthors(tx, ctx, isMeant);
  await lockSeats(tx, ctx, target === null ? [sessionId] : [sessionId, target.id]);
  const live: BookingRow[] = [];
  for (const row of await readInOrder(tx, isMeant)) {
    // An offer that is over is over, whether or not the job has recorded it.
    if (!(await lapse(tx, ctx, row))) live.push(row);
  }
  return live;
}

/**
 * Bookings that go from a session that is no more for them to the queue of another one, each told why.
 * @param of.reason why the session is off, in the secretary's words
 * @returns how each was told
 */
export async function requeue(
  tx: Transaction,
  ctx: Requeueing,
  rows: BookingRow[],
  of: { target: HeldSession | null; cause(row: BookingRow): MoveCause; reason?: string | null },
): Promise<ToldBy[]> {
  // All are out before the first is in: who is first in the new queue does not hang on who left first.
  const began = new Map<string, string | null>();
  for (const row of rows) {
    began.set(row.id, await beginningOf(tx, row));
    await leavePlace(tx, ctx, row);
    // Nobody comes back for what an erased account has left.
    const state = row.erasedAt === null ? 'waiting' : 'cancelled';
    await tx
      .update(dialogueBooking)
      .set({ state, sessionId: null, claimId: null, topicId: null })
      .where(eq(dialogueBooking.id, row.id));
  }
  const told: ToldBy[] = [];
  for (const row of rows) {
    if (row.erasedAt !== null) continue;
    const placed = await queueFor(tx, ctx, row, of.target);
    const { target } = of;
    await tx
      .update(dialogueBooking)
      .set({ ...placed, ...(placed.sessionId !== null && target && { modelId: target.modelId }) })
      .where(eq(dialogueBooking.id, row.id));
    await recordEvent(tx, ctx, {
      subjectId: row.id,
      kind: 'booking_queued',
      isPublic: false,
      facts: {
        cause: of.cause(row),
        at: placed.sessionId === null ? undefined : target?.startsAt,
      },
    });
    const cause = of.cause(row);
    const from = cause === 'session_cancelled' ? began.get(row.id) : null;
    const { reason } = of;
    told.push(
      await tellBooker(tx, ctx, row.id, {
        ...{ kind: 'queued_again', cause, reason },
        from: from ?? undefined,
      }),
    );
  }
  return told;
}

/**
 * Gives whoever waits for a committee's next session a place in its queue, where there is one by now. The caller has
 * `lockSessions`.
 * @returns how many
 */
export async function placeWaiting(
  tx: Transaction,
  ctx: Requeueing,
  committeeId: string,
): Promise<number> {
  const heard = await nextSession(tx, ctx, { committeeId, hasSlots: true });
  const meeting = await nextSession(tx, ctx, { committeeId, hasSlots: false });
  const targets = [heard, meeting].filter((one) => one !== null);
  if (targets.length === 0) return 0;
  const isMeant = and(
    eq(dialogueBooking.municipalityId, ctx.municipality.id),
    eq(dialogueBooking.committeeId, committeeId),
    eq(dialogueBooking.state, 'waiting'),
    isNull(dialogueBooking.sessionId),
    isNull(dialogueBooking.erasedAt),
  );
  await lockAuthors(tx, ctx, isMeant);
  await lockSeats(
    tx,
    ctx,
    targets.map(({ id }) => id),
  );
  let placed = 0;
  for (const row of await readInOrder(tx, isMeant)) {
    const target = asksToBeHeard(row) ? heard : meeting;
    if (target === null) continue;
    const place = await queueFor(tx, ctx, row, target);
    if (place.sessionId === null) continue;
    placed += 1;
    await tx
      .update(dialogueBooking)
      .set({ ...place, modelId: target.modelId })
      .where(eq(dialogueBooking.id, row.id));
    await recordEvent(tx, ctx, {
      subjectId: row.id,
      kind: 'booking_queued',
      isPublic: false,
      facts: { at: target.startsAt },
    });
    await tellBooker(tx, ctx, row.id, { kind: 'queued' });
  }
  return placed;
}

type Meant = ReturnType<typeof and>;

/** Locks whoever wrote some bookings: before any seats. */
export async function lockAuthors(tx: Transaction, ctx: Requeueing, isMeant: Meant): Promise<void> {
  const authors = await tx
    .selectDistinct({ id: dialogueBooking.authorId })
    .from(dialogueBooking)
    .where(isMeant);
  await lockPeople(
    tx,
    ctx,
    authors.map(({ id }) => id),
  );
}

function readInOrder(tx: Transaction, isMeant: Meant): Promise<BookingRow[]> {
  return tx
    .select()
    .from(dialogueBooking)
    .where(isMeant)
    .orderBy(asc(dialogueBooking.receivedAt), asc(dialogueBooking.id));
}
