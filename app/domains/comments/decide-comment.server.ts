import { eq } from 'drizzle-orm';
import { comment, commentClarification } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { decide, lockForDecision } from '~/domains/moderation/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { commentPolicy } from './policy';

type Decision = Parameters<typeof decide>[2]['decision'];

/**
 * Decides on an entry about a comment, and does to the comment what was decided.
 * @returns nothing; or why not, as `decide` of moderation says it
 */
export async function decideComment(
  ctx: ActionContext & { actor: PersonActor },
  given: {
    entryId: string;
    decision: Decision;
    reasonCode: string | null;
    words: string | null;
    publishedText: string | null;
    seenTextHash: string;
  },
): Promise<Outcome<null, string>> {
  return inTransaction(ctx, async (tx) => {
    authorize(commentPolicy(ctx.actor, { do: 'decide' }));
    const { subjectId } = await lockForDecision(tx, ctx, given);
    const [row] = await tx.select().from(comment).where(eq(comment.id, subjectId)).for('update');
    if (!row) throw new NotFound();
    if (given.decision === 'publish_redacted' && given.publishedText === row.text) {
      return refused('nothing_taken_out');
    }
    const outcome = await decide(tx, ctx, {
      entryId: given.entryId,
      decision: given.decision,
      reasonCode: given.reasonCode,
      statement: given.words,
      seenTextHash: given.seenTextHash,
      currentText: row.text ?? '',
      language: row.language,
    });
    if (!outcome.ok) return refused(outcome.reason);
    const publishedAt = row.publishedAt ?? ctx.now.toString();
    const published = { state: 'published' as const, publishedAt };
    switch (given.decision) {
      case 'publish':
      case 'restore':
        await tx
          .update(comment)
          .set({ ...published, publishedText: row.text })
          .where(eq(comment.id, row.id));
        break;
      case 'publish_redacted':
        await tx
          .update(comment)
          .set({ ...published, publishedText: given.publishedText })
          .where(eq(comment.id, row.id));
        break;
      case 'clarify':
        await tx.update(comment).set({ state: 'clarifying' }).where(eq(comment.id, row.id));
        await tx.insert(commentClarification).values({
          municipalityId: ctx.municipality.id,
          commentId: row.id,
          question: given.words ?? '',
          askedAt: ctx.now.toString(),
        });
        break;
      case 'refuse':
        await tx.update(comment).set({ state: 'refused' }).where(eq(comment.id, row.id));
        break;
      case 'hide':
        await tx.update(comment).set({ state: 'hidden' }).where(eq(comment.id, row.id));
        break;
      case 'keep':
        break;
    }
    await recordAudit(tx, ctx, { action: 'comment.decide', subjectId, details: {} });
    return ok(null);
  });
}
