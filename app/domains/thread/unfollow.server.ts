import { eq } from 'drizzle-orm';
import { follow } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockFollow } from './lock-follow.server';
import { threadPolicy } from './policy';

/**
 * Stops following. What waits to be told goes with it.
 * @throws NotFound where they do not follow it
 */
export async function unfollow(
  ctx: Context & { actor: PersonActor },
  followId: string,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { personId } = ctx.actor;
    authorize(threadPolicy(ctx.actor, { do: 'unfollow', personId }));
    const { id, subjectId } = await lockFollow(tx, ctx, { id: followId, personId });
    await tx.delete(follow).where(eq(follow.id, id));
    await recordAudit(tx, ctx, { action: 'thread.unfollow', subjectId });
  });
}
