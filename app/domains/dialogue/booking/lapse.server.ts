import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { dialogueBooking, seatClaim, seatPool } from '#db/schema';
import { recordEvent } from '~/domains/thread/index.server';
import { moved } from '../states';
import { tellBooker, type Telling } from '../tell-booker.server';
import type { Context } from '~/platform/context.server';
import type { BookingRow } from './lock-booking.server';
import { leaveSlot } from './slots.server';

type Lapsing = Context & Telling;

/**
 * Ends a booking whose offer nobody answered in time, in the caller's transaction: its author and the seats are locked
 * and settled. Any other is left as it is, and so is one whose time to answer was cut short by the beginning of the
 * session: that goes on to the next one (`rollOn`) as those who waited behind it do.
 * @returns whether it was one
 */
export async function lapse(tx: Transaction, ctx: Lapsing, row: BookingRow): Promise<boolean> {
  if (row.state !== 'waiting' || row.claimId === null) return false;
  const [claim] = await tx
    .select({ state: seatClaim.state, endedAt: seatClaim.endedAt, closesAt: seatPool.closesAt })
    .from(seatClaim)
    .innerJoin(seatPool, eq(seatPool.id, seatClaim.poolId))
    .where(eq(seatClaim.id, row.claimId));
  const state = moved(row.state, 'lapse');
  if (claim?.state !== 'expired' || state === null) return false;
  if (Date.parse(claim.endedAt!) >= Date.parse(claim.closesAt)) return false;
  await leaveSlot(tx, row.claimId);
  await tx
    .update(dialogueBooking)
    .set({ state, claimId: null })
    .where(eq(dialogueBooking.id, row.id));
  await recordEvent(tx, ctx, { subjectId: row.id, kind: 'booking_lapsed', isPublic: false });
  await tellBooker(tx, ctx, row.id, { kind: 'lapsed', why: 'offer_over' });
  return true;
}

/**
 * The same for whatever somebody still has at a session, before they are given a new place there: that an offer is over
 * does not wait for the job that records it.
 */
export async function lapseOwn(
  tx: Transaction,
  ctx: Lapsing,
  of: { sessionId: string; personId: string },
): Promise<void> {
  const rows = await tx
    .select()
    .from(dialogueBooking)
    .where(
      and(
        eq(dialogueBooking.sessionId, of.sessionId),
        eq(dialogueBooking.authorId, of.personId),
        eq(dialogueBooking.state, 'waiting'),
      ),
    );
  for (const row of rows) await lapse(tx, ctx, row);
}
