import type { PersonActor } from '~/domains/identity/actor';
import { occupancy } from '~/domains/seats/index.server';
import type { ReadContext } from '~/platform/context.server';
import { hasSlots } from '../vocabulary';
import { type ShownSlot, slotsOf } from './free-slots.server';
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
  const coming = await comingSessions(ctx, { committeeId: booking.committeeId, not: null });
  const times: OtherTimes[] = [];
  for (const { id, startsAt, format } of coming.slice(0, mostSessions)) {
    // What is brought to a deputation is not what one signs up for a dialogue meeting with.
    if (booking.format !== null && hasSlots(format) !== hasSlots(booking.format)) continue;
    const isOwn = id === booking.sessionId;
    if (!isOwn && !(await occupancy(ctx, id)).isOpen) continue;
    if (!hasSlots(format)) {
      if (!isOwn) times.push({ sessionId: id, startsAt, format, slots: [] });
      continue;
    }
    const free = (await slotsOf(ctx, id)).filter(({ state }) => state.is === 'free');
    if (free.length > 0) {
      times.push({
        sessionId: id,
        startsAt,
        format,
        slots: free.map((slot) => ({
          id: slot.id,
          startsAt: slot.startsAt,
          endsAt: slot.endsAt,
        })),
      });
    }
  }
  return times;
}
