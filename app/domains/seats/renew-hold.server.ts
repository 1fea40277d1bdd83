import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Transaction } from '#db/client.server';
import { seatClaim } from '#db/schema';
import { ok, refused } from '~/platform/outcome';
import { type ClaimOf, lockClaim } from './lock-claim.server';
import { type ClaimRefusal, renewedUntil, whyNotPossible } from './seats';
import type { SeatContext, SeatOutcome } from './settle.server';

/**
 * Gives a hold its whole time again, within the longest that the pool allows: each stage of a form does it, or a
 * button. One that is over stays over; whoever still wants the seats holds anew, if they are there.
 * @returns when it is over now (ISO); or why not – `over`, `not_held`, `longest_held` (it goes on until its time)
 * @throws NotFound unless it is this person's claim
 */
export async function renewHold(
  tx: Transaction,
  ctx: SeatContext,
  of: ClaimOf,
): Promise<SeatOutcome<{ expiresAt: string }, ClaimRefusal | 'longest_held'>> {
  const { pool, claim } = await lockClaim(tx, ctx, of);
  const { offered } = pool;
  const obstacle = whyNotPossible(claim, 'renew');
  if (obstacle !== null) return { ...refused(obstacle), offered };
  const until = renewedUntil(pool, claim, ctx.now);
  if (until === null) return { ...refused('longest_held'), offered };
  const expiresAt = Temporal.Instant.fromEpochMilliseconds(until).toString();
  await tx.update(seatClaim).set({ expiresAt }).where(eq(seatClaim.id, claim.id));
  return { ...ok({ expiresAt }), offered };
}
