import { and, eq } from 'drizzle-orm';
import { validate } from 'uuid';
import type { Transaction } from '#db/client.server';
import { comment, person } from '#db/schema';
import { lockSubject } from '~/domains/moderation/index.server';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';

export type CommentRow = typeof comment.$inferSelect;

/**
 * A comment that nobody else changes until the transaction ends: its author's account first, as erasing does
 * it, then its subject, as moderation does, and the row last.
 * @throws NotFound for another municipality's, and for none
 */
export async function lockComment(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  commentId: string,
): Promise<CommentRow> {
  await lockAuthor(tx, ctx, commentId);
  await lockSubject(tx, ctx, commentId);
  const [row] = await tx.select().from(comment).where(eq(comment.id, commentId)).for('update');
  if (!row) throw new NotFound();
  return row;
}

/**
 * Keeps the author of a comment from being erased until the transaction ends. It comes before every other
 * lock.
 * @throws NotFound for another municipality's, and for none
 */
async function lockAuthor(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  commentId: string,
): Promise<void> {
  if (!validate(commentId)) throw new NotFound();
  const [known] = await tx
    .select({ authorId: comment.authorId })
    .from(comment)
    .where(and(eq(comment.municipalityId, ctx.municipality.id), eq(comment.id, commentId)));
  if (!known) throw new NotFound();
  await tx
    .select({ id: person.id })
    .from(person)
    .where(eq(person.id, known.authorId))
    .for('key share');
}
