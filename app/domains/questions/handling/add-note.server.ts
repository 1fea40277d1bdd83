import { questionNote } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { hasCpr } from '~/domains/moderation/found-in-text';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockQuestion } from '../lock-question.server';
import { questionPolicy } from '../policy';

/**
 * Notes something about a question for colleagues who work on it; no citizen reads it. Of one that is erased nothing
 * more is noted.
 * @returns nothing; or why not – `text_needed`, `cpr_in_text`, `does_not_fit` (it is erased)
 * @throws NotFound for another municipality's and for none, Forbidden for whoever does not work on it
 */
export async function addQuestionNote(
  ctx: Context & { actor: PersonActor },
  given: { questionId: string; text: string },
): Promise<Outcome<null, 'text_needed' | 'cpr_in_text' | 'does_not_fit'>> {
  return inTransaction(ctx, async (tx) => {
    const row = await lockQuestion(tx, ctx, given.questionId);
    authorize(questionPolicy(ctx.actor, { do: 'draft', unitId: row.unitId }));
    const text = given.text.trim();
    if (row.erasedAt !== null) return refused('does_not_fit');
    if (text === '') return refused('text_needed');
    if (hasCpr(text)) return refused('cpr_in_text');
    await tx.insert(questionNote).values({
      municipalityId: ctx.municipality.id,
      questionId: row.id,
      byId: ctx.actor.personId,
      at: ctx.now.toString(),
      text,
    });
    await recordAudit(tx, ctx, { action: 'question.add_note', subjectId: row.id });
    return ok(null);
  });
}
