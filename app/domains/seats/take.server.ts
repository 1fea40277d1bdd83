import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { seatClaim } from '#db/schema';
import { ok, refused } from '~/platform/outcome';
import { type ClaimOf, lockClaim } from './lock-claim.server';
import { type ClaimRefusal, whyNotPossible } from './seats';
import { offeredToOthers, type SeatContext, type SeatOutcome } from './settle.server';

type Taken = SeatOutcome<{ partySize: number }, ClaimRefusal>;

/**
 * Makes seats that are held or offered somebody's own. Doing it twice is doing it once.
 * @returns how many; or why not – `over`, `not_offered` (they still wait)
 * @throws NotFound unless it is this person's claim
 */
export async function take(tx: Transaction, ctx: SeatContext, of: ClaimOf): Promise<Taken> {
  return takeFrom(tx, ctx, of, 'take');
}

/** As `take`, for seats that are offered from the waiting list and nothing else. */
export async function acceptOffer(tx: Transaction, ctx: SeatContext, of: ClaimOf): Promise<Taken> {
  return takeFrom(tx, ctx, of, 'accept');
}

async function takeFrom(
  tx: Transaction,
  ctx: SeatContext,
  of: ClaimOf,
  verb: 'take' | 'accept',
): Promise<Taken> {
  const { pool, claim } = await lockClaim(tx, ctx, of);
  const { offered } = pool;
  const obstacle = whyNotPossible(claim, verb);
  if (obstacle !== null) return { ...refused(obstacle), offered };
  // The session's one hold is free again: another of the household may book from the same browser.
  await tx
    .update(seatClaim)
    .set({ state: 'taken', expiresAt: null, sessionHash: null })
    .where(eq(seatClaim.id, claim.id));
  return { ...ok({ partySize: claim.partySize }), offered: offeredToOthers(offered, claim) };
}
