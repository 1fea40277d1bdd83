import { eq } from 'drizzle-orm';
import { dialogueBooking } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import { hasBegun } from '../rules/booking';
import { seenBooking } from '../rules/seen';
import { moved } from '../states';
import { tellBooker } from '../tell-booker.server';
import { beginningOf } from './beginning.server';
import { leavePlace } from './leave-place.server';
import { lockBooking } from './lock-booking.server';

/**
 * Takes a booking back, by its author, or for them by whoever runs the committee's dialogue. Its place goes to the
 * next who waits.
 * @param given.seen of the booking as staff's page showed it (`seenBooking`): one that was moved since is another
 * @returns nothing; or why not – `over_already`, `begun`, `decided_already` where it was changed since it was seen
 * @throws NotFound for another municipality's booking, Forbidden for whoever may not
 */
export async function cancelBooking(
  ctx: Context & Pick<ActionContext, 'origin'> & { actor: PersonActor },
  given: { bookingId: string; seen?: string },
): Promise<Outcome<null, 'over_already' | 'begun' | 'decided_already'>> {
  return inTransaction(ctx, async (tx) => {
    const row = await lockBooking(tx, ctx, given.bookingId);
    const isOwn = dialoguePolicy(ctx.actor, { do: 'change_own', booking: row });
    authorize(isOwn || dialoguePolicy(ctx.actor, { do: 'run', committeeId: row.committeeId }));
    const state = moved(row.state, 'cancel');
    if (state === null) return refused('over_already');
    if (given.seen !== undefined && given.seen !== seenBooking(row)) {
      return refused('decided_already');
    }
    const startsAt = await beginningOf(tx, row);
    if (startsAt !== null && hasBegun(startsAt, ctx.now)) return refused('begun');
    await leavePlace(tx, ctx, row);
    await tx
      .update(dialogueBooking)
      .set({ state, claimId: null })
      .where(eq(dialogueBooking.id, row.id));
    await recordEvent(tx, ctx, { subjectId: row.id, kind: 'booking_cancelled', isPublic: false });
    await tellBooker(tx, ctx, row.id, { kind: 'cancelled', by: isOwn ? 'citizen' : 'staff' });
    await recordAudit(tx, ctx, {
      action: 'dialogue.cancel_booking',
      subjectId: row.id,
      details: { session: row.sessionId, from: row.state },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
