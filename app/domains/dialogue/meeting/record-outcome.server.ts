import { eq } from 'drizzle-orm';
import { dialogueBooking } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordEvent } from '~/domains/thread/index.server';
import { formatDay } from '~/i18n/format';
import { textsIn } from '~/i18n/texts-of-language';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome as Ended, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { ownBookingPath } from '../paths';
import { dialoguePolicy } from '../policy';
import { hasSlots, type Outcome } from '../vocabulary';
import { lockBookingAtMeeting } from './lock-bookings.server';
import { tellWhoCame } from './tell-who-came.server';

/**
 * What the committee does with a matter that was presented to it, one of a list: its meetings are closed by law (Danish
 * Local Government Act § 20), so nothing that was said is kept. Whoever presented it is told, also when it is put right.
 * @returns nothing; or why not – `not_presented` (they were not there, or it was a dialogue meeting)
 * @throws NotFound where there is no such booking, Forbidden for whoever does not run the committee's dialogue
 */
export async function recordOutcome(
  ctx: Context & Pick<ActionContext, 'origin'>,
  given: { bookingId: string; outcome: Outcome },
): Promise<Ended<null, 'not_presented'>> {
  return inTransaction(ctx, async (tx) => {
    const { booking, session } = await lockBookingAtMeeting(tx, ctx, given.bookingId);
    authorize(dialoguePolicy(ctx.actor, { do: 'run', committeeId: booking.committeeId }));
    if (booking.state !== 'attended' || !hasSlots(session.format)) return refused('not_presented');
    const { outcome } = given;
    if (booking.outcome === outcome) return ok(null);
    await tx
      .update(dialogueBooking)
      .set({ outcome, outcomeAt: ctx.now.toString() })
      .where(eq(dialogueBooking.id, booking.id));
    await recordEvent(tx, ctx, {
      subjectId: booking.id,
      kind: 'outcome_recorded',
      isPublic: false,
      facts: { outcome },
    });
    await tellWhoCame(tx, ctx, [booking], {
      template: 'dialogue_outcome',
      path: ({ id }) => ownBookingPath(id),
      committee: session.committeeName,
      text: (language) => {
        const { dialogue, dialogueMeeting } = textsIn(language);
        const day = formatDay(session.startsAt, language);
        return dialogueMeeting.mail.outcome(session.committeeName, day, dialogue.outcomes[outcome]);
      },
      isCorrection: booking.outcome !== null,
    });
    await recordAudit(tx, ctx, {
      action: 'dialogue.record_outcome',
      subjectId: booking.id,
      details: { outcome },
    });
    if (booking.outcomePublishedAt !== null) await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
