import { questionNote } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockQuestion } from '../lock-question.server';
import { questionPolicy } from '../policy';

/**
 * Staff tell each other something about a question and its answer. No citizen reads it.
 * @throws NotFound where there is no such question, Forbidden for whoever does not draft its answer
 */
export async function addQuestionNote(
  ctx: Context & { actor: PersonActor },
  given: { questionId: string; text: string },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const {
      municipalityId,
      id: questionId,
      unitId,
    } = await lockQuestion(tx, ctx, given.questionId);
    authorize(questionPolicy(ctx.actor, { do: 'draft', unitId }));
    const [byId, at, text] = [ctx.actor.personId, ctx.now.toString(), given.text];
    await tx.insert(questionNote).values({ municipalityId, questionId, byId, at, text });
    await recordAudit(tx, ctx, { action: 'question.note', subjectId: questionId });
  });
}
