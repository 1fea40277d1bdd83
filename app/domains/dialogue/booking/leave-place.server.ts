import type { Transaction } from '#db/client.server';
import { release } from '~/domains/seats/index.server';
import type { Context } from '~/platform/context.server';
import { leaveSlot } from './slots.server';

/**
 * Gives up whatever place a booking has, in the room or in the queue: the next who waits is offered what is free then.
 * A booking without one has nothing to give up.
 */
export async function leavePlace(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
  of: { claimId: string | null; authorId: string; erasedAt: string | null },
): Promise<void> {
  if (of.claimId === null) return;
  await leaveSlot(tx, of.claimId);
  // Erasing an account has released its claims already.
  if (of.erasedAt !== null) return;
  await release(tx, ctx, { claimId: of.claimId, personId: of.authorId });
}
