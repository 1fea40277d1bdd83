import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { dialogueBooking } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import { type BookingObstacle, hasBegun, whyNotBookable } from '../rules/booking';
import { findSession, type HeldSession } from '../sessions/find-session.server';
import { tellBooker } from '../tell-booker.server';
import { hasSlots } from '../vocabulary';
import { beginningOf } from './beginning.server';
import { leavePlace } from './leave-place.server';
import { type BookingRow, lockBooking } from './lock-booking.server';
import { giveSlot, lockSlots } from './slots.server';
import { type NoPlace, takePlace } from './take-place.server';

type Rescheduled = { state: 'pending' | 'confirmed' };
type RescheduleRefusal = BookingObstacle | NoPlace | 'over_already' | 'begun';

/**
 * Another time of the citizen's choice, all at once: they have the new one and have left the old one, or nothing has
 * changed. Within their session what was agreed stays agreed; at another one it is decided on anew.
 * @param given.slotId null at a dialogue meeting
 * @returns where the booking is; or why not, as booking names it – `over_already` where there is nothing to move, `begun`
 * @throws NotFound for another municipality's booking and another committee's session, Forbidden for another person's
 */
export async function reschedule(
  ctx: Context & Pick<ActionContext, 'origin'> & { actor: PersonActor },
  given: { bookingId: string; sessionId: string; slotId: string | null },
): Promise<Outcome<Rescheduled, RescheduleRefusal>> {
  return inTransaction(ctx, async (tx) => {
    const row = await lockBooking(tx, ctx, given.bookingId, [given.sessionId]);
    authorize(dialoguePolicy(ctx.actor, { do: 'change_own', booking: row }));
    if (row.state !== 'pending' && row.state !== 'confirmed') return refused('over_already');
    const startsAt = await beginningOf(tx, row);
    if (startsAt !== null && hasBegun(startsAt, ctx.now)) return refused('begun');
    const session = await findSession(tx, ctx, given.sessionId);
    if (session.committeeId !== row.committeeId) throw new NotFound();
    const done =
      session.id === row.sessionId
        ? await withinSession(tx, ctx, { row, state: row.state, session, slotId: given.slotId })
        : await toSession(tx, ctx, { row, session, slotId: given.slotId });
    if (!done.ok) return done;
    await tx.update(dialogueBooking).set(done.value).where(eq(dialogueBooking.id, row.id));
    const now = { ...row, ...done.value };
    await recordEvent(tx, ctx, {
      subjectId: row.id,
      kind: 'booking_moved',
      isPublic: false,
      facts: { at: (await beginningOf(tx, now)) ?? undefined, cause: 'citizen' },
    });
    await tellBooker(tx, ctx, row.id, { kind: 'rescheduled' });
    await recordAudit(tx, ctx, {
      action: 'dialogue.reschedule',
      subjectId: row.id,
      details: { from: row.sessionId, session: session.id },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok({ state: done.value.state });
  });
}

type Change = Pick<
  BookingRow,
  'sessionId' | 'claimId' | 'modelId' | 'deadlineAt' | 'topicId' | 'isRemote'
> &
  Rescheduled;
type Moving = Context & Pick<ActionContext, 'origin'> & { actor: PersonActor };

async function withinSession(
  tx: Transaction,
  ctx: Moving,
  of: { row: BookingRow; state: Rescheduled['state']; session: HeldSession; slotId: string | null },
): Promise<Outcome<Change, RescheduleRefusal>> {
  const { row, session, slotId } = of;
  const { claimId } = row;
  const slots = await lockSlots(tx, ctx, session.id);
  const slot = slots.find(({ id }) => id === slotId);
  const isFree = slot !== undefined && (slot.claimId === null || slot.claimId === claimId);
  if (!isFree || claimId === null) return refused('slot_taken');
  if (hasBegun(slot.startsAt, ctx.now)) return refused('begun');
  await giveSlot(tx, { slotId: slot.id, claimId, until: null });
  const { sessionId, modelId, deadlineAt, topicId, isRemote } = row;
  return ok({ sessionId, claimId, modelId, deadlineAt, topicId, isRemote, state: of.state });
}

async function toSession(
  tx: Transaction,
  ctx: Moving,
  of: { row: BookingRow; session: HeldSession; slotId: string | null },
): Promise<Outcome<Change, RescheduleRefusal>> {
  const { row, session } = of;
  const isRemote = row.isRemote && session.remoteUrl !== null;
  const obstacle = whyNotBookable(
    { ...row, isRemote },
    session,
    session.model,
    // It is the same case, and its author may be heard: that was judged when it was booked.
    { level: ctx.actor.level, isHelped: true, sameCase: 0 },
    ctx.now,
  );
  if (obstacle !== null) return refused(obstacle);
  const placed = await takePlace(tx, ctx, {
    session,
    personId: row.authorId,
    partySize: row.partySize,
    slotId: hasSlots(session.format) ? of.slotId : null,
  });
  if (!placed.ok) return placed;
  await leavePlace(tx, ctx, row);
  return ok({
    ...placed.value,
    sessionId: session.id,
    modelId: session.modelId,
    deadlineAt: session.closesAt,
    // Tables are a session's own.
    topicId: null,
    isRemote,
  });
}
