import { eq } from 'drizzle-orm';
import { moderationReason } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { moderationPolicy } from '../policy';
import { lockReason } from './ensure-reasons.server';

/**
 * Takes a reason out of use, or into use again. Decisions that have it keep it.
 * @throws NotFound for a code of none
 */
export async function retireReason(ctx: Context, code: string, isRetired: boolean): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(moderationPolicy(ctx.actor, { do: 'change_reasons' }));
    const row = await lockReason(tx, ctx, code);
    if ((row.retiredAt !== null) === isRetired) return;
    await tx
      .update(moderationReason)
      .set({ retiredAt: isRetired ? ctx.now.toString() : null })
      .where(eq(moderationReason.id, row.id));
    await recordAudit(tx, ctx, {
      action: isRetired ? 'moderation.retire_reason' : 'moderation.reinstate_reason',
      details: { code },
    });
    await publicContentChanged(tx, ctx.municipality.id);
  });
}
