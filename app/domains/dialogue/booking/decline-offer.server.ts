import { eq } from 'drizzle-orm';
import { dialogueBooking } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { decline } from '~/domains/seats/index.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import { tellBooker } from '../tell-booker.server';
import { lockBooking } from './lock-booking.server';
import { leaveSlot } from './slots.server';

/**
 * Says no to a place that is offered: it goes to the next, and the booking ends.
 * @returns nothing; or why not – `over` the time to answer, `not_offered`
 * @throws NotFound for another municipality's booking, Forbidden for another person's
 */
export async function declinePlace(
  ctx: Context & Pick<ActionContext, 'origin'> & { actor: PersonActor },
  given: { bookingId: string },
): Promise<Outcome<null, 'over' | 'not_offered'>> {
  return inTransaction(ctx, async (tx) => {
    const row = await lockBooking(tx, ctx, given.bookingId);
    authorize(dialoguePolicy(ctx.actor, { do: 'change_own', booking: row }));
    if (row.state === 'lapsed') return refused('over');
    if (row.state !== 'waiting' || row.claimId === null) return refused('not_offered');
    const declined = await decline(tx, ctx, { claimId: row.claimId, personId: row.authorId });
    if (!declined.ok) return refused(declined.reason === 'over' ? 'over' : 'not_offered');
    await leaveSlot(tx, row.claimId);
    await tx
      .update(dialogueBooking)
      .set({ state: 'cancelled', claimId: null })
      .where(eq(dialogueBooking.id, row.id));
    await recordEvent(tx, ctx, { subjectId: row.id, kind: 'booking_cancelled', isPublic: false });
    await tellBooker(tx, ctx, row.id, { kind: 'declined' });
    await recordAudit(tx, ctx, {
      action: 'dialogue.decline_offer',
      subjectId: row.id,
      details: { session: row.sessionId },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
