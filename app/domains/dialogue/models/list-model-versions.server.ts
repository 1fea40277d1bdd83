import { and, desc, eq } from 'drizzle-orm';
import { dialogueModel, person } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { type Standing, standingOf } from '~/platform/standing';
import { authorize } from '~/platform/transaction.server';
import { firstModel, type Model } from '../model';
import { dialoguePolicy } from '../policy';

export type ModelVersion = {
  version: number;
  rules: Model;
  /** ISO; null: from the beginning. */
  inForceFrom: string | null;
  /** Null: nobody did, every committee begins with version 1. `name` null: their account is erased. */
  made: { name: string | null; at: string } | null;
  standing: Standing;
};

/** Every version of a committee's model, the newest first. For whoever changes it. */
export async function listModelVersions(
  ctx: ReadContext,
  committeeId: string,
): Promise<ModelVersion[]> {
  authorize(dialoguePolicy(ctx.actor, { do: 'run', committeeId }));
  const rows = await ctx.db
    .select({
      version: dialogueModel.version,
      rules: dialogueModel.rules,
      inForceFrom: dialogueModel.inForceFrom,
      madeAt: dialogueModel.madeAt,
      name: person.name,
    })
    .from(dialogueModel)
    .leftJoin(person, eq(person.id, dialogueModel.madeById))
    .where(
      and(
        eq(dialogueModel.municipalityId, ctx.municipality.id),
        eq(dialogueModel.committeeId, committeeId),
      ),
    )
    .orderBy(desc(dialogueModel.version));
  if (rows.length === 0)
    return [{ version: 1, rules: firstModel, inForceFrom: null, made: null, standing: 'in_force' }];
  return rows.map((row) => ({
    version: row.version,
    rules: row.rules,
    inForceFrom: row.version === 1 ? null : row.inForceFrom,
    made: row.version === 1 ? null : { name: row.name, at: row.madeAt },
    standing: standingOf(row, rows, ctx.now),
  }));
}
