import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { giveOffer, offerAgain } from '~/domains/seats/index.server';
import type { Transaction } from '#db/client.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lapseOwn } from '../booking/lapse.server';
import { leavePlace } from '../booking/leave-place.server';
import type { BookingRow } from '../booking/lock-booking.server';
import { giveSlot, type LockedSlot, lockSlots } from '../booking/slots.server';
import { dialoguePolicy } from '../policy';
import { hasBegun, seatsFor } from '../rules/booking';
import { findSession, type HeldSession } from '../sessions/find-session.server';
import { hasSlots } from '../vocabulary';
import {
  type DecideRefusal,
  type Deciding,
  lockToJudge,
  recordDecision,
  whyNotJudgeable,
} from './judge-booking.server';

export type OfferRefusal =
  | DecideRefusal
  | 'session_cancelled'
  | 'slot_taken'
  | 'full'
  | 'others_wait'
  | 'already_here'
  | 'closed'
  | 'other_committee';

/**
 * Offers somebody another time, at the same session or another of the committee's. Theirs until now is free for others;
 * the new one is kept for them until they accept, say no, or the time to answer is over. They are told by the queue,
 * as everyone who is offered a place (`offerTellers`).
 * @returns nothing; or why not, see `whyNotJudgeable` – `slot_taken`, `full`, `others_wait`, `already_here` with another
 *   booking, `closed`, `session_cancelled`, `other_committee`
 * @throws NotFound for another municipality's booking or session, Forbidden for whoever does not decide
 */
export async function offerOther(
  ctx: Deciding,
  given: { bookingId: string; sessionId: string; slotId: string | null; seen: string },
): Promise<Outcome<null, OfferRefusal>> {
  return inTransaction(ctx, async (tx) => {
    const row = await lockToJudge(tx, ctx, given.bookingId, [given.sessionId]);
    const { committeeId, model } = row;
    authorize(dialoguePolicy(ctx.actor, { do: 'decide', committeeId, decides: model.decides }));
    const obstacle = await whyNotJudgeable(tx, ctx, row, { move: 'offer_other', seen: given.seen });
    if (obstacle !== null) return refused(obstacle);
    const session = await findSession(tx, ctx, given.sessionId);
    if (session.committeeId !== row.committeeId) return refused('other_committee');
    if (session.cancelledAt !== null) return refused('session_cancelled');
    if (hasBegun(session.startsAt, ctx.now)) return refused('begun');
    const slot = await wantedSlot(tx, ctx, { session, slotId: given.slotId });
    if (!slot.ok) return slot;
    const offered = await offer(tx, ctx, row, session);
    if (!offered.ok) return offered;
    const { claimId, expiresAt } = offered.value;
    if (slot.value !== null) {
      await giveSlot(tx, { slotId: slot.value.id, claimId, until: expiresAt });
    }
    await recordDecision(tx, ctx, {
      bookingId: row.id,
      decision: 'offer_other',
      set: {
        state: 'waiting',
        sessionId: session.id,
        claimId,
        modelId: session.modelId,
        topicId: row.sessionId === session.id ? row.topicId : null,
      },
    });
    await recordEvent(tx, ctx, {
      subjectId: row.id,
      kind: 'booking_offered',
      isPublic: false,
      facts: { at: slot.value?.startsAt ?? session.startsAt, cause: 'staff' },
    });
    await recordAudit(tx, ctx, {
      action: 'dialogue.offer_other',
      subjectId: row.id,
      details: { from: row.sessionId, session: session.id },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}

/** The slot that is offered, as far as it is free; null at a dialogue meeting. */
async function wantedSlot(
  tx: Transaction,
  ctx: Deciding,
  of: { session: HeldSession; slotId: string | null },
): Promise<Outcome<LockedSlot | null, 'slot_taken'>> {
  if (!hasSlots(of.session.format)) return ok(null);
  const slots = await lockSlots(tx, ctx, of.session.id);
  const slot = slots.find(({ id, claimId }) => id === of.slotId && claimId === null);
  return slot ? ok(slot) : refused('slot_taken');
}

/** In the same room the seats become an offer; in another one they are offered there before the old ones are left. */
async function offer(
  tx: Transaction,
  ctx: Deciding,
  row: BookingRow,
  session: HeldSession,
): Promise<Outcome<{ claimId: string; expiresAt: string }, OfferRefusal>> {
  if (row.sessionId === session.id && row.claimId !== null) {
    const again = await offerAgain(tx, ctx, { claimId: row.claimId, personId: row.authorId });
    if (again.ok) return again;
    if (again.reason === 'closed') return refused('closed');
    // They wait there themselves: what is free is for the first of the queue.
    return refused(again.reason === 'not_taken' ? 'others_wait' : 'decided_already');
  }
  await lapseOwn(tx, ctx, { sessionId: session.id, personId: row.authorId });
  const given = await giveOffer(tx, ctx, {
    subjectId: session.id,
    personId: row.authorId,
    partySize: seatsFor(session.format, row.partySize),
  });
  if (!given.ok) return refused(given.reason === 'party_too_large' ? 'full' : given.reason);
  await leavePlace(tx, ctx, row);
  return given;
}
