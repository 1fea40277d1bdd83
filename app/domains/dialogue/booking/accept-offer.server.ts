import { eq } from 'drizzle-orm';
import { dialogueBooking } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { acceptOffer } from '~/domains/seats/index.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import { stateWithPlace } from '../rules/booking';
import { findSession } from '../sessions/find-session.server';
import { moved } from '../states';
import { tellBooker } from '../tell-booker.server';
import { hasSlots } from '../vocabulary';
import { lockBooking } from './lock-booking.server';
import { giveSlot, keepSlotUntil, lockSlots } from './slots.server';

/**
 * Takes the place that somebody is offered, from the waiting list or by whoever decides. A time that was offered by them
 * is agreed with that; from the waiting list it is decided on as every other.
 * @param given.slotId the time that they want; null: the one that they were offered, or the first that is free
 * @returns where the booking is; or why not – `over` the time to accept, `not_offered`, `slot_taken`
 * @throws NotFound for another municipality's booking, Forbidden for another person's
 */
export async function acceptPlace(
  ctx: Context & Pick<ActionContext, 'origin'> & { actor: PersonActor },
  given: { bookingId: string; slotId: string | null },
): Promise<Outcome<{ state: 'pending' | 'confirmed' }, 'over' | 'not_offered' | 'slot_taken'>> {
  return inTransaction(ctx, async (tx) => {
    const row = await lockBooking(tx, ctx, given.bookingId);
    authorize(dialoguePolicy(ctx.actor, { do: 'change_own', booking: row }));
    const { claimId, sessionId } = row;
    if (row.state === 'lapsed') return refused('over');
    if (row.state !== 'waiting' || claimId === null || sessionId === null) {
      return refused('not_offered');
    }
    const session = await findSession(tx, ctx, sessionId);
    const slots = await lockSlots(tx, ctx, sessionId);
    const offered = slots.find((one) => one.claimId === claimId);
    const free = slots.filter((one) => one.claimId === null || one.claimId === claimId);
    const slot =
      given.slotId === null ? (offered ?? free[0]) : free.find(({ id }) => id === given.slotId);
    if (given.slotId !== null && slot === undefined) return refused('slot_taken');
    const accepted = await acceptOffer(tx, ctx, { claimId, personId: row.authorId });
    if (!accepted.ok) return refused(accepted.reason === 'over' ? 'over' : 'not_offered');
    if (hasSlots(session.format) && slot === undefined) {
      throw new Error(`a place at ${sessionId} is offered and no time is free`);
    }
    if (slot && slot.id !== offered?.id)
      await giveSlot(tx, { slotId: slot.id, claimId, until: null });
    else await keepSlotUntil(tx, claimId, null);
    const isDecided = offered !== undefined;
    const next = isDecided ? 'confirmed' : stateWithPlace(session.format, session.model);
    const state = moved(row.state, next === 'pending' ? 'take_for_screening' : 'take')!;
    await tx
      .update(dialogueBooking)
      .set({ state, modelId: session.modelId })
      .where(eq(dialogueBooking.id, row.id));
    await recordEvent(tx, ctx, {
      subjectId: row.id,
      kind: next === 'pending' ? 'booking_received' : 'booking_confirmed',
      isPublic: false,
      facts: { at: slot?.startsAt ?? session.startsAt },
    });
    await tellBooker(tx, ctx, row.id, { kind: next === 'pending' ? 'received' : 'confirmed' });
    await recordAudit(tx, ctx, {
      action: 'dialogue.accept_offer',
      subjectId: row.id,
      details: { session: sessionId, to: next },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok({ state: next });
  });
}
