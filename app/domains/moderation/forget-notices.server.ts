import { and, eq, inArray, isNotNull, lt, ne, or } from 'drizzle-orm';
import { contentNotice, moderationEntry } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { moderationPolicy } from './policy';

/**
 * Days after the decision that a notice keeps who gave it, and what they wrote: six months, in which a
 * decision can be complained about (DSA art. 20 (1)).
 */
const daysOfNotices = 183;

/** Forgets who gave notices that are long decided, and their words. Doing it twice changes nothing. */
export async function forgetNotices(ctx: Context): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(moderationPolicy(ctx.actor, { do: 'forget' }));
    const longAgo = ctx.now.subtract({ hours: daysOfNotices * 24 }).toString();
    const old = tx
      .select({ id: moderationEntry.noticeId })
      .from(moderationEntry)
      .where(
        and(
          eq(moderationEntry.municipalityId, ctx.municipality.id),
          isNotNull(moderationEntry.noticeId),
          lt(moderationEntry.closedAt, longAgo),
        ),
      );
    const forgotten = await tx
      .update(contentNotice)
      .set({ explanation: '', name: null, email: null, personId: null })
      .where(
        and(
          inArray(contentNotice.id, old),
          or(
            ne(contentNotice.explanation, ''),
            isNotNull(contentNotice.name),
            isNotNull(contentNotice.email),
            isNotNull(contentNotice.personId),
          ),
        ),
      )
      .returning({ id: contentNotice.id });
    if (forgotten.length === 0) return;
    await recordAudit(tx, ctx, {
      action: 'moderation.forget_notices',
      details: { notices: forgotten.length },
    });
  });
}
