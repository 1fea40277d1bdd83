import { eq } from 'drizzle-orm';
import { dialogueSlot } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { changeCapacity, occupancy } from '~/domains/seats/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { asInstant } from '~/platform/deadline';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockSeats } from '../booking/lock-booking.server';
import { lockSlots } from '../booking/slots.server';
import { lockSessions } from '../lock-dialogue.server';
import { dialoguePolicy } from '../policy';
import { type SlotChangeRefusal, whyFixed } from '../rules/setting-up';
import { endWithout, type Slot } from '../rules/slots';
import { endSessionAt } from './end-session-at.server';
import { findSession } from './find-session.server';

/**
 * Takes a time that nobody has from a session, and its seat with it. A session that ended with it ends earlier.
 * @returns or why not – `slot_taken` where somebody has it, holds it, or is offered a place for which no other time
 *   would be left; `last_slot` where it is the only one: such a session is cancelled
 * @throws NotFound for another municipality's session and for a slot of none, Forbidden for whoever does not run the
 *   committee's dialogue
 */
export async function removeSlot(
  ctx: Context,
  given: { sessionId: string; slotId: string },
): Promise<Outcome<null, SlotChangeRefusal>> {
  return inTransaction(ctx, async (tx) => {
    await lockSessions(tx, ctx);
    const session = await findSession(tx, ctx, given.sessionId);
    authorize(dialoguePolicy(ctx.actor, { do: 'run', committeeId: session.committeeId }));
    const fixed = whyFixed(session, ctx.now);
    if (fixed !== null) return refused(fixed);
    await lockSeats(tx, ctx, [session.id]);
    const slots = await lockSlots(tx, ctx, session.id);
    const slot = slots.find(({ id }) => id === given.slotId);
    if (!slot) throw new NotFound();
    if (slot.claimId !== null) return refused('slot_taken');
    if ((await occupancy({ ...ctx, db: tx }, session.id)).free < 1) return refused('slot_taken');
    if (slots.length === 1) return refused('last_slot');
    const left = slots.filter((one) => one !== slot).map(timeOf);
    await endSessionAt(tx, ctx, session, endWithout(timeOf(slot), timeOf(session), left));
    await tx.delete(dialogueSlot).where(eq(dialogueSlot.id, slot.id));
    await changeCapacity(tx, ctx, { subjectId: session.id, capacity: slots.length - 1 });
    await recordAudit(tx, ctx, {
      action: 'dialogue.remove_slot',
      subjectId: session.id,
      details: { from: slot.startsAt, to: slot.endsAt },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}

function timeOf({ startsAt, endsAt }: { startsAt: string; endsAt: string }): Slot {
  return { startsAt: asInstant(startsAt), endsAt: asInstant(endsAt) };
}
