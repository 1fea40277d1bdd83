import { and, asc, desc, eq, gt } from 'drizzle-orm';
import { person, questionRuleSet } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { type Standing, standingOf } from '~/platform/standing';
import { authorize } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { firstRules, type RuleSet } from '../rule-set';

export type RuleVersion = {
  version: number;
  rules: RuleSet;
  /** ISO; null: from the beginning. */
  inForceFrom: string | null;
  /** Null: nobody did, every municipality begins with version 1. `name` null: their account is erased. */
  made: { name: string | null; at: string } | null;
  standing: Standing;
};

/** Every version of the rules, the newest first. For whoever changes them. */
export async function listRuleVersions(ctx: ReadContext): Promise<RuleVersion[]> {
  authorize(questionPolicy(ctx.actor, { do: 'change_rules' }));
  const rows = await ctx.db
    .select({
      version: questionRuleSet.version,
      rules: questionRuleSet.rules,
      inForceFrom: questionRuleSet.inForceFrom,
      madeAt: questionRuleSet.madeAt,
      name: person.name,
    })
    .from(questionRuleSet)
    .leftJoin(person, eq(person.id, questionRuleSet.madeById))
    .where(eq(questionRuleSet.municipalityId, ctx.municipality.id))
    .orderBy(desc(questionRuleSet.version));
  if (rows.length === 0)
    return [{ version: 1, rules: firstRules, inForceFrom: null, made: null, standing: 'in_force' }];
  return rows.map((row) => ({
    version: row.version,
    rules: row.rules,
    inForceFrom: row.version === 1 ? null : row.inForceFrom,
    made: row.version === 1 ? null : { name: row.name, at: row.madeAt },
    standing: standingOf(row, rows, ctx.now),
  }));
}

/** The next rules that are to come into force; null: none. Public. */
export async function comingRules(
  ctx: Pick<ReadContext, 'db' | 'municipality' | 'now'>,
): Promise<{ version: number; rules: RuleSet; inForceFrom: string } | null> {
  const [next] = await ctx.db
    .select({
      version: questionRuleSet.version,
      rules: questionRuleSet.rules,
      inForceFrom: questionRuleSet.inForceFrom,
    })
    .from(questionRuleSet)
    .where(
      and(
        eq(questionRuleSet.municipalityId, ctx.municipality.id),
        gt(questionRuleSet.inForceFrom, ctx.now.toString()),
      ),
    )
    .orderBy(asc(questionRuleSet.inForceFrom), desc(questionRuleSet.version))
    .limit(1);
  return next ?? null;
}
