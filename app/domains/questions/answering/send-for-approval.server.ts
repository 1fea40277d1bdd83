import { eq } from 'drizzle-orm';
import { questionAnswer } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { mailboxOf } from '~/domains/identity/staff/mailboxes.server';
import { queueMail } from '~/domains/notifications/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { answerWorkPath } from '../rules/showing';
import { lockAnswer } from './lock-answer.server';

/**
 * The administration has finished a draft: the mayor's office is asked to approve it.
 * @returns nothing; or `not_a_draft` – there is none, or it went there already
 * @throws NotFound where there is no such question, Forbidden for whoever does not draft its answer
 */
export async function sendForApproval(
  ctx: Context & Pick<ActionContext, 'origin'> & { actor: PersonActor },
  given: { questionId: string },
): Promise<Outcome<null, 'not_a_draft'>> {
  return inTransaction(ctx, async (tx) => {
    const { question, answer } = await lockAnswer(tx, ctx, given.questionId);
    authorize(questionPolicy(ctx.actor, { do: 'draft', unitId: question.unitId }));
    if (answer?.state !== 'draft') return refused('not_a_draft');
    await tx
      .update(questionAnswer)
      .set({ state: 'for_approval' })
      .where(eq(questionAnswer.questionId, question.id));
    for (const { email, personId, language } of await mailboxOf(tx, ctx, 'mayors_office')) {
      await queueMail(tx, ctx, {
        to: email,
        personId,
        language,
        template: 'question_approval_wanted',
        facts: {
          origin: ctx.origin,
          path: answerWorkPath(question.id),
          detail: question.topic ?? '',
        },
      });
    }
    await recordAudit(tx, ctx, { action: 'question.send_for_approval', subjectId: question.id });
    return ok(null);
  });
}
