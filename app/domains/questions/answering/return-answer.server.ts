import { eq } from 'drizzle-orm';
import { questionAnswer, questionNote } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { hasCpr } from '~/domains/moderation/index.server';
import { textsIn } from '~/i18n/texts-of-language';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { proposalOf } from '../rules/answering';
import { lockAnswer } from './lock-answer.server';
import { tellStaff, writerAsReader } from './tell-staff.server';

/**
 * The mayor's office sends an answer back to whoever drafts it, with a note that says what is missing. An approval
 * can be taken back so, as long as nobody else reads the answer. Of what everyone reads it sends a proposed correction
 * back, and the answer stays as it is. Whoever wrote what comes back is told.
 * @returns nothing; or why not – `not_for_approval`, `cpr_in_text` (of the note)
 * @throws NotFound where there is no such question, Forbidden for everyone else
 */
export async function returnAnswer(
  ctx: Context & Pick<ActionContext, 'origin'> & { actor: PersonActor },
  given: { questionId: string; note: string },
): Promise<Outcome<null, 'not_for_approval' | 'cpr_in_text'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'approve' }));
    const { question, answer } = await lockAnswer(tx, ctx, given.questionId);
    const proposal = answer && proposalOf(answer);
    if (!answer || !(proposal || answer.state === 'for_approval' || answer.state === 'approved')) {
      return refused('not_for_approval');
    }
    if (hasCpr(given.note)) return refused('cpr_in_text');
    const { municipalityId, id: questionId } = question;
    await tx
      .update(questionAnswer)
      .set(
        proposal
          ? { proposedText: null, proposedBy: null, proposedById: null, proposedAt: null }
          : { state: 'draft', approvedById: null, approvedAt: null },
      )
      .where(eq(questionAnswer.questionId, questionId));
    const [byId, at, text] = [ctx.actor.personId, ctx.now.toString(), given.note];
    await tx.insert(questionNote).values({ municipalityId, questionId, byId, at, text });
    await tellStaff(tx, ctx, {
      question,
      readers: await writerAsReader(tx, ctx, proposal?.byId ?? answer.byId),
      template: 'question_answer_news',
      textIn(language) {
        const { mails } = textsIn(language).questionAnswers;
        return proposal ? mails.correctionReturned : mails.returned;
      },
    });
    await recordAudit(tx, ctx, { action: 'question.return_answer', subjectId: questionId });
    return ok(null);
  });
}
