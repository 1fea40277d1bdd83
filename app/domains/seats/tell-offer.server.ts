import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { seatClaim, seatPool, subject } from '#db/schema';
import { municipalityById } from '~/domains/municipalities/queries.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context, Tenant } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockClaim } from './lock-claim.server';
import { seatsPolicy } from './policy';
import type { Offer } from './settle.server';

/**
 * Tells somebody that they are offered seats, in the transaction that is given: reads what it needs and queues the
 * mail. It locks nothing, because the person and the pool are locked already.
 */
export type TellOffer = (
  tx: Transaction,
  ctx: Context & { origin: string },
  offer: Offer,
) => Promise<void>;

/** Who tells of seats at each kind of subject. */
export type OfferTellers = Partial<Record<(typeof subject.$inferSelect)['kind'], TellOffer>>;

/**
 * Tells whoever was offered seats, soon after the transaction that offered them and in another: that one has the
 * pool and must not wait for a person, who may be waiting for the pool. Once, and only while the offer stands.
 * @throws Error where nobody tells of seats at that kind of subject
 * @throws NotFound where the claim changes hands just now, or its person is erased: the queue tries again
 */
export async function tellOffer(
  ctx: Omit<Context, 'municipality'> & { originOf(municipality: Tenant): string },
  claimId: string,
  tellers: OfferTellers,
): Promise<void> {
  const [untold] = await ctx.db
    .select({
      municipalityId: seatClaim.municipalityId,
      personId: seatClaim.personId,
      kind: subject.kind,
    })
    .from(seatClaim)
    .innerJoin(seatPool, eq(seatPool.id, seatClaim.poolId))
    .innerJoin(subject, eq(subject.id, seatPool.subjectId))
    .where(
      and(eq(seatClaim.id, claimId), eq(seatClaim.state, 'offered'), isNull(seatClaim.offerToldAt)),
    );
  if (!untold) return;
  const tell = tellers[untold.kind];
  if (!tell) throw new Error(`nobody tells of seats at a ${untold.kind}`);
  const { personId } = untold;
  const municipality = await municipalityById(ctx.db, untold.municipalityId);
  const here = { ...ctx, municipality, origin: ctx.originOf(municipality) };
  await inTransaction(ctx, async (tx) => {
    authorize(seatsPolicy(ctx.actor, 'tell_offer'));
    const { pool, claim } = await lockClaim(tx, here, { claimId, personId });
    const { subjectId } = pool;
    const { partySize, expiresAt } = claim;
    // Accepted or given up it has no end any more, nor when its time was over.
    if (expiresAt === null || claim.offerToldAt !== null) return;
    await tell(tx, here, { claimId, personId, subjectId, partySize, expiresAt });
    await tx
      .update(seatClaim)
      .set({ offerToldAt: ctx.now.toString() })
      .where(eq(seatClaim.id, claimId));
    await recordAudit(tx, here, {
      action: 'seats.tell_offer',
      subjectId,
      details: { claim: claimId },
    });
  });
}
