import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import { seatClaim } from '#db/schema';
import { ok, refused } from '~/platform/outcome';
import { enqueue } from '~/platform/queue.server';
import { type ClaimOf, lockClaim } from './lock-claim.server';
import { lockHolder } from './lock-holder.server';
import { type HoldRefusal, isClosed, lastsUntil, whyNotHoldable } from './seats';
import { lockPool, type SeatContext, type SeatOutcome } from './settle.server';

type Offered = { claimId: string; expiresAt: string };

/**
 * Offers somebody free seats without their having waited, as staff do who cannot give them others. They have as long to
 * accept as whoever waited, and overtake nobody who does.
 * @returns the claim and until when it is offered (ISO); or why not, see `whyNotHoldable`
 * @throws NotFound where the subject has no pool, and for nobody of this municipality
 */
export async function giveOffer(
  tx: Transaction,
  ctx: SeatContext,
  of: { subjectId: string; personId: string; partySize: number },
): Promise<SeatOutcome<Offered, HoldRefusal>> {
  await lockHolder(tx, ctx, of.personId);
  const { claims, offered, ...pool } = await lockPool(tx, ctx, of);
  const obstacle = whyNotHoldable(pool, claims, { ...of, sessionHash: null }, ctx.now);
  if (obstacle !== null) return { ...refused(obstacle), offered };
  const claimId = uuidv7();
  const expiresAt = lastsUntil(pool, pool.acceptMinutes, ctx.now);
  await tx.insert(seatClaim).values({
    id: claimId,
    municipalityId: ctx.municipality.id,
    poolId: pool.id,
    personId: of.personId,
    partySize: of.partySize,
    state: 'offered',
    createdAt: ctx.now.toString(),
    queuedAt: ctx.now.toString(),
    expiresAt,
  });
  await tellSoon(tx, claimId);
  return { ...ok({ claimId, expiresAt }), offered };
}

/**
 * Makes seats that somebody has an offer that they must accept: another time in the same room is offered instead.
 * @returns the claim and until when it is offered (ISO); or why not – `over`, `not_taken`, `closed`,
 *   `checked_in` (whoever has come needs no other)
 * @throws NotFound unless it is this person's claim
 */
export async function offerAgain(
  tx: Transaction,
  ctx: SeatContext,
  of: ClaimOf,
): Promise<SeatOutcome<Offered, 'over' | 'not_taken' | 'closed' | 'checked_in'>> {
  const { pool, claim } = await lockClaim(tx, ctx, of);
  const { offered } = pool;
  if (claim.endedAt !== null) return { ...refused('over'), offered };
  if (isClosed(pool, ctx.now)) return { ...refused('closed'), offered };
  if (claim.state !== 'taken' && claim.state !== 'offered') {
    return { ...refused('not_taken'), offered };
  }
  if (claim.checkedInAt !== null) return { ...refused('checked_in'), offered };
  const expiresAt = lastsUntil(pool, pool.acceptMinutes, ctx.now);
  await tx
    .update(seatClaim)
    .set({
      state: 'offered',
      expiresAt,
      queuedAt: claim.queuedAt ?? claim.createdAt,
      offerToldAt: null,
    })
    .where(eq(seatClaim.id, claim.id));
  await tellSoon(tx, claim.id);
  return { ...ok({ claimId: claim.id, expiresAt }), offered };
}

async function tellSoon(tx: Transaction, claimId: string): Promise<void> {
  await enqueue(tx, { name: 'tell-offer', payload: { claimId } }, `offer ${claimId}`);
}
