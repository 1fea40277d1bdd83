import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { seatClaim } from '#db/schema';
import { NotFound } from '~/platform/errors';
import { lockPool, type LockedPool, type SeatContext } from './settle.server';

/** Whose claim is meant. The person is named so that nobody acts on another's by its id. */
export type ClaimOf = { claimId: string; personId: string };

/**
 * Locks the pool of somebody's claim, settles it, and reads the claim as it is then.
 * @throws NotFound for an id of none, another person's and another municipality's
 */
export async function lockClaim(
  tx: Transaction,
  ctx: SeatContext,
  of: ClaimOf,
): Promise<{ pool: LockedPool; claim: typeof seatClaim.$inferSelect }> {
  const isMeant = and(
    eq(seatClaim.municipalityId, ctx.municipality.id),
    eq(seatClaim.id, of.claimId),
    eq(seatClaim.personId, of.personId),
  );
  const [found] = await tx.select({ poolId: seatClaim.poolId }).from(seatClaim).where(isMeant);
  if (!found) throw new NotFound();
  const pool = await lockPool(tx, ctx, found);
  const [claim] = await tx.select().from(seatClaim).where(isMeant);
  if (!claim) throw new NotFound();
  return { pool, claim };
}
