import { Temporal } from 'temporal-polyfill';
import { asInstant, meetingFor, type Opening } from './deadline';

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
 * cancelled, has begun or has its agenda, the next after it – whose closing does not bind what was sent in time. One
 * that was sent for no meeting goes where one that is sent now would. Null: it waits for one to be set up.
 * @param times those to come, in order of time
 * @param own the meeting that it was sent for, also one that is over
 */
export function meetingWhenAccepted<Time extends Opening>(
  own: Time | null,
  times: Time[],
  now: Temporal.Instant,
): Time | null {
  if (own === null) return meetingFor(times, now);
  if (takesAccepted(own, now)) return own;
  return (
    times.find(
      (time) =>
        takesAccepted(time, now) &&
        Temporal.Instant.compare(asInstant(own.meetingStartsAt), asInstant(time.meetingStartsAt)) <
          0,
    ) ?? null
  );
}
