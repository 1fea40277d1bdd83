import { and, desc, eq, lte } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Reader, Transaction } from '#db/client.server';
import { dialogueModel } from '#db/schema';
import type { Context, ReadContext } from '~/platform/context.server';
import { firstModel, type Model } from '../model';

/** A committee's model as it holds at an instant. `id` null: the one that every committee begins with. */
export type ModelInForce = {
  id: string | null;
  version: number;
  rules: Model;
  /** Since when, ISO; null: from the beginning. */
  since: string | null;
};

/** The model of a committee that holds now. */
export async function modelInForce(
  ctx: Pick<ReadContext, 'municipality' | 'now'> & { db: Reader | Transaction },
  committeeId: string,
): Promise<ModelInForce> {
  const [found] = await ctx.db
    .select({
      id: dialogueModel.id,
      version: dialogueModel.version,
      rules: dialogueModel.rules,
      since: dialogueModel.inForceFrom,
    })
    .from(dialogueModel)
    .where(
      and(
        eq(dialogueModel.municipalityId, ctx.municipality.id),
        eq(dialogueModel.committeeId, committeeId),
        lte(dialogueModel.inForceFrom, ctx.now.toString()),
      ),
    )
    .orderBy(desc(dialogueModel.inForceFrom), desc(dialogueModel.version))
    .limit(1);
  if (!found) return { id: null, version: 1, rules: firstModel, since: null };
  // Version 1 is always the one that every committee begins with.
  return found.version === 1 ? { ...found, since: null } : found;
}

/** The same, in the caller's transaction, as a row to refer to: the first time the model of the beginning becomes one. */
export async function keptModelInForce(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
  committeeId: string,
): Promise<ModelInForce & { id: string }> {
  const found = await modelInForce({ ...ctx, db: tx }, committeeId);
  if (found.id !== null) return { ...found, id: found.id };
  await tx
    .insert(dialogueModel)
    .values({
      id: uuidv7(),
      municipalityId: ctx.municipality.id,
      committeeId,
      version: 1,
      rules: firstModel,
      inForceFrom: '2000-01-01T00:00:00Z',
      madeAt: ctx.now.toString(),
    })
    .onConflictDoNothing();
  const kept = await modelInForce({ ...ctx, db: tx }, committeeId);
  return { ...kept, id: kept.id! };
}
