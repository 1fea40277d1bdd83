import { eq } from 'drizzle-orm';
import { dialogueBooking } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import { lockBookingAtMeeting } from './lock-bookings.server';

/**
 * Takes what came of a deputation back from everyone, with what is followed up of it. Whoever presented it still knows.
 * @throws NotFound where there is no such booking, Forbidden for whoever does not run the committee's dialogue
 */
export async function withdrawOutcome(ctx: Context, given: { bookingId: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { booking } = await lockBookingAtMeeting(tx, ctx, given.bookingId);
    authorize(dialoguePolicy(ctx.actor, { do: 'run', committeeId: booking.committeeId }));
    if (booking.outcomePublishedAt === null) return;
    await tx
      .update(dialogueBooking)
      .set({ outcomePublishedAt: null, publicTitle: null })
      .where(eq(dialogueBooking.id, booking.id));
    await recordAudit(tx, ctx, { action: 'dialogue.withdraw_outcome', subjectId: booking.id });
    await publicContentChanged(tx, ctx.municipality.id);
  });
}
