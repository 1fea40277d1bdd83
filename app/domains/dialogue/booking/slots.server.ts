import { and, asc, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { dialogueSlot, seatClaim } from '#db/schema';
import { stateAt } from '~/domains/seats/index.server';
import type { Context } from '~/platform/context.server';

/** The times of a session under their rows' lock, each with the one claim on it that still holds. */
export type LockedSlot = {
  id: string;
  /** ISO. */
  startsAt: string;
  endsAt: string;
  /** Claim on seats that holds it; null: it is free. */
  claimId: string | null;
};

/**
 * Locks a session's slots, in order of time. Its seats are locked before (`lockSeats`).
 * @returns them; none where people do not come one by one
 */
export async function lockSlots(
  tx: Transaction,
  ctx: Pick<Context, 'now'>,
  sessionId: string,
): Promise<LockedSlot[]> {
  const rows = await tx
    .select({ slot: dialogueSlot, claim: seatClaim })
    .from(dialogueSlot)
    .leftJoin(seatClaim, eq(seatClaim.id, dialogueSlot.claimId))
    .where(eq(dialogueSlot.sessionId, sessionId))
    .orderBy(asc(dialogueSlot.startsAt))
    .for('update', { of: dialogueSlot });
  return rows.map(({ slot, claim }) => ({
    id: slot.id,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    claimId: claim && holdsSlot(stateAt(claim, ctx.now)) ? claim.id : null,
  }));
}

function holdsSlot(state: ReturnType<typeof stateAt>): boolean {
  return state === 'held' || state === 'offered' || state === 'taken';
}

/** Gives a slot that is free, or whose claim is over, to a claim, which leaves the one that it had. */
export async function giveSlot(
  tx: Transaction,
  of: { slotId: string; claimId: string; until: string | null },
): Promise<void> {
  await leaveSlot(tx, of.claimId);
  await tx
    .update(dialogueSlot)
    .set({ claimId: of.claimId, claimedUntil: of.until, begunAt: null })
    .where(eq(dialogueSlot.id, of.slotId));
}

/** Makes the slot of a claim free. */
export async function leaveSlot(tx: Transaction, claimId: string): Promise<void> {
  await tx
    .update(dialogueSlot)
    .set({ claimId: null, claimedUntil: null, begunAt: null })
    .where(and(eq(dialogueSlot.claimId, claimId)));
}

/** How long a hold lasts that was renewed, or for good (null). */
export async function keepSlotUntil(
  tx: Transaction,
  claimId: string,
  until: string | null,
): Promise<void> {
  await tx
    .update(dialogueSlot)
    .set({ claimedUntil: until })
    .where(eq(dialogueSlot.claimId, claimId));
}
