import { and, eq } from 'drizzle-orm';
import { dialogueBooking, seatClaim } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { queueAgain } from '~/domains/seats/index.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import { asInstant } from '~/platform/deadline';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { leavePlace } from '../booking/leave-place.server';
import { seatsFor } from '../rules/booking';
import { findSession } from '../sessions/find-session.server';
import { dialoguePolicy } from '../policy';
import { tellBooker } from '../tell-booker.server';
import {
  type DecideRefusal,
  type Deciding,
  lockToJudge,
  recordDecision,
  whyNotJudgeable,
} from './judge-booking.server';

/**
 * Puts a booking onto the waiting list of its session, at the place of its arrival: whoever waits behind it is offered
 * its time.
 * @returns nothing; or why not, see `whyNotJudgeable` – `nobody_waits`: they would be offered the same time at once
 * @throws NotFound for another municipality's booking, Forbidden for whoever does not decide
 */
export async function queueBooking(
  ctx: Deciding,
  given: { bookingId: string; seen: string },
): Promise<Outcome<null, DecideRefusal | 'nobody_waits'>> {
  return inTransaction(ctx, async (tx) => {
    const row = await lockToJudge(tx, ctx, given.bookingId);
    const { committeeId, model } = row;
    authorize(dialoguePolicy(ctx.actor, { do: 'decide', committeeId, decides: model.decides }));
    const obstacle = await whyNotJudgeable(tx, ctx, row, { move: 'queue', seen: given.seen });
    if (obstacle !== null) return refused(obstacle);
    if (row.state === 'waiting' || row.sessionId === null) return refused('decided_already');
    const session = await findSession(tx, ctx, row.sessionId);
    const waiting = await tx.$count(
      seatClaim,
      and(eq(seatClaim.poolId, session.poolId), eq(seatClaim.state, 'waiting')),
    );
    if (waiting === 0) return refused('nobody_waits');
    await tx
      .update(dialogueBooking)
      .set({ state: 'waiting', claimId: null })
      .where(eq(dialogueBooking.id, row.id));
    await leavePlace(tx, ctx, row);
    const queued = await queueAgain(tx, ctx, {
      subjectId: session.id,
      personId: row.authorId,
      partySize: seatsFor(session.format, row.partySize),
      since: asInstant(row.receivedAt),
    });
    const claimId = queued.ok ? queued.value.claimId : null;
    await recordDecision(tx, ctx, { bookingId: row.id, decision: 'queue', set: { claimId } });
    await recordEvent(tx, ctx, {
      subjectId: row.id,
      kind: 'booking_queued',
      isPublic: false,
      facts: { at: session.startsAt, cause: 'staff' },
    });
    await tellBooker(tx, ctx, row.id, { kind: 'queued_again', cause: 'staff' });
    await recordAudit(tx, ctx, {
      action: 'dialogue.queue_booking',
      subjectId: row.id,
      details: { session: session.id },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
