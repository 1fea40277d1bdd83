import { and, eq } from 'drizzle-orm';
import { validate } from 'uuid';
import { comment, commentAnswer } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { commentPolicy } from './policy';

/**
 * Answers a published comment in public, or changes that answer.
 * @returns nothing; or why not – `missing`, `not_published`
 */
export async function answerComment(
  ctx: Context & { actor: PersonActor },
  given: { commentId: string; text: string },
): Promise<Outcome<null, string>> {
  return inTransaction(ctx, async (tx) => {
    authorize(commentPolicy(ctx.actor, { do: 'answer', unitId: null }));
    if (!validate(given.commentId)) throw new NotFound();
    const [row] = await tx
      .select()
      .from(comment)
      .where(
        and(eq(comment.municipalityId, ctx.municipality.id), eq(comment.id, given.commentId)),
      )
      .for('update');
    if (!row) throw new NotFound();
    if (row.state !== 'published') return refused('not_published');
    if (given.text.trim() === '') return refused('missing');
    await tx
      .insert(commentAnswer)
      .values({
        municipalityId: ctx.municipality.id,
        commentId: row.id,
        byId: ctx.actor.personId,
        text: given.text,
        at: ctx.now.toString(),
      })
      .onConflictDoUpdate({
        target: commentAnswer.commentId,
        set: { text: given.text, changedAt: ctx.now.toString() },
      });
    await recordAudit(tx, ctx, { action: 'comment.answer', subjectId: row.id, details: {} });
    return ok(null);
  });
}
