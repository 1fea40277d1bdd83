import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { moderationDecision, moderationEntry, moderationNote, reconsideration } from '#db/schema';
import type { Context } from '~/platform/context.server';
import { lockSubject } from './lock-entry.server';

/**
 * Its author has taken a contribution back: nobody need decide on it any more. Notices stay open, because
 * whoever gave one is owed an answer.
 */
export async function withdraw(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
  given: { subjectId: string },
): Promise<void> {
  await lockSubject(tx, ctx, given.subjectId);
  await tx
    .update(moderationEntry)
    .set({ closedAt: ctx.now.toString() })
    .where(
      and(
        eq(moderationEntry.subjectId, given.subjectId),
        ne(moderationEntry.kind, 'notice'),
        isNull(moderationEntry.closedAt),
      ),
    );
}

/**
 * The author of a subject is erased: of the snapshots, the request for a second look, what they were told and
 * what colleagues noted nothing stays. Decisions keep who decided what and when, the reason, and the hash of the
 * text. Call `withdraw` before.
 */
export async function forgetSubject(tx: Transaction, subjectId: string): Promise<void> {
  const own = tx
    .select({ id: moderationEntry.id })
    .from(moderationEntry)
    .where(eq(moderationEntry.subjectId, subjectId));
  await tx
    .update(reconsideration)
    .set({ request: '' })
    .where(inArray(reconsideration.entryId, own));
  await tx
    .update(moderationDecision)
    .set({ statement: null, publicBefore: null })
    .where(eq(moderationDecision.subjectId, subjectId));
  await tx.delete(moderationNote).where(inArray(moderationNote.entryId, own));
  await tx
    .update(moderationEntry)
    .set({ title: '', text: '' })
    .where(eq(moderationEntry.subjectId, subjectId));
}
