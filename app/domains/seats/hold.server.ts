import type { Transaction } from '#db/client.server';
import { v7 as uuidv7 } from 'uuid';
import { seatClaim } from '#db/schema';
import { ok, refused } from '~/platform/outcome';
import { lockHolder } from './lock-holder.server';
import { type HoldRefusal, lastsUntil, whyNotHoldable } from './seats';
import { lockPool, type SeatContext, type SeatOutcome } from './settle.server';

/**
 * Keeps seats for somebody while they fill in the rest. Begin it by a POST: a page that is only looked at holds
 * nothing. What was written in a form is none of a hold's business and outlives it.
 * @param of.sessionHash hash of the browser's session, which holds once in a pool; null where staff hold
 * for somebody they help
 * @returns the claim and when it is over (ISO); or why not, see `whyNotHoldable`
 * @throws NotFound where the subject has no pool, and for nobody of this municipality
 */
export async function hold(
  tx: Transaction,
  ctx: SeatContext,
  of: { subjectId: string; personId: string; sessionHash: string | null; partySize: number },
): Promise<SeatOutcome<{ claimId: string; expiresAt: string }, HoldRefusal>> {
  await lockHolder(tx, ctx, of.personId);
  const { claims, offered, ...pool } = await lockPool(tx, ctx, of);
  const obstacle = whyNotHoldable(pool, claims, of, ctx.now);
  if (obstacle !== null) return { ...refused(obstacle), offered };
  const claimId = uuidv7();
  const expiresAt = lastsUntil(pool, pool.holdMinutes, ctx.now);
  await tx.insert(seatClaim).values({
    id: claimId,
    municipalityId: ctx.municipality.id,
    poolId: pool.id,
    personId: of.personId,
    sessionHash: of.sessionHash,
    partySize: of.partySize,
    state: 'held',
    createdAt: ctx.now.toString(),
    expiresAt,
  });
  return { ...ok({ claimId, expiresAt }), offered };
}
