import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { comment, commentClarification } from '#db/schema';
import { hideFiles } from '~/domains/files/index.server';
import { forgetSubject, withdraw } from '~/domains/moderation/index.server';
import { forgetResourceNotes, hideFromSearch } from '~/domains/thread/index.server';
import type { Context } from '~/platform/context.server';
import type { CommentState } from './states';

/**
 * Leaves nothing of what was written in a comment, and about it, in the caller's transaction.
 * @param of.state what it is from then on
 */
export async function eraseComment(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
  { id, state }: { id: string; state: CommentState },
): Promise<void> {
  await withdraw(tx, ctx, { subjectId: id });
  await forgetSubject(tx, id);
  await forgetResourceNotes(tx, id);
  await hideFromSearch(tx, [id]);
  await hideFiles(tx, id);
  await tx
    .update(commentClarification)
    .set({ question: '', answer: null })
    .where(eq(commentClarification.commentId, id));
  await tx
    .update(comment)
    .set({
      state,
      text: null,
      publishedText: null,
      shownName: null,
      erasedAt: ctx.now.toString(),
    })
    .where(eq(comment.id, id));
}
