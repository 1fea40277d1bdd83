import { and, asc, eq } from 'drizzle-orm';
import { dialogueSlot, seatClaim } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { type SlotState, stateOfSlot } from './slot-state';

export type ShownSlot = {
  id: string;
  /** ISO instants. */
  startsAt: string;
  endsAt: string;
  state: SlotState;
};

/** The times of a session in their order, as they are for the viewer at `ctx.now`; of a dialogue meeting none. */
export async function slotsOf(
  ctx: Pick<ReadContext, 'db' | 'municipality' | 'actor' | 'now'>,
  sessionId: string,
): Promise<ShownSlot[]> {
  const { db, municipality, actor, now } = ctx;
  const rows = await db
    .select({ slot: dialogueSlot, holderId: seatClaim.personId })
    .from(dialogueSlot)
    .leftJoin(seatClaim, eq(seatClaim.id, dialogueSlot.claimId))
    .where(
      and(eq(dialogueSlot.municipalityId, municipality.id), eq(dialogueSlot.sessionId, sessionId)),
    )
    .orderBy(asc(dialogueSlot.startsAt));
  return rows.map(({ slot, holderId }) => ({
    id: slot.id,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    state: stateOfSlot(slot, actor.kind === 'person' && actor.personId === holderId, now),
  }));
}
