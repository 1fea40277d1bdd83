import { and, eq } from 'drizzle-orm';
import { dialogueBooking, dialogueFollowUp } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import { lockBooking } from './lock-booking.server';

/**
 * Whoever booked no longer lets everyone read what it was about and what came of it (GDPR art. 7 (3)): what is public of
 * it goes at once, and nothing more of it is published. Done twice it is done once.
 * @throws NotFound for another municipality's booking, Forbidden for another person's
 */
export async function withdrawConsent(ctx: Context, given: { bookingId: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const row = await lockBooking(tx, ctx, given.bookingId);
    authorize(dialoguePolicy(ctx.actor, { do: 'change_own', booking: row }));
    if (!row.isPublishable) return;
    await tx
      .update(dialogueBooking)
      .set({ isPublishable: false, publicTitle: null, outcomePublishedAt: null })
      .where(eq(dialogueBooking.id, row.id));
    await tx
      .update(dialogueFollowUp)
      .set({ isPublic: false })
      .where(
        and(
          eq(dialogueFollowUp.municipalityId, ctx.municipality.id),
          eq(dialogueFollowUp.bookingId, row.id),
        ),
      );
    await recordEvent(tx, ctx, {
      subjectId: row.id,
      kind: 'consent_withdrawn',
      isPublic: false,
      facts: { of: 'outcome' },
    });
    await recordAudit(tx, ctx, { action: 'dialogue.withdraw_consent', subjectId: row.id });
    await publicContentChanged(tx, ctx.municipality.id);
  });
}
