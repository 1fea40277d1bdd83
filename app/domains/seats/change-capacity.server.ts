import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { seatPool } from '#db/schema';
import { lockUnsettled, type Offer, type SeatContext, settleLocked } from './settle.server';

/**
 * Makes room for more or for fewer. Nobody loses a seat that they have, hold or are offered: below what is
 * in use nothing more is given until enough have been given back. More room goes to who waits, in order.
 * @returns who was offered seats, for the caller to tell
 * @throws NotFound where the subject has no pool
 */
export async function changeCapacity(
  tx: Transaction,
  ctx: SeatContext,
  of: { subjectId: string; capacity: number },
): Promise<Offer[]> {
  const pool = await lockUnsettled(tx, ctx, of);
  const { capacity } = of;
  await tx.update(seatPool).set({ capacity }).where(eq(seatPool.id, pool.id));
  // Settled once, by the new capacity: lowering it must not give away what the old one had left.
  return (await settleLocked(tx, ctx, { ...pool, capacity })).offered;
}
