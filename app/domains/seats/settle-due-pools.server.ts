import { and, asc, eq, exists, gt, isNull, lte, or, sql } from 'drizzle-orm';
import { seatClaim, seatPool } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { seatsPolicy } from './policy';
import { settle } from './settle.server';

/**
 * Settles the pools in which something is over or somebody who waits may fit, each in a transaction of its
 * own. Verbs settle by themselves: this is for who would otherwise wait for the next verb.
 * @throws AggregateError when all have had their turn, of those that could not be settled
 */
export async function settleDuePools(ctx: Context): Promise<void> {
  const failures: unknown[] = [];
  for (const poolId of await duePools(ctx)) {
    await settleOne(ctx, poolId).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, 'pools were not settled');
}

async function settleOne(ctx: Context, poolId: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(seatsPolicy(ctx.actor, 'settle'));
    const offers = await settle(tx, ctx, poolId);
    // What was held or offered is over: there is more room than there was.
    await publicContentChanged(tx, ctx.municipality.id);
    if (offers.length === 0) return;
    await recordAudit(tx, ctx, {
      action: 'seats.offer',
      subjectId: offers[0]!.subjectId,
      details: { claims: offers.map(({ claimId }) => claimId) },
    });
  });
}

async function duePools({ db, municipality, now }: Context): Promise<string[]> {
  // Said of each condition, because PostgreSQL infers from no state that a claim is open: the indexes are of those.
  const hasClaim = (condition: ReturnType<typeof and>) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(seatClaim)
        .where(and(eq(seatClaim.poolId, seatPool.id), isNull(seatClaim.endedAt), condition)),
    );
  const inUse = sql`(select coalesce(sum(party_size), 0) from ${seatClaim}
    where pool_id = ${seatPool.id} and ended_at is null and state in ('held', 'offered', 'taken'))`;
  const rows = await db
    .select({ id: seatPool.id })
    .from(seatPool)
    .where(
      and(
        eq(seatPool.municipalityId, municipality.id),
        or(
          hasClaim(lte(seatClaim.expiresAt, now.toString())),
          // In this order: few pools have somebody who waits, and to add up seats takes longest.
          and(
            gt(seatPool.closesAt, now.toString()),
            hasClaim(sql`state = 'waiting'`),
            sql`${inUse} < ${seatPool.capacity}`,
          ),
        ),
      ),
    )
    .orderBy(asc(seatPool.id));
  return rows.map(({ id }) => id);
}
