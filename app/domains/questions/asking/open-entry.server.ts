import { and, eq, isNull } from 'drizzle-orm';
import { moderationEntry } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';

/**
 * How far the moderators are with a question that waits for them: whether one has it, and by when they decide (ISO
 * instant; null while its asker is asked). Null: it waits for none.
 */
export async function openEntryOf(
  { db, municipality }: Pick<ReadContext, 'db' | 'municipality'>,
  questionId: string,
): Promise<{ isClaimed: boolean; dueAt: string | null } | null> {
  const [open] = await db
    .select({ claimedById: moderationEntry.claimedById, dueAt: moderationEntry.dueAt })
    .from(moderationEntry)
    .where(
      and(
        eq(moderationEntry.municipalityId, municipality.id),
        eq(moderationEntry.subjectId, questionId),
        eq(moderationEntry.kind, 'submission'),
        isNull(moderationEntry.closedAt),
      ),
    );
  return open ? { isClaimed: open.claimedById !== null, dueAt: open.dueAt } : null;
}
