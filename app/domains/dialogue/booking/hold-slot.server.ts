import type { Transaction } from '#db/client.server';
import { lockPerson } from '~/domains/identity/account/find-person.server';
import type { PersonActor } from '~/domains/identity/actor';
import { hold, renewHold } from '~/domains/seats/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { asInstant, isInTime } from '~/platform/deadline';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { keepSessions } from '../lock-dialogue.server';
import { dialoguePolicy } from '../policy';
import { livesHere } from '../rules/booking';
import { findSession } from '../sessions/find-session.server';
import { lockSeats } from './lock-booking.server';
import { ownClaim } from './own-claim.server';
import { giveSlot, lockSlots } from './slots.server';

type Holding = Context & { actor: PersonActor };

export type HoldRefusal =
  | 'session_cancelled'
  | 'closed'
  | 'not_resident'
  | 'slot_taken'
  | 'already_here'
  | 'full'
  | 'others_wait'
  | 'longest_held';

/**
 * Keeps a time for somebody while they write. Another time of the same session takes the place of the one they hold.
 * @param ctx.sessionHash hash of the browser's session, which holds once at a session; null where somebody is helped
 * @returns until when (ISO); or why not – `slot_taken`, `closed` for newcomers, `already_here` with a booking, `full`,
 *   `others_wait` for what is free
 * @throws NotFound for another municipality's session or slot
 */
export async function holdSlot(
  ctx: Holding & { sessionHash: string | null },
  given: { sessionId: string; slotId: string },
): Promise<Outcome<{ claimId: string; expiresAt: string }, HoldRefusal>> {
  const { personId } = ctx.actor;
  return inTransaction(ctx, async (tx) => {
    authorize(dialoguePolicy(ctx.actor, { do: 'book' }));
    await keepSessions(tx, ctx);
    await lockPerson(tx, ctx, personId);
    const session = await findSession(tx, ctx, given.sessionId);
    if (session.cancelledAt !== null) return refused('session_cancelled');
    if (!isInTime(ctx.now, asInstant(session.closesAt))) return refused('closed');
    if (!livesHere(session.model, ctx.actor)) return refused('not_resident');
    await lockSeats(tx, ctx, [session.id]);
    const own = await ownClaim(tx, { poolId: session.poolId, personId });
    if (own !== null && own.state !== 'held') return refused('already_here');
    const slot = (await lockSlots(tx, ctx, session.id)).find(({ id }) => id === given.slotId);
    if (!slot || (slot.claimId !== null && slot.claimId !== own?.claimId)) {
      return refused('slot_taken');
    }
    const held = await holdOrRenew(tx, ctx, { session, own });
    if (!held.ok) return held;
    const { claimId, expiresAt } = held.value;
    await giveSlot(tx, { slotId: slot.id, claimId, until: expiresAt });
    await recordAudit(tx, ctx, {
      action: 'dialogue.hold_slot',
      subjectId: session.id,
      details: { slot: slot.id },
    });
    return held;
  });
}

async function holdOrRenew(
  tx: Transaction,
  ctx: Holding & { sessionHash: string | null },
  of: { session: { id: string }; own: { claimId: string } | null },
): Promise<Outcome<{ claimId: string; expiresAt: string }, HoldRefusal>> {
  const { personId } = ctx.actor;
  if (of.own !== null) {
    const { claimId } = of.own;
    const renewed = await renewHold(tx, ctx, { claimId, personId });
    // What has been held as long as it may be goes on to its end, and no other time instead of it.
    return renewed.ok ? ok({ claimId, ...renewed.value }) : refused('longest_held');
  }
  const held = await hold(tx, ctx, {
    subjectId: of.session.id,
    personId,
    sessionHash: ctx.sessionHash,
    partySize: 1,
  });
  if (held.ok) return ok(held.value);
  // One person shares a slot with whoever they bring, so a party is never too large here.
  return refused(held.reason === 'party_too_large' ? 'full' : held.reason);
}
