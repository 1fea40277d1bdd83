import { and, asc, eq, gte, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { committee, dialogueBooking, dialogueSession } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import { danishDay } from '~/platform/clock';
import type { ActionContext, Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { leavePlace } from '../booking/leave-place.server';
import type { BookingRow } from '../booking/lock-booking.server';
import { makeSessionsSearchable } from '../finding/searchable.server';
import { lockSessions } from '../lock-dialogue.server';
import { keptModelInForce } from '../models/model-in-force.server';
import { dialoguePolicy } from '../policy';
import { liveStates } from '../states';
import { tellBooker, type ToldBy } from '../tell-booker.server';
import { hasSlots } from '../vocabulary';
import { whyNotCalledOff } from './called-off.server';
import { callOff } from './cancel-session.server';
import { findSession, type HeldSession, nextSession } from './find-session.server';
import { overlapsAnother } from './overlaps.server';
import { lockAuthors, placeWaiting, requeue } from './requeue.server';

type Keeping = Context & Pick<ActionContext, 'origin'>;

/**
 * A committee that has ended – they are constituted anew each term – hands what is still to come to its successor: its
 * sessions, with everyone on them, and whoever waits for the next. A session that would overlap one of the successor's
 * is called off, and its people queue there. Where nobody follows, what was booked lapses. Everyone is told. One to which
 * people have come already stays as it is. Twice is once.
 */
export async function replaceCommittee(ctx: Keeping, committeeId: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(dialoguePolicy(ctx.actor, { do: 'keep_up' }));
    await lockSessions(tx, ctx);
    const [ended] = await tx
      .select()
      .from(committee)
      .where(and(eq(committee.municipalityId, ctx.municipality.id), eq(committee.id, committeeId)));
    if (!ended?.validTo || ended.validTo >= danishDay(ctx.now).toString()) return;
    const { successorId } = ended;
    // All of them before any seats: whoever erases their account takes it in that order too.
    await lockAuthors(
      tx,
      ctx,
      and(
        eq(dialogueBooking.municipalityId, ctx.municipality.id),
        eq(dialogueBooking.committeeId, committeeId),
        inArray(dialogueBooking.state, [...liveStates]),
      ),
    );
    const coming = await tx
      .select({ id: dialogueSession.id })
      .from(dialogueSession)
      .where(
        and(
          eq(dialogueSession.municipalityId, ctx.municipality.id),
          eq(dialogueSession.committeeId, committeeId),
          isNull(dialogueSession.cancelledAt),
          gte(dialogueSession.startsAt, ctx.now.toString()),
        ),
      )
      .orderBy(asc(dialogueSession.startsAt));
    let handed = 0;
    for (const { id } of coming) {
      if (await handOver(tx, ctx, { sessionId: id, successorId })) handed += 1;
    }
    const waiting = await handOverBookings(tx, ctx, { committeeId, successorId });
    if (handed + waiting === 0) return;
    if (successorId !== null) await placeWaiting(tx, ctx, successorId);
    await recordAudit(tx, ctx, {
      action: 'dialogue.replace_committee',
      subjectId: committeeId,
      details: { sessions: handed, bookings: waiting, successor: successorId },
    });
    await publicContentChanged(tx, ctx.municipality.id);
  });
}

/** @returns whether anything was done with the session */
async function handOver(
  tx: Transaction,
  ctx: Keeping,
  of: { sessionId: string; successorId: string | null },
): Promise<boolean> {
  const { sessionId, successorId } = of;
  const session = await findSession(tx, ctx, sessionId);
  if ((await whyNotCalledOff(tx, ctx, session)) !== null) return false;
  const moves =
    successorId !== null &&
    !(await overlapsAnother(
      tx,
      { id: session.id, committeeId: successorId },
      { startsAt: session.startsAt, endsAt: session.endsAt },
    ));
  if (!moves) {
    await endSession(tx, ctx, session, successorId);
    return true;
  }
  await keptModelInForce(tx, ctx, successorId);
  await tx
    .update(dialogueSession)
    .set({
      committeeId: successorId,
      changedAt: ctx.now.toString(),
      sequence: session.sequence + 1,
    })
    .where(eq(dialogueSession.id, session.id));
  await makeSessionsSearchable(tx, ctx, [session.id]);
  return true;
}

/** A session that ends with its committee: its people come into the queue of the successor's next one, or nowhere. */
async function endSession(
  tx: Transaction,
  ctx: Keeping,
  session: HeldSession,
  successorId: string | null,
): Promise<void> {
  if (successorId === null) {
    await callOff(tx, ctx, session, {
      ...{ reason: null, target: null },
      become: (rows) => lapseAll(tx, ctx, rows),
    });
    return;
  }
  const target = await nextSession(tx, ctx, {
    committeeId: successorId,
    hasSlots: hasSlots(session.format),
  });
  await callOff(tx, ctx, session, {
    ...{ reason: null, target },
    become: (rows) => requeue(tx, ctx, rows, { target, cause: () => 'committee_replaced' }),
  });
}

/** Bookings of a committee that nobody follows. What an erased account has left goes without a word. */
async function lapseAll(tx: Transaction, ctx: Keeping, rows: BookingRow[]): Promise<ToldBy[]> {
  const told: ToldBy[] = [];
  for (const row of rows) {
    await leavePlace(tx, ctx, row);
    const isErased = row.erasedAt !== null;
    await tx
      .update(dialogueBooking)
      .set({ state: isErased ? 'cancelled' : 'lapsed', claimId: null })
      .where(eq(dialogueBooking.id, row.id));
    if (isErased) continue;
    await recordEvent(tx, ctx, { subjectId: row.id, kind: 'booking_lapsed', isPublic: false });
    told.push(await tellBooker(tx, ctx, row.id, { kind: 'lapsed', why: 'no_committee' }));
  }
  return told;
}

/**
 * The bookings of an ended committee that are still to come to something.
 * @returns how many
 */
async function handOverBookings(
  tx: Transaction,
  ctx: Keeping,
  of: { committeeId: string; successorId: string | null },
): Promise<number> {
  const live = await tx
    .select({ id: dialogueBooking.id, sessionCommittee: dialogueSession.committeeId })
    .from(dialogueBooking)
    .leftJoin(dialogueSession, eq(dialogueSession.id, dialogueBooking.sessionId))
    .where(
      and(
        eq(dialogueBooking.municipalityId, ctx.municipality.id),
        eq(dialogueBooking.committeeId, of.committeeId),
        inArray(dialogueBooking.state, [...liveStates]),
        isNull(dialogueBooking.erasedAt),
      ),
    );
  // What is booked for the committee's own last sessions is held by it.
  const ids = live
    .filter(({ sessionCommittee }) => sessionCommittee !== of.committeeId)
    .map(({ id }) => id);
  if (ids.length === 0) return 0;
  const rows = await tx.select().from(dialogueBooking).where(inArray(dialogueBooking.id, ids));
  if (of.successorId === null) await lapseAll(tx, ctx, rows);
  else await handOverEach(tx, ctx, { rows, successorId: of.successorId });
  return ids.length;
}

async function handOverEach(
  tx: Transaction,
  ctx: Keeping,
  of: { rows: BookingRow[]; successorId: string },
): Promise<void> {
  for (const row of of.rows) {
    await tx
      .update(dialogueBooking)
      .set({ committeeId: of.successorId })
      .where(eq(dialogueBooking.id, row.id));
    await recordEvent(tx, ctx, {
      subjectId: row.id,
      kind: 'booking_moved',
      isPublic: false,
      facts: { cause: 'committee_replaced' },
    });
    await tellBooker(tx, ctx, row.id, { kind: 'committee_replaced' });
  }
}
