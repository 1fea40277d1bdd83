import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import { lapse } from './lapse.server';
import { lockBooking } from './lock-booking.server';

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
    if (!(await lapse(tx, ctx, row))) return;
    await recordAudit(tx, ctx, {
      action: 'dialogue.lapse_offer',
      subjectId: row.id,
      details: { session: row.sessionId },
    });
    await publicContentChanged(tx, ctx.municipality.id);
  });
}
