import { eq } from 'drizzle-orm';
import { follow } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockFollow } from './lock-follow.server';
import { threadPolicy } from './policy';
import type { Cadence } from './vocabulary';

/**
 * Changes how often somebody is told of what they follow, from the next event on: what waits for a
 * collected mail still comes in that.
 * @throws NotFound where they do not follow it
 */
export async function changeCadence(
  ctx: Context & { actor: PersonActor },
  of: { followId: string; cadence: Cadence },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { personId } = ctx.actor;
    authorize(threadPolicy(ctx.actor, { do: 'change_cadence', personId }));
    const { id, subjectId } = await lockFollow(tx, ctx, { id: of.followId, personId });
    await tx.update(follow).set({ cadence: of.cadence }).where(eq(follow.id, id));
    await recordAudit(tx, ctx, {
      action: 'thread.change_cadence',
      subjectId,
      details: { cadence: of.cadence },
    });
  });
}
