import { v7 as uuidv7 } from 'uuid';
import type { Temporal } from 'temporal-polyfill';
import type { Transaction } from '#db/client.server';
import { seatClaim } from '#db/schema';
import { ok, refused } from '~/platform/outcome';
import { lockHolder } from './lock-holder.server';
import { isClosed } from './seats';
import { lockUnsettled, type SeatContext, type SeatOutcome, settleLocked } from './settle.server';

/**
 * Puts somebody into the queue at the place of their arrival elsewhere: whose meeting was cancelled keeps it at the
 * next one. They may be offered seats at once, and may be more than fit.
 * @param of.since when they came first
 * @returns the claim; or why not – `already_here`, `closed`
 * @throws NotFound where the subject has no pool, and for nobody of this municipality
 */
export async function queueAgain(
  tx: Transaction,
  ctx: SeatContext,
  of: { subjectId: string; personId: string; partySize: number; since: Temporal.Instant },
): Promise<SeatOutcome<{ claimId: string }, 'already_here' | 'closed'>> {
  await lockHolder(tx, ctx, of.personId);
  const pool = await lockUnsettled(tx, ctx, of);
  const before = await settleLocked(tx, ctx, pool);
  const { offered } = before;
  if (isClosed(pool, ctx.now)) return { ...refused('closed'), offered };
  const isHere = before.claims.some(({ personId }) => personId === of.personId);
  if (isHere) return { ...refused('already_here'), offered };
  const claimId = uuidv7();
  await tx.insert(seatClaim).values({
    id: claimId,
    municipalityId: ctx.municipality.id,
    poolId: pool.id,
    personId: of.personId,
    partySize: of.partySize,
    state: 'waiting',
    createdAt: ctx.now.toString(),
    queuedAt: of.since.toString(),
  });
  const after = await settleLocked(tx, ctx, pool);
  return { ...ok({ claimId }), offered: [...offered, ...after.offered] };
}
