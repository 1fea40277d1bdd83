import { desc, eq } from 'drizzle-orm';
import { moderationNote } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { moderationPolicy } from '../policy';
import { lockEntry } from './lock-entry.server';

/**
 * Notes something about an entry for one's colleagues; no citizen reads it. The same note sent twice in a
 * row is one.
 * @param given.text by `noteForm`
 * @throws NotFound for another municipality's, and for none
 */
export async function addNote(
  ctx: Context & { actor: PersonActor },
  given: { entryId: string; text: string },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(moderationPolicy(ctx.actor, { do: 'see_queue' }));
    const entry = await lockEntry(tx, ctx, given.entryId);
    const { personId } = ctx.actor;
    const [last] = await tx
      .select()
      .from(moderationNote)
      .where(eq(moderationNote.entryId, entry.id))
      .orderBy(desc(moderationNote.id))
      .limit(1);
    if (last?.byId === personId && last.text === given.text) return;
    await tx.insert(moderationNote).values({
      municipalityId: ctx.municipality.id,
      entryId: entry.id,
      byId: personId,
      at: ctx.now.toString(),
      text: given.text,
    });
    await recordAudit(tx, ctx, {
      action: 'moderation.note',
      subjectId: entry.subjectId,
      details: { entry: entry.id },
    });
  });
}
