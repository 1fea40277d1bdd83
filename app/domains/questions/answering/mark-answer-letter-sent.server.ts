import { eq } from 'drizzle-orm';
import { questionAnswer } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { hashOfAnswer, lockAnswer } from './lock-answer.server';

/**
 * Notes that the letter with an answer was sent.
 * @param given.seenHash of the answer as the page showed it: one that was corrected since is another letter
 * @returns nothing; or why not – `letter_gone` (a colleague has sent it meanwhile, or there is nobody to write to any
 *   more), `changed_meanwhile`
 * @throws NotFound where there is no such question, Forbidden for everyone but the council's secretariat
 */
export async function markAnswerLetterSent(
  ctx: Context & { actor: PersonActor },
  given: { questionId: string; seenHash: string | null },
): Promise<Outcome<null, 'letter_gone' | 'changed_meanwhile'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'run' }));
    const { question, answer } = await lockAnswer(tx, ctx, given.questionId);
    if (!answer || answer.letterWantedAt === null || answer.letterSentAt !== null) {
      return refused('letter_gone');
    }
    if (hashOfAnswer(answer) !== given.seenHash) return refused('changed_meanwhile');
    await tx
      .update(questionAnswer)
      .set({ letterSentAt: ctx.now.toString() })
      .where(eq(questionAnswer.questionId, question.id));
    await recordAudit(tx, ctx, { action: 'question.send_letter', subjectId: question.id });
    return ok(null);
  });
}
