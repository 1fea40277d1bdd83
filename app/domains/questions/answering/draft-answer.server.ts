import { eq } from 'drizzle-orm';
import { questionAnswer } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { hasCpr } from '~/domains/moderation/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { type DraftRefusal, whyNotDraftable } from '../rules/answering';
import { hashOfAnswer, lockAnswer } from './lock-answer.server';

/**
 * The administration writes an answer, or changes what is written: an approval that it had is lost, since it was of
 * another text. Nobody but staff reads it.
 * @param given.seenHash of the draft as its page showed it; null: there was none
 * @returns nothing; or why not – `not_answerable` (where the question is), `published_already`, `cpr_in_text`,
 *   `changed_meanwhile` (somebody else has written since)
 * @throws NotFound where there is no such question, Forbidden for whoever does not draft its answer
 */
export async function draftAnswer(
  ctx: Context & { actor: PersonActor },
  given: { questionId: string; text: string; answeredBy: string; seenHash: string | null },
): Promise<Outcome<null, DraftRefusal | 'cpr_in_text' | 'changed_meanwhile'>> {
  return inTransaction(ctx, async (tx) => {
    const { question, answer } = await lockAnswer(tx, ctx, given.questionId);
    authorize(questionPolicy(ctx.actor, { do: 'draft', unitId: question.unitId }));
    const obstacle = whyNotDraftable(question, answer);
    if (obstacle !== null) return refused(obstacle);
    const { text, answeredBy } = given;
    if (hasCpr(`${text}\n${answeredBy}`)) return refused('cpr_in_text');
    if (answer?.text === text && answer.answeredBy === answeredBy) return ok(null);
    if (hashOfAnswer(answer) !== given.seenHash) return refused('changed_meanwhile');
    const draft = {
      state: 'draft' as const,
      text,
      answeredBy,
      byId: ctx.actor.personId,
      changedAt: ctx.now.toString(),
      approvedById: null,
      approvedAt: null,
    };
    if (answer === null) {
      const { municipalityId, id: questionId } = question;
      await tx.insert(questionAnswer).values({ municipalityId, questionId, ...draft });
    } else {
      await tx.update(questionAnswer).set(draft).where(eq(questionAnswer.questionId, question.id));
    }
    await recordAudit(tx, ctx, { action: 'question.draft_answer', subjectId: question.id });
    return ok(null);
  });
}
