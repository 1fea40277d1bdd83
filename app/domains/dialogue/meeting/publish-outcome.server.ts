import { eq } from 'drizzle-orm';
import { dialogueBooking } from '#db/schema';
import { type FoundRefusal, whyNotSendable } from '~/domains/moderation/index.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import { type PublishRefusal, whyNotPublishable } from './at-meeting';
import { lockBookingAtMeeting } from './lock-bookings.server';

/**
 * Lets everyone read what came of a deputation: what it was about, in the secretary's own words, and the outcome. Done
 * anew it puts the words right.
 * @returns nothing; or why not – `no_outcome`, `nothing_published` (the committee publishes none), `no_consent` (whoever
 *   presented it did not agree, or is erased), `cpr_in_text`, `personal_data` where it holds some and that was not seen
 * @throws NotFound where there is no such booking, Forbidden for whoever does not run the committee's dialogue
 */
export async function publishOutcome(
  ctx: Context,
  given: { bookingId: string; publicTitle: string; sendAnyway: boolean },
): Promise<Outcome<null, PublishRefusal | FoundRefusal>> {
  return inTransaction(ctx, async (tx) => {
    const { booking, session, judgedBy } = await lockBookingAtMeeting(tx, ctx, given.bookingId);
    authorize(dialoguePolicy(ctx.actor, { do: 'run', committeeId: booking.committeeId }));
    const { publicTitle, sendAnyway } = given;
    const obstacle =
      whyNotPublishable(booking, judgedBy) ?? whyNotSendable(publicTitle, sendAnyway);
    if (obstacle !== null) return refused(obstacle);
    const isFirst = booking.outcomePublishedAt === null;
    await tx
      .update(dialogueBooking)
      .set({ publicTitle, outcomePublishedAt: booking.outcomePublishedAt ?? ctx.now.toString() })
      .where(eq(dialogueBooking.id, booking.id));
    if (isFirst && booking.outcome !== null) {
      const kind = 'outcome_published';
      const facts = { outcome: booking.outcome };
      // What happened to the booking is its author's; everyone reads it at the session, which says what it is as long
      // as it stands there.
      await recordEvent(tx, ctx, { subjectId: booking.id, kind, isPublic: false, facts });
      await recordEvent(tx, ctx, { subjectId: session.id, kind, isPublic: true });
    }
    await recordAudit(tx, ctx, { action: 'dialogue.publish_outcome', subjectId: booking.id });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
