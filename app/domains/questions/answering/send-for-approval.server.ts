import { eq } from 'drizzle-orm';
import { questionAnswer } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { mailboxOf } from '~/domains/identity/staff/mailboxes.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { hashOfAnswer, lockAnswer } from './lock-answer.server';
import { tellStaff } from './tell-staff.server';

/**
 * The administration has finished a draft, as it has seen it: the mayor's office is asked to approve it.
 * @param given.seenHash of the draft as whoever sends it wrote or read it
 * @returns nothing; or why not – `not_a_draft` (there is none, or it went there already), `changed_meanwhile` (somebody
 *   else has written since)
 * @throws NotFound where there is no such question, Forbidden for whoever does not draft its answer
 */
export async function sendForApproval(
  ctx: Context & Pick<ActionContext, 'origin'> & { actor: PersonActor },
  given: { questionId: string; seenHash: string | null },
): Promise<Outcome<null, 'not_a_draft' | 'changed_meanwhile'>> {
  return inTransaction(ctx, async (tx) => {
    const { question, answer } = await lockAnswer(tx, ctx, given.questionId);
    authorize(questionPolicy(ctx.actor, { do: 'draft', unitId: question.unitId }));
    if (answer?.state !== 'draft') return refused('not_a_draft');
    if (hashOfAnswer(answer) !== given.seenHash) return refused('changed_meanwhile');
    await tx
      .update(questionAnswer)
      .set({ state: 'for_approval' })
      .where(eq(questionAnswer.questionId, question.id));
    await tellStaff(tx, ctx, {
      question,
      readers: await mailboxOf(tx, ctx, 'mayors_office'),
      template: 'question_approval_wanted',
    });
    await recordAudit(tx, ctx, { action: 'question.send_for_approval', subjectId: question.id });
    return ok(null);
  });
}
