import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { seatClaim } from '#db/schema';
import { ok, refused } from '~/platform/outcome';
import { type ClaimOf, lockClaim } from './lock-claim.server';
import { type ClaimRefusal, whyNotPossible } from './seats';
import type { SeatContext, SeatOutcome } from './settle.server';

/**
 * Notes that somebody came. The first time counts.
 * @returns when (ISO); or why not – `over`, `not_taken`
 * @throws NotFound unless it is this person's claim
 */
export async function checkIn(
  tx: Transaction,
  ctx: SeatContext,
  of: ClaimOf,
): Promise<SeatOutcome<{ checkedInAt: string }, ClaimRefusal>> {
  const { pool, claim } = await lockClaim(tx, ctx, of);
  const { offered } = pool;
  const obstacle = whyNotPossible(claim, 'checkIn');
  if (obstacle !== null) return { ...refused(obstacle), offered };
  const checkedInAt = claim.checkedInAt ?? ctx.now.toString();
  await tx.update(seatClaim).set({ checkedInAt }).where(eq(seatClaim.id, claim.id));
  return { ...ok({ checkedInAt }), offered };
}

/**
 * Takes back that somebody came, where it was noted by mistake.
 * @returns nothing; or why not – `over`, `not_taken`
 * @throws NotFound unless it is this person's claim
 */
export async function undoCheckIn(
  tx: Transaction,
  ctx: SeatContext,
  of: ClaimOf,
): Promise<SeatOutcome<null, ClaimRefusal>> {
  const { pool, claim } = await lockClaim(tx, ctx, of);
  const { offered } = pool;
  const obstacle = whyNotPossible(claim, 'checkIn');
  if (obstacle !== null) return { ...refused(obstacle), offered };
  await tx.update(seatClaim).set({ checkedInAt: null }).where(eq(seatClaim.id, claim.id));
  return { ...ok(null), offered };
}
