import { Temporal } from 'temporal-polyfill';
import { asInstant, type Opening } from './deadline';
import { nextTimeFor } from './rolling';

/** Which meeting a question is asked at when it is accepted. Pure. */

/** Whether a question that was sent in time can still be put on a meeting's agenda. */
export function takesAccepted(
  time: Omit<Opening, 'meetingId' | 'closesAt'>,
  now: Temporal.Instant,
): boolean {
  return (
    time.pause === null &&
    time.cancelledAt === null &&
    time.frozenAt === null &&
    Temporal.Instant.compare(now, asInstant(time.meetingStartsAt)) < 0
  );
}

/**
 * The meeting at which a question that is accepted now is asked: the one that it was sent for or, where that was
 * cancelled, has begun or has its agenda, the next that it was there in time for. Null: it waits for one.
 * @param own the meeting that it was sent for, also one that is over; null: none was set up
 * @param times those to come
 */
export function meetingWhenAccepted<Time extends Opening>(
  question: { id: string; receivedAt: string },
  own: Time | null,
  times: Time[],
  now: Temporal.Instant,
): Time | null {
  if (own !== null && takesAccepted(own, now)) return own;
  return nextTimeFor(question, times, own?.meetingStartsAt ?? null);
}
