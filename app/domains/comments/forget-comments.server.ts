import { and, eq, exists, gte, inArray, isNull, not, or } from 'drizzle-orm';
import type { Reader } from '#db/client.server';
import { comment, moderationEntry, threadEvent } from '#db/schema';
import { removeFiles } from '~/domains/files/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { eraseComment } from './erase-comment.server';
import { lockComment } from './lock-comment.server';
import { commentPolicy } from './policy';
import { daysOfUnread } from './rules';

/**
 * Forgets comments that were refused or taken back long ago and that nobody reads: text, files, questions, and what
 * was noted of them. That there was one, and what was decided, stays. Doing it twice changes nothing.
 */
export async function forgetComments(ctx: Context): Promise<void> {
  for (const { id } of await findForgettable(ctx.db, ctx)) {
    // One at a time: each has an author, who may be erasing their account.
    await inTransaction(ctx, async (tx) => {
      authorize(commentPolicy(ctx.actor, { do: 'forget' }));
      const row = await lockComment(tx, ctx, id);
      if ((await findForgettable(tx, ctx, id)).length === 0) return;
      await eraseComment(tx, ctx, row);
      const files = await removeFiles(tx, id);
      await recordAudit(tx, ctx, { action: 'comment.forget', subjectId: id, details: { files } });
    });
  }
}

function findForgettable(
  db: Pick<Reader, 'select'>,
  ctx: Pick<Context, 'municipality' | 'now'>,
  id?: string,
) {
  const longAgo = ctx.now.subtract({ hours: daysOfUnread * 24 }).toString();
  const isFresh = db
    .select({ id: threadEvent.id })
    .from(threadEvent)
    .where(and(eq(threadEvent.subjectId, comment.id), gte(threadEvent.at, longAgo)));
  const waits = db
    .select({ id: moderationEntry.id })
    .from(moderationEntry)
    .where(and(eq(moderationEntry.subjectId, comment.id), isNull(moderationEntry.closedAt)));
  return db
    .select({ id: comment.id })
    .from(comment)
    .where(
      and(
        eq(comment.municipalityId, ctx.municipality.id),
        inArray(comment.state, ['refused', 'withdrawn']),
        // A refused one that its author lets be read stays as long as they let it.
        or(eq(comment.state, 'withdrawn'), isNull(comment.publishedText)),
        isNull(comment.erasedAt),
        not(exists(isFresh)),
        not(exists(waits)),
        id === undefined ? undefined : eq(comment.id, id),
      ),
    )
    .orderBy(comment.id);
}
