import { eq } from 'drizzle-orm';
import { dialogueBooking } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { hasCpr } from '~/domains/moderation/index.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import { type SecondLookRefusal, whyNoSecondLook } from '../rules/booking';
import { lockBooking } from './lock-booking.server';

/**
 * Asks that somebody else looks at a refusal, once, within four weeks. There is no appeal by statute: Ankestyrelsen
 * judges whether it was lawful.
 * @returns nothing; or why not – `not_refused`, `asked_already`, `too_late`, `request_needed`, `cpr_in_text`
 * @throws NotFound for another municipality's booking, Forbidden for another person's
 */
export async function askForSecondLook(
  ctx: Context & { actor: PersonActor },
  given: { bookingId: string; request: string },
): Promise<Outcome<null, SecondLookRefusal | 'cpr_in_text'>> {
  if (hasCpr(given.request)) return refused('cpr_in_text');
  return inTransaction(ctx, async (tx) => {
    const row = await lockBooking(tx, ctx, given.bookingId);
    authorize(dialoguePolicy(ctx.actor, { do: 'change_own', booking: row }));
    const obstacle = whyNoSecondLook(row, given.request, ctx.now);
    if (obstacle !== null) return refused(obstacle);
    await tx
      .update(dialogueBooking)
      .set({
        secondLook: given.request.trim(),
        secondLookAt: ctx.now.toString(),
        // Whoever writes it down for them does not look at it.
        assistedById: ctx.actor.assistedBy ?? row.assistedById,
      })
      .where(eq(dialogueBooking.id, row.id));
    await recordEvent(tx, ctx, {
      subjectId: row.id,
      kind: 'reconsideration_asked',
      isPublic: false,
    });
    await recordAudit(tx, ctx, { action: 'dialogue.ask_for_second_look', subjectId: row.id });
    return ok(null);
  });
}
