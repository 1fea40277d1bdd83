import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { seatPool } from '#db/schema';
import { lockPool, type Offer, type SeatContext, settleLocked } from './settle.server';

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
  const { claims: _claims, offered, ...pool } = await lockPool(tx, ctx, of);
  const { capacity } = of;
  await tx.update(seatPool).set({ capacity }).where(eq(seatPool.id, pool.id));
  const settled = await settleLocked(tx, ctx, { ...pool, capacity });
  return [...offered, ...settled.offered];
}
