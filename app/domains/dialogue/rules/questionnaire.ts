import { Temporal } from 'temporal-polyfill';
import { asInstant } from '~/platform/deadline';
import type { BookingState } from '../states';

/** Who can say what they thought of a session, and when. Pure. */

/** What is asked, each with a grade from 1 to 5. */
export const gradedThings = ['heard', 'clear', 'worthwhile'] as const;
export type GradedThing = (typeof gradedThings)[number];

/** The grades, the best first. */
export const grades = [5, 4, 3, 2, 1] as const;
export type Grade = (typeof grades)[number];

export const longestReply = 1000;
/** Days after a session's end in which one can answer. */
export const daysToReply = 60;
/** Of fewer nobody is shown what they answered, so that nobody is known by it. */
export const fewestShown = 3;

export type ReplyRefusal =
  | 'not_held'
  | 'too_early'
  | 'reply_too_late'
  | 'was_not_there'
  | 'attendance_unknown'
  | 'answered_already';

/** Why nobody can answer about a session now; null: whoever was there can. Instants are ISO. */
export function whyNotOpen(
  session: { endsAt: string; heldAt: string | null; cancelledAt: string | null },
  now: Temporal.Instant,
): Extract<ReplyRefusal, 'not_held' | 'too_early' | 'reply_too_late'> | null {
  const { endsAt, heldAt, cancelledAt } = session;
  if (cancelledAt !== null) return 'not_held';
  const end = asInstant(endsAt);
  if (heldAt === null && Temporal.Instant.compare(now, end) < 0) return 'too_early';
  return Temporal.Instant.compare(now, end.add({ hours: daysToReply * 24 })) < 0
    ? null
    : 'reply_too_late';
}

/** Why somebody with a booking cannot answer; null: they were there. */
export function whyNotThere(
  state: BookingState,
): Extract<ReplyRefusal, 'was_not_there' | 'attendance_unknown'> | null {
  if (state === 'attended') return null;
  return state === 'confirmed' ? 'attendance_unknown' : 'was_not_there';
}
