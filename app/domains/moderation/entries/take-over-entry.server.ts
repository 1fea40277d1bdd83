import { eq } from 'drizzle-orm';
import { moderationEntry } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { type BarRefusal, whyNotTakeable } from '../decision-rules';
import { moderationPolicy } from '../policy';
import { lockEntry } from './lock-entry.server';

/**
 * Takes an entry from whoever has claimed it: they are not asked, but everyone sees who took it, and when.
 * @returns nothing; or why not – `closed`, `own_matter`, `not_by_same` (it is one's own decision that is looked at
 *   again)
 * @throws NotFound for another municipality's, and for none
 */
export async function takeOverEntry(
  ctx: Context & { actor: PersonActor },
  entryId: string,
): Promise<Outcome<null, 'closed' | BarRefusal>> {
  return inTransaction(ctx, async (tx) => {
    authorize(moderationPolicy(ctx.actor, { do: 'see_queue' }));
    const entry = await lockEntry(tx, ctx, entryId);
    authorize(moderationPolicy(ctx.actor, { do: 'claim', kind: entry.kind }));
    const { personId } = ctx.actor;
    const obstacle = whyNotTakeable(entry, personId);
    if (obstacle !== null) return refused(obstacle);
    if (entry.claimedById === personId) return ok(null);
    await tx
      .update(moderationEntry)
      .set({ claimedById: personId, claimedAt: ctx.now.toString() })
      .where(eq(moderationEntry.id, entry.id));
    await recordAudit(tx, ctx, {
      action: entry.claimedById === null ? 'moderation.claim' : 'moderation.take_over',
      subjectId: entry.subjectId,
      details: { entry: entry.id, from: entry.claimedById },
    });
    return ok(null);
  });
}
