import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import { ok, type Outcome } from '~/platform/outcome';
import { inTransaction } from '~/platform/transaction.server';
import { beginningOf } from '../booking/cancel-booking.server';
import { tellBooker } from '../tell-booker.server';
import {
  bookingToJudge,
  type DecideRefusal,
  type Deciding,
  recordDecision,
} from './judge-booking.server';

/**
 * A deputation is to be heard at the time that it has.
 * @returns nothing; or why not, see `bookingToJudge`
 * @throws NotFound for another municipality's booking, Forbidden for whoever does not decide
 */
export async function approveBooking(
  ctx: Deciding,
  given: { bookingId: string; seen: string },
): Promise<Outcome<null, DecideRefusal>> {
  return inTransaction(ctx, async (tx) => {
    const judged = await bookingToJudge(tx, ctx, { ...given, move: 'approve' });
    if (!judged.ok) return judged;
    const { id, sessionId } = judged.value;
    const startsAt = await beginningOf(tx, judged.value);
    await recordDecision(tx, ctx, {
      bookingId: id,
      decision: 'approve',
      set: { state: 'confirmed' },
    });
    await recordEvent(tx, ctx, {
      subjectId: id,
      kind: 'booking_confirmed',
      isPublic: false,
      facts: { at: startsAt ?? undefined },
    });
    await tellBooker(tx, ctx, id, { kind: 'confirmed' });
    await recordAudit(tx, ctx, {
      action: 'dialogue.approve',
      subjectId: id,
      details: { session: sessionId },
    });
    return ok(null);
  });
}
