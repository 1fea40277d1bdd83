import { and, asc, desc, eq, gt } from 'drizzle-orm';
import { person, questionRuleSet } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { type RuleVersion, ruleVersions } from '~/platform/rule-version';
import { authorize } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { firstRules, type RuleSet } from '../rule-set';

/** Every version of the rules, the newest first. For whoever changes them. */
export async function listRuleVersions(ctx: ReadContext): Promise<RuleVersion<RuleSet>[]> {
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
  return ruleVersions(rows, firstRules, ctx.now);
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
