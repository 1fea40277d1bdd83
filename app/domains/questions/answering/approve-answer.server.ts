import { eq } from 'drizzle-orm';
import { questionAnswer } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { mailboxOf } from '~/domains/identity/staff/mailboxes.server';
import { textsIn } from '~/i18n/texts-of-language';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { type ApprovalRefusal, whyNotApprovable, whyNotPublishable } from '../rules/answering';
import { hashOfAnswer, lockAnswer } from './lock-answer.server';
import { tellStaff } from './tell-staff.server';

/**
 * The mayor's office approves an answer as its page showed it, and the secretariat is told that it can publish it. Who
 * wrote it last may not.
 * @returns nothing; or why not – `not_for_approval`, `own_draft`, `changed_meanwhile` (it is another text now)
 * @throws NotFound where there is no such question, Forbidden for everyone else
 */
export async function approveAnswer(
  ctx: Context & Pick<ActionContext, 'origin'> & { actor: PersonActor },
  given: { questionId: string; seenHash: string | null },
): Promise<Outcome<null, ApprovalRefusal | 'changed_meanwhile'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'approve' }));
    const { question, answer } = await lockAnswer(tx, ctx, given.questionId);
    const obstacle = whyNotApprovable(answer, ctx.actor.personId);
    if (obstacle !== null) return refused(obstacle);
    if (hashOfAnswer(answer) !== given.seenHash) return refused('changed_meanwhile');
    await tx
      .update(questionAnswer)
      .set({
        state: 'approved',
        approvedById: ctx.actor.personId,
        approvedAt: ctx.now.toString(),
      })
      .where(eq(questionAnswer.questionId, question.id));
    const isEarly = whyNotPublishable(question, { state: 'approved' }) === 'not_asked_yet';
    await tellStaff(tx, ctx, {
      question,
      readers: await mailboxOf(tx, ctx, 'council_secretariat'),
      template: 'question_answer_news',
      textIn(language) {
        const { mails } = textsIn(language).questionAnswers;
        return isEarly ? mails.approvedEarly : mails.approved;
      },
    });
    await recordAudit(tx, ctx, { action: 'question.approve_answer', subjectId: question.id });
    return ok(null);
  });
}
