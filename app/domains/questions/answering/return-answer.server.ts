import { eq } from 'drizzle-orm';
import { questionAnswer, questionNote } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { hasCpr } from '~/domains/moderation/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { lockAnswer } from './lock-answer.server';

/**
 * The mayor's office sends an answer back to whoever drafts it, with a note that says what is missing. An approval
 * can be taken back so, as long as nobody else reads the answer.
 * @returns nothing; or why not – `not_for_approval`, `cpr_in_text` (of the note)
 * @throws NotFound where there is no such question, Forbidden for everyone else
 */
export async function returnAnswer(
  ctx: Context & { actor: PersonActor },
  given: { questionId: string; note: string },
): Promise<Outcome<null, 'not_for_approval' | 'cpr_in_text'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'approve' }));
    const { question, answer } = await lockAnswer(tx, ctx, given.questionId);
    if (answer?.state !== 'for_approval' && answer?.state !== 'approved') {
      return refused('not_for_approval');
    }
    if (hasCpr(given.note)) return refused('cpr_in_text');
    const { municipalityId, id: questionId } = question;
    await tx
      .update(questionAnswer)
      .set({ state: 'draft', approvedById: null, approvedAt: null })
      .where(eq(questionAnswer.questionId, questionId));
    const [byId, at, text] = [ctx.actor.personId, ctx.now.toString(), given.note];
    await tx.insert(questionNote).values({ municipalityId, questionId, byId, at, text });
    await recordAudit(tx, ctx, { action: 'question.return_answer', subjectId: questionId });
    return ok(null);
  });
}
