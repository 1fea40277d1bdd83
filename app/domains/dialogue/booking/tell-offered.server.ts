import { and, eq } from 'drizzle-orm';
import { dialogueBooking, dialogueSlot } from '#db/schema';
import type { TellOffer } from '~/domains/seats/index.server';
import { recordEvent } from '~/domains/thread/index.server';
import { tellBooker } from '../tell-booker.server';

/**
 * Tells whoever is offered a place at a session, from its waiting list or by whoever decides, until when they can
 * accept. A claim that no booking has any more tells nobody.
 */
export const tellOffered: TellOffer = async (tx, ctx, { claimId, personId, expiresAt }) => {
  const [row] = await tx
    .select({ id: dialogueBooking.id, slotStartsAt: dialogueSlot.startsAt })
    .from(dialogueBooking)
    .leftJoin(dialogueSlot, eq(dialogueSlot.claimId, dialogueBooking.claimId))
    .where(and(eq(dialogueBooking.claimId, claimId), eq(dialogueBooking.authorId, personId)));
  if (!row) return;
  const byStaff = row.slotStartsAt !== null;
  // What staff offer they have recorded themselves.
  if (!byStaff) {
    await recordEvent(tx, ctx, { subjectId: row.id, kind: 'booking_offered', isPublic: false });
  }
  await tellBooker(tx, ctx, row.id, { kind: 'offered', until: expiresAt, byStaff });
};
