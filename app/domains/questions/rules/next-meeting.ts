import { Temporal } from 'temporal-polyfill';
import { asInstant, isOpen, meetingFor, missedMeeting, type Opening } from './deadline';

/** What visitors are told of the next meeting, and until when that holds. Pure. */

/** A meeting as it is told of. Instants are ISO. */
type Told = Pick<Opening, 'meetingId' | 'meetingStartsAt' | 'closesAt'>;

/**
 * `open`: it takes questions. `closed`: it takes no more, and `then` is the one that does. `paused`: it has no
 * question time, and `then` is the next that takes questions. `then` null: none is known. `none`: none is set up.
 */
export type Next =
  | { say: 'none' }
  | { say: 'open'; next: Told }
  | { say: 'closed'; next: Told; then: Told | null }
  | { say: 'paused'; next: Told; pause: NonNullable<Opening['pause']>; then: Told | null };

/** @param times in any order; what is over or cancelled does not matter */
export function whatToSayNext(times: Opening[], now: Temporal.Instant): Next {
  const [next] = coming(times, now);
  if (!next) return { say: 'none' };
  if (isOpen(next, now)) return { say: 'open', next: told(next) };
  const open = meetingFor(times, now);
  const then = open && told(open);
  return next.pause === null
    ? { say: 'closed', next: told(next), then }
    : { say: 'paused', next: told(next), pause: next.pause, then };
}

/** A question time that comes, and whether it takes questions. */
export type ComingTime = Told & { isOpen: boolean };

/** The next question time that takes questions, else the next that there is; null: none is to come. */
export function nextQuestionTime(times: Opening[], now: Temporal.Instant): ComingTime | null {
  const open = meetingFor(times, now);
  if (open) return { ...told(open), isOpen: true };
  const closed = missedMeeting(times, now);
  return closed && { ...told(closed), isOpen: false };
}

/** The next instant at which something else is to be said of these meetings, though nobody writes; null: none. */
export function changesAt(times: Opening[], now: Temporal.Instant): Temporal.Instant | null {
  const instants = coming(times, now).flatMap(({ closesAt, meetingStartsAt }) => [
    // The whole of the closing second still counts.
    asInstant(closesAt).add({ seconds: 1 }),
    asInstant(meetingStartsAt),
  ]);
  const later = instants.filter((at) => Temporal.Instant.compare(at, now) > 0);
  return later.toSorted((one, other) => Temporal.Instant.compare(one, other))[0] ?? null;
}

function coming(times: Opening[], now: Temporal.Instant): Opening[] {
  return times
    .filter(
      ({ cancelledAt, meetingStartsAt }) =>
        cancelledAt === null && Temporal.Instant.compare(now, asInstant(meetingStartsAt)) < 0,
    )
    .toSorted((one, other) => Date.parse(one.meetingStartsAt) - Date.parse(other.meetingStartsAt));
}

function told({ meetingId, meetingStartsAt, closesAt }: Told): Told {
  return { meetingId, meetingStartsAt, closesAt };
}
