import type { PersonActor } from '~/domains/identity/actor';
import {
  askForReconsideration,
  type ReconsiderationRefusal,
} from '~/domains/moderation/index.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockQuestion } from '../lock-question.server';
import { questionPolicy } from '../policy';
import { asContribution } from '../rules/showing';

/**
 * An asker wants somebody else to look at a decision about their question.
 * @returns nothing; or why not, as moderation names it
 * @throws NotFound where there is no such question, or the decision is not about it; Forbidden where it is another's
 */
export async function askForSecondLook(
  ctx: Context & { actor: PersonActor },
  given: { questionId: string; decisionId: string; request: string },
): Promise<Outcome<null, ReconsiderationRefusal>> {
  return inTransaction(ctx, async (tx) => {
    const row = await lockQuestion(tx, ctx, given.questionId);
    authorize(questionPolicy(ctx.actor, { do: 'change_own', authorId: row.authorId }));
    const asked = await askForReconsideration(tx, ctx, asContribution(row), given);
    if (!asked.ok) return asked;
    await recordEvent(tx, ctx, {
      subjectId: row.id,
      kind: 'reconsideration_asked',
      isPublic: false,
    });
    await recordAudit(tx, ctx, {
      action: 'question.ask_for_second_look',
      subjectId: row.id,
      details: { decision: given.decisionId },
    });
    return ok(null);
  });
}
