import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server';
import { questionRuleSet } from '#db/schema';
import type { RuleSet } from './rule-set';

/** The rules that a question was judged by when it was sent: it keeps them. */
export async function rulesOfQuestion(
  db: Pick<Reader, 'select'>,
  { ruleSetId }: { ruleSetId: string },
): Promise<RuleSet> {
  const [found] = await db
    .select({ rules: questionRuleSet.rules })
    .from(questionRuleSet)
    .where(eq(questionRuleSet.id, ruleSetId));
  return found!.rules;
}
