import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { seatClaim } from '#db/schema';
import { ok, refused } from '~/platform/outcome';
import { type ClaimOf, lockClaim } from './lock-claim.server';
import { type ClaimRefusal, whyNotPossible } from './seats';
import { offeredToOthers, type SeatContext, type SeatOutcome, settleLocked } from './settle.server';

type Ended = SeatOutcome<null, ClaimRefusal>;

/**
 * Gives up a claim, whatever it is: a hold, an offer, seats, a place in the queue. What it frees is offered to
 * the next who fit, in order.
 * @returns nothing; or why not – `over`
 * @throws NotFound unless it is this person's claim
 */
export async function release(tx: Transaction, ctx: SeatContext, of: ClaimOf): Promise<Ended> {
  return end(tx, ctx, of, 'release');
}

/**
 * Says no to seats that are offered from the waiting list; they go to the next.
 * @returns nothing; or why not – `over`, `not_offered`
 * @throws NotFound unless it is this person's claim
 */
export async function decline(tx: Transaction, ctx: SeatContext, of: ClaimOf): Promise<Ended> {
  return end(tx, ctx, of, 'decline');
}

async function end(
  tx: Transaction,
  ctx: SeatContext,
  of: ClaimOf,
  verb: 'release' | 'decline',
): Promise<Ended> {
  const {
    pool: { claims: _claims, offered, ...pool },
    claim,
  } = await lockClaim(tx, ctx, of);
  const obstacle = whyNotPossible(claim, verb);
  if (obstacle !== null) return { ...refused(obstacle), offered };
  await tx
    .update(seatClaim)
    .set({
      state: verb === 'release' ? 'released' : 'declined',
      endedAt: ctx.now.toString(),
      expiresAt: null,
      sessionHash: null,
      checkedInAt: null,
    })
    .where(eq(seatClaim.id, claim.id));
  const settled = await settleLocked(tx, ctx, pool);
  return { ...ok(null), offered: [...offeredToOthers(offered, claim), ...settled.offered] };
}
