import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { seatClaim, seatPool } from '#db/schema';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import type { Outcome } from '~/platform/outcome';
import { enqueueAll } from '~/platform/queue.server';
import { type Claim, lastsUntil, whatSettles } from './seats';

/** Somebody of the waiting list who has been offered seats, and has until `expiresAt` (ISO) to accept. */
export type Offer = {
  claimId: string;
  personId: string;
  subjectId: string;
  partySize: number;
  expiresAt: string;
};

/**
 * What a verb gives back: its outcome, and who was offered seats by it – also where it refused, because it
 * settled the pool first. They are told by `tellOffer`, not by the caller.
 */
export type SeatOutcome<Value, Reason> = Outcome<Value, Reason> & { offered: Offer[] };

export type SeatContext = Pick<Context, 'municipality' | 'now'>;

/** A pool under its row lock, with the claims that are not over once it is settled. */
export type LockedPool = typeof seatPool.$inferSelect & { claims: Claim[]; offered: Offer[] };

/**
 * Records what time has changed of a pool, and offers the seats that are free to who waits, in order.
 * Doing it twice changes nothing. Every verb does it first; somebody's offer runs from when it is made,
 * however long ago the seat became free.
 * @returns who was offered seats
 * @throws NotFound for an id of none, and for another municipality's
 */
export async function settle(tx: Transaction, ctx: SeatContext, poolId: string): Promise<Offer[]> {
  return (await lockPool(tx, ctx, { poolId })).offered;
}

/** Locks a pool until the caller's transaction ends, and settles it. @throws NotFound where there is none */
export async function lockPool(tx: Transaction, ctx: SeatContext, of: PoolOf): Promise<LockedPool> {
  return settleLocked(tx, ctx, await lockUnsettled(tx, ctx, of));
}

type PoolOf = { poolId: string } | { subjectId: string };

/** Locks a pool as it was left: for who changes what it is settled by. @throws NotFound where there is none */
export async function lockUnsettled(
  tx: Transaction,
  { municipality }: SeatContext,
  of: PoolOf,
): Promise<typeof seatPool.$inferSelect> {
  const [row] = await tx
    .select()
    .from(seatPool)
    .where(
      and(
        eq(seatPool.municipalityId, municipality.id),
        'poolId' in of ? eq(seatPool.id, of.poolId) : eq(seatPool.subjectId, of.subjectId),
      ),
    )
    .for('update');
  if (!row) throw new NotFound();
  return row;
}

/** Settles a pool that the transaction has locked, from what its rows say now. */
export async function settleLocked(
  tx: Transaction,
  { now }: SeatContext,
  pool: typeof seatPool.$inferSelect,
): Promise<LockedPool> {
  const claims = await tx
    .select()
    .from(seatClaim)
    .where(and(eq(seatClaim.poolId, pool.id), isNull(seatClaim.endedAt)));
  const { expired, promoted } = whatSettles(pool, claims, now);
  if (expired.length > 0) {
    await tx
      .update(seatClaim)
      .set({
        state: 'expired',
        endedAt: sql`${seatClaim.expiresAt}`,
        expiresAt: null,
        sessionHash: null,
      })
      .where(inArray(seatClaim.id, idsOf(expired)));
  }
  const expiresAt = lastsUntil(pool, pool.acceptMinutes, now);
  if (promoted.length > 0) {
    await tx
      .update(seatClaim)
      .set({ state: 'offered', expiresAt })
      .where(inArray(seatClaim.id, idsOf(promoted)));
    await enqueueAll(
      tx,
      'tell-offer',
      idsOf(promoted).map((claimId) => ({ payload: { claimId }, key: `offer ${claimId}` })),
    );
  }
  const gone = new Set(idsOf(expired));
  const risen = new Set(idsOf(promoted));
  return {
    ...pool,
    claims: claims
      .filter(({ id }) => !gone.has(id))
      .map((claim) => (risen.has(claim.id) ? { ...claim, state: 'offered', expiresAt } : claim)),
    offered: promoted.map(({ id, personId, partySize }) => ({
      claimId: id,
      personId,
      subjectId: pool.subjectId,
      partySize,
      expiresAt,
    })),
  };
}

/** Without whoever has said at once what becomes of theirs. */
export function offeredToOthers(offered: Offer[], own: { id: string }): Offer[] {
  return offered.filter(({ claimId }) => claimId !== own.id);
}

function idsOf(claims: Claim[]): string[] {
  return claims.map(({ id }) => id);
}
