import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { seatClaim } from '#db/schema';
import { NotFound } from '~/platform/errors';
import { lockHolder } from './lock-holder.server';
import { lockPool, type LockedPool, type SeatContext } from './settle.server';

/** Whose claim is meant. The person is named so that nobody acts on another's by its id. */
export type ClaimOf = { claimId: string; personId: string };

/**
 * Locks the pool of somebody's claim, settles it, and reads the claim as it is then. Its person is kept from being
 * erased, so that the caller may write them a mail with the pool locked.
 * @throws NotFound for an id of none, another person's, another municipality's, and for whoever is erased
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
  await lockHolder(tx, ctx, of.personId);
  const [found] = await tx.select({ poolId: seatClaim.poolId }).from(seatClaim).where(isMeant);
  if (!found) throw new NotFound();
  const pool = await lockPool(tx, ctx, found);
  const [claim] = await tx.select().from(seatClaim).where(isMeant);
  if (!claim) throw new NotFound();
  return { pool, claim };
}
