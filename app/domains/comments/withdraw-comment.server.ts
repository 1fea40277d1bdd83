import { eq } from 'drizzle-orm';
import { comment } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { hideFiles } from '~/domains/files/index.server';
import { withdraw } from '~/domains/moderation/index.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { hideFromSearch, recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockComment } from './lock-comment.server';
import { commentPolicy } from './policy';
import { isShown, isWithdrawable } from './rules';

/**
 * An author takes a comment back: nobody else reads it any more, and nobody need decide on it. Doing it twice
 * is doing it once.
 * @throws NotFound where there is no such comment, Forbidden where it is another's
 */
export async function withdrawComment(
  ctx: Context & { actor: PersonActor },
  given: { commentId: string },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const row = await lockComment(tx, ctx, given.commentId);
    authorize(commentPolicy(ctx.actor, { do: 'change_own', authorId: row.authorId }));
    if (!isWithdrawable(row.state)) return;
    await tx.update(comment).set({ state: 'withdrawn' }).where(eq(comment.id, row.id));
    await withdraw(tx, ctx, { subjectId: row.id });
    await hideFromSearch(tx, [row.id]);
    await hideFiles(tx, row.id);
    await recordEvent(tx, ctx, { subjectId: row.id, kind: 'withdrawn', isPublic: false });
    await recordAudit(tx, ctx, { action: 'comment.withdraw', subjectId: row.id });
    if (isShown(row)) await publicContentChanged(tx, ctx.municipality.id);
  });
}
