import { and, asc, eq, inArray } from 'drizzle-orm';
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

type Reading = Pick<ReadContext, 'db' | 'municipality' | 'actor' | 'now'>;

/** The times of a session in their order, as they are for the viewer at `ctx.now`; of a dialogue meeting none. */
export async function slotsOf(ctx: Reading, sessionId: string): Promise<ShownSlot[]> {
  return (await slotsOfEach(ctx, [sessionId])).get(sessionId) ?? [];
}

/** The same of many sessions at once, by session; those without times are left out. */
export async function slotsOfEach(
  { db, municipality, actor, now }: Reading,
  sessionIds: string[],
): Promise<Map<string, ShownSlot[]>> {
  const rows = await db
    .select({ slot: dialogueSlot, holderId: seatClaim.personId })
    .from(dialogueSlot)
    .leftJoin(seatClaim, eq(seatClaim.id, dialogueSlot.claimId))
    .where(
      and(
        eq(dialogueSlot.municipalityId, municipality.id),
        inArray(dialogueSlot.sessionId, sessionIds),
      ),
    )
    .orderBy(asc(dialogueSlot.startsAt));
  const slots = new Map<string, ShownSlot[]>();
  for (const { slot, holderId } of rows) {
    const isOwn = actor.kind === 'person' && actor.personId === holderId;
    const { id, startsAt, endsAt } = slot;
    const shown = { id, startsAt, endsAt, state: stateOfSlot(slot, isOwn, now) };
    slots.set(slot.sessionId, [...(slots.get(slot.sessionId) ?? []), shown]);
  }
  return slots;
}
