import { and, asc, eq, exists, gt, lte, or, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { seatClaim, seatPool } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { seatsPolicy } from './policy';
import { type Offer, settle } from './settle.server';

/**
 * Settles the pools in which something is over or somebody who waits may fit, each in a transaction of its
 * own. Verbs settle by themselves: this is for who would otherwise wait for the next verb to be told.
 * @param tell tells those who were offered seats, in the transaction that offers them: nobody is offered any untold
 * @returns who was offered seats
 */
export async function settleDuePools(
  ctx: Context,
  tell: (tx: Transaction, offers: Offer[]) => Promise<void>,
): Promise<Offer[]> {
  const all: Offer[] = [];
  for (const poolId of await duePools(ctx)) {
    await inTransaction(ctx, async (tx) => {
      authorize(seatsPolicy(ctx.actor, 'settle'));
      const offers = await settle(tx, ctx, poolId);
      if (offers.length === 0) return;
      await tell(tx, offers);
      await recordAudit(tx, ctx, {
        action: 'seats.offer',
        subjectId: offers[0]!.subjectId,
        details: { claims: offers.map(({ claimId }) => claimId) },
      });
      all.push(...offers);
    });
  }
  return all;
}

async function duePools({ db, municipality, now }: Context): Promise<string[]> {
  const claimWhere = (condition: ReturnType<typeof and>) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(seatClaim)
        .where(and(eq(seatClaim.poolId, seatPool.id), condition)),
    );
  const inUse = sql`(select coalesce(sum(party_size), 0) from ${seatClaim}
    where pool_id = ${seatPool.id} and state in ('held', 'offered', 'taken'))`;
  const rows = await db
    .select({ id: seatPool.id })
    .from(seatPool)
    .where(
      and(
        eq(seatPool.municipalityId, municipality.id),
        or(
          claimWhere(lte(seatClaim.expiresAt, now.toString())),
          and(
            gt(seatPool.closesAt, now.toString()),
            sql`${inUse} < ${seatPool.capacity}`,
            claimWhere(eq(seatClaim.state, 'waiting')),
          ),
        ),
      ),
    )
    .orderBy(asc(seatPool.id));
  return rows.map(({ id }) => id);
}
