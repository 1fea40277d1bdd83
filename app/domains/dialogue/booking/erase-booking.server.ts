import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { dialogueBooking, dialogueNoteCheck, dialogueUntold } from '#db/schema';
import { removeFiles } from '~/domains/files/index.server';
import type { Context } from '~/platform/context.server';

/** What is left of what was said in a booking. */
const nothingSaid = {
  topic: null,
  viewpoint: null,
  agendaItem: null,
  caseKey: null,
  place: null,
  companions: null,
  needs: [],
  needsNote: null,
  decisionWords: null,
  secondLook: null,
  secondLookAt: null,
  secondLookWords: null,
};

/** What everyone reads of it. */
const nothingPublic = { isPublishable: false, publicTitle: null, outcomePublishedAt: null };

/**
 * Leaves nothing of what was written in a booking, and about it, in the caller's transaction. That there was one, when,
 * what was decided and what the committee promised, stays.
 * @param of.andPublic whether what everyone reads of it goes too: its subject in the secretary's words
 */
export async function eraseBooking(
  tx: Transaction,
  ctx: Pick<Context, 'now'>,
  { bookingId, andPublic }: { bookingId: string; andPublic: boolean },
): Promise<void> {
  await tx.delete(dialogueUntold).where(eq(dialogueUntold.bookingId, bookingId));
  await tx
    .update(dialogueNoteCheck)
    .set({ words: null })
    .where(eq(dialogueNoteCheck.bookingId, bookingId));
  await removeFiles(tx, bookingId);
  await tx
    .update(dialogueBooking)
    .set({
      ...nothingSaid,
      // What stands for everyone was agreed to; nothing more of it is published.
      isPublishable: sql`${dialogueBooking.outcomePublishedAt} is not null`,
      ...(andPublic && nothingPublic),
      erasedAt: ctx.now.toString(),
    })
    .where(eq(dialogueBooking.id, bookingId));
}
