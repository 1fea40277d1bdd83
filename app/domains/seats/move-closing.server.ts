import { and, eq, gt, isNotNull } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Transaction } from '#db/client.server';
import { seatClaim, seatPool } from '#db/schema';
import { lockUnsettled, type Offer, type SeatContext, settleLocked } from './settle.server';

/**
 * Moves the instant from which a pool gives nothing any more, with the meeting or slot that it is at. Holds and
 * offers last no longer than that; whoever waits keeps their place, also where the pool had closed.
 * @returns who was offered seats
 * @throws NotFound where the subject has no pool
 */
export async function moveClosing(
  tx: Transaction,
  ctx: SeatContext,
  of: { subjectId: string; closesAt: Temporal.Instant },
): Promise<Offer[]> {
  const pool = await lockUnsettled(tx, ctx, of);
  const closesAt = of.closesAt.toString();
  await tx.update(seatPool).set({ closesAt }).where(eq(seatPool.id, pool.id));
  await tx
    .update(seatClaim)
    .set({ expiresAt: closesAt })
    .where(
      and(
        eq(seatClaim.poolId, pool.id),
        isNotNull(seatClaim.expiresAt),
        gt(seatClaim.expiresAt, closesAt),
      ),
    );
  // Settled once, by the new instant: one that is closed earlier must not first offer what nobody can come to.
  return (await settleLocked(tx, ctx, { ...pool, closesAt })).offered;
}
