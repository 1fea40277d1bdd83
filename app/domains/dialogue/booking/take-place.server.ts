import type { Transaction } from '#db/client.server';
import { hold, joinWaitingList, take } from '~/domains/seats/index.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { seatsFor, stateWithPlace } from '../rules/booking';
import type { HeldSession } from '../sessions/find-session.server';
import type { Telling } from '../tell-booker.server';
import { hasSlots } from '../vocabulary';
import { lapseOwn } from './lapse.server';
import { lockSeats } from './lock-booking.server';
import { ownClaim } from './own-claim.server';
import { giveSlot, lockSlots } from './slots.server';

export type NoPlace =
  | 'closed'
  | 'already_here'
  | 'full'
  | 'others_wait'
  | 'slot_taken'
  | 'hold_over'
  | 'has_room'
  | 'party_too_large';

type Placing = Context & Telling;
type Of = { session: HeldSession; personId: string; partySize: number };

/**
 * Takes a place at a session for somebody who is locked, or the time that they hold there. All that can refuse is
 * asked before anything is written.
 * @returns the claim that the place is, and where a booking with it is; or why there is none
 */
export async function takePlace(
  tx: Transaction,
  ctx: Placing,
  { session, personId, partySize, slotId }: Of & { slotId: string | null },
): Promise<Outcome<{ claimId: string; state: 'pending' | 'confirmed' }, NoPlace>> {
  await lockSeats(tx, ctx, [session.id]);
  await lapseOwn(tx, ctx, { sessionId: session.id, personId });
  const own = await ownClaim(tx, { poolId: session.poolId, personId });
  if (own !== null && own.state !== 'held') return refused('already_here');
  const slots = await lockSlots(tx, ctx, session.id);
  const wanted =
    slotId ?? slots.find(({ claimId }) => claimId !== null && claimId === own?.claimId)?.id;
  const slot = slots.find(({ id }) => id === wanted);
  if (hasSlots(session.format)) {
    if (wanted === undefined) return refused('hold_over');
    const isOthers = slot !== undefined && slot.claimId !== null && slot.claimId !== own?.claimId;
    if (slot === undefined || isOthers) return refused('slot_taken');
  }
  const claimed = await claimSeats(tx, ctx, { session, personId, partySize, own });
  if (!claimed.ok) return claimed;
  const claimId = claimed.value;
  const taken = await take(tx, ctx, { claimId, personId });
  if (!taken.ok) return refused('hold_over');
  if (slot) await giveSlot(tx, { slotId: slot.id, claimId, until: null });
  return ok({ claimId, state: stateWithPlace(session.format, session.model) });
}

async function claimSeats(
  tx: Transaction,
  ctx: Placing,
  of: Of & { own: { claimId: string } | null },
): Promise<Outcome<string, NoPlace>> {
  if (of.own !== null) return ok(of.own.claimId);
  const held = await hold(tx, ctx, {
    subjectId: of.session.id,
    personId: of.personId,
    sessionHash: null,
    partySize: seatsFor(of.session.format, of.partySize),
  });
  return held.ok ? ok(held.value.claimId) : refused(held.reason);
}

/** Puts somebody who is locked at the end of a session's waiting list. @returns their claim; or why not */
export async function waitForPlace(
  tx: Transaction,
  ctx: Placing,
  { session, personId, partySize }: Of,
): Promise<Outcome<{ claimId: string; state: 'waiting' }, NoPlace>> {
  await lockSeats(tx, ctx, [session.id]);
  await lapseOwn(tx, ctx, { sessionId: session.id, personId });
  const own = await ownClaim(tx, { poolId: session.poolId, personId });
  // Who holds a time can take it.
  if (own !== null) return refused(own.state === 'held' ? 'has_room' : 'already_here');
  const queued = await joinWaitingList(tx, ctx, {
    subjectId: session.id,
    personId,
    partySize: seatsFor(session.format, partySize),
  });
  if (queued.ok) return ok({ claimId: queued.value.claimId, state: 'waiting' });
  // Every session has a waiting list.
  return refused(queued.reason === 'no_waiting_list' ? 'full' : queued.reason);
}
