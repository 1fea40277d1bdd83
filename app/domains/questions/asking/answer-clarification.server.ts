import { and, desc, eq, isNull } from 'drizzle-orm';
import { question, questionClarification } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { answered, type FoundRefusal } from '~/domains/moderation/index.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockQuestion } from '../lock-question.server';
import { questionPolicy } from '../policy';
import { asContribution } from '../rules/showing';
import { moved } from '../states';
import { faultsOfSaid } from './faults-of-said.server';
import { keepFormerText } from './keep-former-text.server';

/**
 * An asker answers what they were asked, and may change the question while they are at it: the moderators go on with
 * that. The answer itself is for them alone.
 * @returns nothing; or what is wrong with which field, `whole` where it is none of them – `personal_data`,
 *   `cpr_in_text`, `not_asked` (or answered already)
 * @throws NotFound where there is no such question, Forbidden where it is another's
 */
export async function answerClarification(
  ctx: Context & { actor: PersonActor },
  given: { questionId: string; answer: string; topic: string; text: string; sendAnyway: boolean },
): Promise<Outcome<null, Record<string, FoundRefusal | 'not_asked'>>> {
  return inTransaction(ctx, async (tx) => {
    const row = await lockQuestion(tx, ctx, given.questionId);
    authorize(questionPolicy(ctx.actor, { do: 'change_own', authorId: row.authorId }));
    const [asked] = await tx
      .select({ id: questionClarification.id })
      .from(questionClarification)
      .where(
        and(eq(questionClarification.questionId, row.id), isNull(questionClarification.answeredAt)),
      )
      .orderBy(desc(questionClarification.askedAt))
      .limit(1);
    const state = moved(row.state, 'clarify');
    if (state === null || !asked) return refused({ whole: 'not_asked' });
    const faults = faultsOfSaid(given);
    if (faults !== null) return refused(faults);
    const { topic, text } = given;
    await tx
      .update(questionClarification)
      .set({ answer: given.answer, answeredAt: ctx.now.toString() })
      .where(eq(questionClarification.id, asked.id));
    await keepFormerText(tx, ctx, row, given);
    await tx.update(question).set({ state, topic, text }).where(eq(question.id, row.id));
    await answered(tx, ctx, asContribution({ ...row, state, topic, text }));
    await recordEvent(tx, ctx, { subjectId: row.id, kind: 'clarified', isPublic: false });
    await recordAudit(tx, ctx, { action: 'question.clarify', subjectId: row.id });
    return ok(null);
  });
}
