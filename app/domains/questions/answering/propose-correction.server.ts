import { eq } from 'drizzle-orm';
import { questionAnswer } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { mailboxOf } from '~/domains/identity/staff/mailboxes.server';
import { hasCpr } from '~/domains/moderation/index.server';
import { textsIn } from '~/i18n/texts-of-language';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { proposalOf } from '../rules/answering';
import { hashOfAnswer, lockAnswer } from './lock-answer.server';
import { tellStaff } from './tell-staff.server';

/**
 * What everyone reads is wrong: somebody writes what it should say, and the mayor's office is asked to approve that, as
 * it approved what it says now. Until then everyone reads what they did. What says the same as that takes an earlier
 * proposal back.
 * @param given.seenHash of what the page showed: the proposal that waits, or the answer
 * @returns whether a correction waits for approval now; or why not – `not_published`, `cpr_in_text`, `changed_meanwhile`
 * @throws NotFound where there is no such question, Forbidden for whoever does not publish answers
 */
export async function proposeCorrection(
  ctx: Context & Pick<ActionContext, 'origin'> & { actor: PersonActor },
  given: { questionId: string; text: string; answeredBy: string; seenHash: string | null },
): Promise<Outcome<{ isWaiting: boolean }, 'not_published' | 'cpr_in_text' | 'changed_meanwhile'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'publish_answer' }));
    const { question, answer } = await lockAnswer(tx, ctx, given.questionId);
    if (answer?.state !== 'published') return refused('not_published');
    const { text, answeredBy } = given;
    if (hasCpr(`${text}\n${answeredBy}`)) return refused('cpr_in_text');
    const stands = proposalOf(answer) ?? answer;
    if (stands.text === text && stands.answeredBy === answeredBy) {
      return ok({ isWaiting: stands !== answer });
    }
    if (hashOfAnswer(stands) !== given.seenHash) return refused('changed_meanwhile');
    const isAsItWas = answer.text === text && answer.answeredBy === answeredBy;
    await tx
      .update(questionAnswer)
      .set(
        isAsItWas
          ? { proposedText: null, proposedBy: null, proposedById: null, proposedAt: null }
          : {
              proposedText: text,
              proposedBy: answeredBy,
              proposedById: ctx.actor.personId,
              proposedAt: ctx.now.toString(),
            },
      )
      .where(eq(questionAnswer.questionId, question.id));
    if (!isAsItWas) {
      await tellStaff(tx, ctx, {
        question,
        readers: await mailboxOf(tx, ctx, 'mayors_office'),
        template: 'question_answer_news',
        textIn: (language) => textsIn(language).questionAnswers.mails.correctionWanted,
      });
    }
    await recordAudit(tx, ctx, { action: 'question.propose_correction', subjectId: question.id });
    return ok({ isWaiting: !isAsItWas });
  });
}
