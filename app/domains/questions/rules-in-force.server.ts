import { and, desc, eq, lte } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import { questionRuleSet } from '#db/schema';
import type { Context, ReadContext } from '~/platform/context.server';
import { firstRules, type RuleSet } from './rule-set';

/** A municipality's rules as they hold at an instant. `id` null: those that every municipality begins with. */
export type RulesInForce = {
  id: string | null;
  version: number;
  rules: RuleSet;
  /** Since when, ISO; null: from the beginning. */
  since: string | null;
};

/** The rules that hold now. */
export async function rulesInForce(
  ctx: Pick<ReadContext, 'db' | 'municipality' | 'now'>,
): Promise<RulesInForce> {
  const [found] = await ctx.db
    .select({
      id: questionRuleSet.id,
      version: questionRuleSet.version,
      rules: questionRuleSet.rules,
      since: questionRuleSet.inForceFrom,
    })
    .from(questionRuleSet)
    .where(
      and(
        eq(questionRuleSet.municipalityId, ctx.municipality.id),
        lte(questionRuleSet.inForceFrom, ctx.now.toString()),
      ),
    )
    .orderBy(desc(questionRuleSet.inForceFrom), desc(questionRuleSet.version))
    .limit(1);
  if (!found) return { id: null, version: 1, rules: firstRules, since: null };
  // Version 1 is always the one that every municipality begins with.
  return found.version === 1 ? { ...found, since: null } : found;
}

/** The same, in the caller's transaction, as a row to refer to: the first time the default rules become one. */
export async function keptRulesInForce(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
): Promise<RulesInForce & { id: string }> {
  const found = await rulesInForce({ ...ctx, db: tx });
  if (found.id !== null) return { ...found, id: found.id };
  await tx
    .insert(questionRuleSet)
    .values({
      id: uuidv7(),
      municipalityId: ctx.municipality.id,
      version: 1,
      rules: firstRules,
      inForceFrom: '2000-01-01T00:00:00Z',
      madeAt: ctx.now.toString(),
    })
    .onConflictDoNothing();
  const kept = await rulesInForce({ ...ctx, db: tx });
  return { ...kept, id: kept.id! };
}
