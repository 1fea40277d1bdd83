import { questionNote } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { hasCpr } from '~/domains/moderation/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockQuestion } from '../lock-question.server';
import { questionPolicy } from '../policy';

/**
 * Staff tell each other something about a question and its answer. No citizen reads it.
 * @returns nothing; or `cpr_in_text`
 * @throws NotFound where there is no such question, Forbidden for whoever does not draft its answer
 */
export async function addQuestionNote(
  ctx: Context & { actor: PersonActor },
  given: { questionId: string; text: string },
): Promise<Outcome<null, 'cpr_in_text'>> {
  return inTransaction(ctx, async (tx) => {
    const {
      municipalityId,
      id: questionId,
      unitId,
    } = await lockQuestion(tx, ctx, given.questionId);
    authorize(questionPolicy(ctx.actor, { do: 'draft', unitId }));
    if (hasCpr(given.text)) return refused('cpr_in_text');
    const [byId, at, text] = [ctx.actor.personId, ctx.now.toString(), given.text];
    await tx.insert(questionNote).values({ municipalityId, questionId, byId, at, text });
    await recordAudit(tx, ctx, { action: 'question.note', subjectId: questionId });
    return ok(null);
  });
}
