import { eq } from 'drizzle-orm';
import { moderationDecision, moderationReason } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { moderationPolicy } from '../policy';
import { lockReason } from './ensure-reasons.server';

/**
 * Deletes a reason that no decision has. A decision that is being made with it goes first.
 * @returns nothing; or `used`: a decision has it, and it can only be retired
 * @throws NotFound for a code of none
 */
export async function deleteReason(ctx: Context, code: string): Promise<Outcome<null, 'used'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(moderationPolicy(ctx.actor, { do: 'change_reasons' }));
    const row = await lockReason(tx, ctx, code);
    const [use] = await tx
      .select({ id: moderationDecision.id })
      .from(moderationDecision)
      .where(eq(moderationDecision.reasonId, row.id))
      .limit(1);
    if (use) return refused('used');
    await tx.delete(moderationReason).where(eq(moderationReason.id, row.id));
    await recordAudit(tx, ctx, {
      action: 'moderation.delete_reason',
      details: { code, title: row.title, wording: row.wording },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
