import { and, desc, eq, isNull } from 'drizzle-orm';
import { comment, commentClarification } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { answered, type FoundRefusal, whyNotSendable } from '~/domains/moderation/index.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockComment } from './lock-comment.server';
import { commentPolicy } from './policy';
import { asContribution } from './rules';

/**
 * An author answers what they were asked, and may change the text while they are at it: the moderators go on
 * with that. The answer itself is for them alone.
 * @returns nothing; or why not – `personal_data`, `cpr_in_text` (of the text), `not_asked` (or answered
 *   already)
 * @throws NotFound where there is no such comment, Forbidden where it is another's
 */
export async function answerClarification(
  ctx: Context & { actor: PersonActor },
  given: { commentId: string; answer: string; text: string; sendAnyway: boolean },
): Promise<Outcome<null, FoundRefusal | 'not_asked'>> {
  return inTransaction(ctx, async (tx) => {
    const row = await lockComment(tx, ctx, given.commentId);
    authorize(commentPolicy(ctx.actor, { do: 'change_own', authorId: row.authorId }));
    const [asked] = await tx
      .select({ id: commentClarification.id })
      .from(commentClarification)
      .where(
        and(eq(commentClarification.commentId, row.id), isNull(commentClarification.answeredAt)),
      )
      .orderBy(desc(commentClarification.askedAt))
      .limit(1);
    if (row.state !== 'clarifying' || !asked) return refused('not_asked');
    const found = whyNotSendable(given.text, given.sendAnyway);
    if (found !== null) return refused(found);
    await tx
      .update(commentClarification)
      .set({ answer: given.answer, answeredAt: ctx.now.toString() })
      .where(eq(commentClarification.id, asked.id));
    await tx
      .update(comment)
      .set({ state: 'received', text: given.text })
      .where(eq(comment.id, row.id));
    await answered(tx, ctx, asContribution({ ...row, state: 'received', text: given.text }));
    await recordEvent(tx, ctx, { subjectId: row.id, kind: 'clarified', isPublic: false });
    await recordAudit(tx, ctx, { action: 'comment.clarify', subjectId: row.id });
    return ok(null);
  });
}
