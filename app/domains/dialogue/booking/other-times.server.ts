import type { PersonActor } from '~/domains/identity/actor';
import { occupancyOfEach } from '~/domains/seats/index.server';
import type { ReadContext } from '~/platform/context.server';
import { hasSlots } from '../vocabulary';
import { type ShownSlot, slotsOfEach } from './free-slots.server';
import { comingSessions, type SessionFacts } from './session-facts.server';

/** Sessions that are looked through for free times. */
const mostSessions = 6;

export type OtherTimes = {
  sessionId: string;
  startsAt: string;
  format: SessionFacts['format'];
  /** Free ones, in their order; none where people sign up for the whole of it. */
  slots: Pick<ShownSlot, 'id' | 'startsAt' | 'endsAt'>[];
};

/**
 * Where a booking can be moved by its author: free times of its own session, and those of its committee's coming ones
 * that have room for a newcomer.
 */
export async function otherTimes(
  ctx: ReadContext & { actor: PersonActor },
  booking: { committeeId: string; sessionId: string | null; format: SessionFacts['format'] | null },
): Promise<OtherTimes[]> {
  const { format: own } = booking;
  const coming = (await comingSessions(ctx, { committeeId: booking.committeeId, not: null }))
    // What is brought to a deputation is not what one signs up for a dialogue meeting with.
    .filter(({ format }) => own === null || hasSlots(format) === hasSlots(own))
    .slice(0, mostSessions);
  const ids = coming.map(({ id }) => id);
  const rooms = await occupancyOfEach(ctx, ids);
  const slots = await slotsOfEach(ctx, ids);
  return coming.flatMap(({ id: sessionId, startsAt, format }) => {
    const isOwn = sessionId === booking.sessionId;
    if (!isOwn && !rooms.get(sessionId)?.isOpen) return [];
    const free = (slots.get(sessionId) ?? [])
      .filter(({ state }) => state.is === 'free')
      .map((slot) => ({ id: slot.id, startsAt: slot.startsAt, endsAt: slot.endsAt }));
    const isChoice = hasSlots(format) ? free.length > 0 : !isOwn;
    return isChoice ? [{ sessionId, startsAt, format, slots: free }] : [];
  });
}
