import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { beginningOf } from '../booking/beginning.server';
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
 * A deputation is to be heard at the time that it has.
 * @returns nothing; or why not, see `whyNotJudgeable`
 * @throws NotFound for another municipality's booking, Forbidden for whoever does not decide
 */
export async function approveBooking(
  ctx: Deciding,
  given: { bookingId: string; seen: string },
): Promise<Outcome<null, DecideRefusal>> {
  return inTransaction(ctx, async (tx) => {
    const row = await lockToJudge(tx, ctx, given.bookingId);
    const { committeeId, model } = row;
    authorize(dialoguePolicy(ctx.actor, { do: 'decide', committeeId, decides: model.decides }));
    const obstacle = await whyNotJudgeable(tx, ctx, row, { move: 'approve', seen: given.seen });
    if (obstacle !== null) return refused(obstacle);
    const { id, sessionId } = row;
    const startsAt = await beginningOf(tx, row);
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
