import { eq } from 'drizzle-orm';
import { dialogueBooking, seatClaim } from '#db/schema';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import { moved } from '../states';
import { tellBooker } from '../tell-booker.server';
import { lockBooking } from './lock-booking.server';
import { leaveSlot } from './slots.server';

/**
 * Records that nobody answered an offer while it stood: the place went to the next when its time was over. Where
 * somebody did answer, or there is none, nothing happens; twice is once.
 */
export async function lapseOffer(
  ctx: Context & Pick<ActionContext, 'origin'>,
  bookingId: string,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(dialoguePolicy(ctx.actor, { do: 'keep_up' }));
    const row = await lockBooking(tx, ctx, bookingId);
    if (row.state !== 'waiting' || row.claimId === null) return;
    const [claim] = await tx
      .select({ state: seatClaim.state })
      .from(seatClaim)
      .where(eq(seatClaim.id, row.claimId));
    const state = moved(row.state, 'lapse');
    if (claim?.state !== 'expired' || state === null) return;
    await leaveSlot(tx, row.claimId);
    await tx
      .update(dialogueBooking)
      .set({ state, claimId: null })
      .where(eq(dialogueBooking.id, row.id));
    await recordEvent(tx, ctx, { subjectId: row.id, kind: 'booking_lapsed', isPublic: false });
    await tellBooker(tx, ctx, row.id, { kind: 'lapsed', why: 'offer_over' });
    await recordAudit(tx, ctx, {
      action: 'dialogue.lapse_offer',
      subjectId: row.id,
      details: { session: row.sessionId },
    });
  });
}
