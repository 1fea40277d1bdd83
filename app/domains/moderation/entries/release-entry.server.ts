import { eq } from 'drizzle-orm';
import { moderationEntry } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { type ReleaseRefusal, whyNotReleasable } from '../decision-rules';
import { moderationPolicy } from '../policy';
import { lockEntry } from './lock-entry.server';

/**
 * Gives back an entry that one has claimed.
 * @returns nothing; or why not – `closed`, `not_claimed`, `claimed_by_another`
 * @throws NotFound for another municipality's, and for none
 */
export async function releaseEntry(
  ctx: Context & { actor: PersonActor },
  entryId: string,
): Promise<Outcome<null, ReleaseRefusal>> {
  return inTransaction(ctx, async (tx) => {
    authorize(moderationPolicy(ctx.actor, { do: 'see_queue' }));
    const entry = await lockEntry(tx, ctx, entryId);
    const obstacle = whyNotReleasable(entry, ctx.actor.personId);
    if (obstacle !== null) return refused(obstacle);
    await tx
      .update(moderationEntry)
      .set({ claimedById: null, claimedAt: null })
      .where(eq(moderationEntry.id, entry.id));
    await recordAudit(tx, ctx, {
      action: 'moderation.release',
      subjectId: entry.subjectId,
      details: { entry: entry.id },
    });
    return ok(null);
  });
}
