import { and, eq, isNull } from 'drizzle-orm';
import { validate } from 'uuid';
import { dialogueBooking, dialogueUntold } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';

/**
 * Somebody has told whoever booked what no mail could.
 * @returns whether it waited still: a colleague may have told them
 * @throws NotFound for another municipality's, and for none; Forbidden for whoever does not run the committee's dialogue
 */
export async function markTold(ctx: Context, given: { untoldId: string }): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    const [known] = validate(given.untoldId)
      ? await tx
          .select({
            id: dialogueUntold.id,
            bookingId: dialogueUntold.bookingId,
            committeeId: dialogueBooking.committeeId,
          })
          .from(dialogueUntold)
          .innerJoin(dialogueBooking, eq(dialogueBooking.id, dialogueUntold.bookingId))
          .where(
            and(
              eq(dialogueUntold.municipalityId, ctx.municipality.id),
              eq(dialogueUntold.id, given.untoldId),
            ),
          )
      : [];
    if (!known) throw new NotFound();
    authorize(dialoguePolicy(ctx.actor, { do: 'run', committeeId: known.committeeId }));
    const told = await tx
      .update(dialogueUntold)
      .set({ toldAt: ctx.now.toString() })
      .where(and(eq(dialogueUntold.id, known.id), isNull(dialogueUntold.toldAt)))
      .returning({ id: dialogueUntold.id });
    if (told.length === 0) return false;
    await recordAudit(tx, ctx, { action: 'dialogue.mark_told', subjectId: known.bookingId });
    return true;
  });
}
