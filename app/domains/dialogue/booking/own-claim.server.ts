import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { seatClaim } from '#db/schema';
import type { ClaimState } from '~/domains/seats/index.server';

/** Somebody's claim on the seats of a session that is not over, once they are settled; null: none. */
export async function ownClaim(
  tx: Transaction,
  of: { poolId: string; personId: string },
): Promise<{ claimId: string; state: ClaimState } | null> {
  const [found] = await tx
    .select({ claimId: seatClaim.id, state: seatClaim.state })
    .from(seatClaim)
    .where(
      and(
        eq(seatClaim.poolId, of.poolId),
        eq(seatClaim.personId, of.personId),
        isNull(seatClaim.endedAt),
      ),
    );
  return found ?? null;
}
