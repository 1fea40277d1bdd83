import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { factorReset } from '#db/schema';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';

/** A request for a reset, locked until the transaction ends. @throws NotFound for another municipality's */
export async function lockReset(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  resetId: string,
): Promise<typeof factorReset.$inferSelect> {
  const [found] = await tx
    .select()
    .from(factorReset)
    .where(and(eq(factorReset.id, resetId), eq(factorReset.municipalityId, ctx.municipality.id)))
    .for('update');
  if (!found) throw new NotFound();
  return found;
}
