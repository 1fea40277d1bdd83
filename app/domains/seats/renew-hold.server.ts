import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { seatClaim } from '#db/schema';
import { ok, refused } from '~/platform/outcome';
import { type ClaimOf, lockClaim } from './lock-claim.server';
import { type ClaimRefusal, whyNotPossible } from './seats';
import type { SeatContext, SeatOutcome } from './settle.server';

/**
 * Gives a hold its whole time again: each stage of a form does it, or a button. One that is over stays over;
 * whoever still wants the seats holds anew, if they are there.
 * @returns when it is over now (ISO); or why not – `over`, `not_held`
 * @throws NotFound unless it is this person's claim
 */
export async function renewHold(
  tx: Transaction,
  ctx: SeatContext,
  of: ClaimOf,
): Promise<SeatOutcome<{ expiresAt: string }, ClaimRefusal>> {
  const { pool, claim } = await lockClaim(tx, ctx, of);
  const { offered } = pool;
  const obstacle = whyNotPossible(claim, 'renew');
  if (obstacle !== null) return { ...refused(obstacle), offered };
  const expiresAt = ctx.now.add({ minutes: pool.holdMinutes }).toString();
  await tx.update(seatClaim).set({ expiresAt }).where(eq(seatClaim.id, claim.id));
  return { ...ok({ expiresAt }), offered };
}
