import { and, desc, eq } from 'drizzle-orm';
import { dialogueModel, person } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { type RuleVersion, ruleVersions } from '~/platform/rule-version';
import { authorize } from '~/platform/transaction.server';
import { firstModel, type Model } from '../model';
import { dialoguePolicy } from '../policy';

/** Every version of a committee's model, the newest first. For whoever changes it. */
export async function listModelVersions(
  ctx: ReadContext,
  committeeId: string,
): Promise<RuleVersion<Model>[]> {
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
  return ruleVersions(rows, firstModel, ctx.now);
}
