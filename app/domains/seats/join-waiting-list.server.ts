import { eq, max } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { Temporal } from 'temporal-polyfill';
import type { Transaction } from '#db/client.server';
import { seatClaim } from '#db/schema';
import { ok, refused } from '~/platform/outcome';
import { lockHolder } from './lock-holder.server';
import { type QueueRefusal, whyNotQueueable } from './seats';
import { lockPool, type SeatContext, type SeatOutcome } from './settle.server';

/**
 * Puts somebody at the end of the waiting list.
 * @returns the claim; or why not, see `whyNotQueueable`
 * @throws NotFound where the subject has no pool, and for nobody of this municipality
 */
export async function joinWaitingList(
  tx: Transaction,
  ctx: SeatContext,
  of: { subjectId: string; personId: string; partySize: number },
): Promise<SeatOutcome<{ claimId: string }, QueueRefusal>> {
  await lockHolder(tx, ctx, of.personId);
  const { claims, offered, ...pool } = await lockPool(tx, ctx, of);
  const obstacle = whyNotQueueable(pool, claims, of, ctx.now);
  if (obstacle !== null) return { ...refused(obstacle), offered };
  const claimId = uuidv7();
  await tx.insert(seatClaim).values({
    id: claimId,
    municipalityId: ctx.municipality.id,
    poolId: pool.id,
    personId: of.personId,
    partySize: of.partySize,
    state: 'waiting',
    createdAt: ctx.now.toString(),
    queuedAt: await endOfQueue(tx, ctx, pool.id),
  });
  return { ...ok({ claimId }), offered };
}

/** After everyone who came before, also where this server's clock is behind the one they came by. */
async function endOfQueue(tx: Transaction, { now }: SeatContext, poolId: string): Promise<string> {
  const [row] = await tx
    .select({ last: max(seatClaim.queuedAt) })
    .from(seatClaim)
    .where(eq(seatClaim.poolId, poolId));
  if (!row?.last) return now.toString();
  const next = Temporal.Instant.fromEpochMilliseconds(Date.parse(row.last) + 1);
  return (Temporal.Instant.compare(next, now) > 0 ? next : now).toString();
}
