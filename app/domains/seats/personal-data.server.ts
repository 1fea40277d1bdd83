import { and, asc, desc, eq, inArray, isNotNull, isNull, notInArray } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { seatClaim, seatPool } from '#db/schema';
import type { PersonalData } from '~/domains/identity/personal-data-holder.server';

/**
 * What seats keep of people: their claims. On Min side they are shown by the domain whose meeting or activity
 * it is, which knows its name (`claimsOf`).
 */
export const seatData: PersonalData = {
  tables: ['seat_claim'],
  contributions: () => Promise.resolve([]),

  async copy(ctx, personId) {
    const claims = await ctx.db
      .select()
      .from(seatClaim)
      .where(eq(seatClaim.personId, personId))
      .orderBy(desc(seatClaim.createdAt));
    return {
      seats: claims.map(({ state, partySize, createdAt, expiresAt, endedAt, checkedInAt }) => ({
        state,
        partySize,
        createdAt,
        expiresAt,
        endedAt,
        checkedInAt,
      })),
    };
  },

  /** Where the account has a claim of its own in the same pool, that one stands and the other stays behind. */
  async transfer(tx, from, to) {
    await lockPoolsOf(tx, from);
    const own = tx.select({ poolId: seatClaim.poolId }).from(seatClaim).where(isOpenOf(to));
    await tx
      .update(seatClaim)
      .set({ personId: to })
      .where(and(isOpenOf(from), notInArray(seatClaim.poolId, own)));
    await tx
      .update(seatClaim)
      .set({ personId: to })
      .where(and(eq(seatClaim.personId, from), isNotNull(seatClaim.endedAt)));
  },

  /**
   * Seats that nobody will come for are free again; who waits is offered them by the next verb or the job. That
   * somebody came stays counted, as nobody's.
   */
  async erase(tx, ctx, personId) {
    await lockPoolsOf(tx, personId);
    await tx
      .update(seatClaim)
      .set({
        state: 'released',
        endedAt: ctx.now.toString(),
        expiresAt: null,
        sessionHash: null,
      })
      .where(and(isOpenOf(personId), isNull(seatClaim.checkedInAt)));
  },
};

const isOpenOf = (personId: string) =>
  and(eq(seatClaim.personId, personId), isNull(seatClaim.endedAt));

/** In an order, so that no two wait for each other. */
async function lockPoolsOf(tx: Transaction, personId: string): Promise<void> {
  const pools = tx.select({ id: seatClaim.poolId }).from(seatClaim).where(isOpenOf(personId));
  await tx
    .select({ id: seatPool.id })
    .from(seatPool)
    .where(inArray(seatPool.id, pools))
    .orderBy(asc(seatPool.id))
    .for('update');
}
