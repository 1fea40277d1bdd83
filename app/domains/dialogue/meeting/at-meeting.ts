import { Temporal } from 'temporal-polyfill';
import { asInstant } from '~/platform/deadline';
import type { Model } from '../model';
import { hasBegun } from '../rules/booking';
import type { BookingState } from '../states';
import type { FollowUpState, Outcome } from '../vocabulary';

/** What can be done at a session and after it, and why not. Pure. */

/** How early people are received: those who come first are there before it begins. */
const earlyMinutes = 30;

type Session = { startsAt: string; cancelledAt: string | null; heldAt: string | null };

/** Why a session cannot be said to be held; null: it can. */
export function whyNotOver(
  session: Session,
  now: Temporal.Instant,
): AtMeetingRefusal | 'not_begun' | null {
  const obstacle = whyNotAtMeeting(session, now);
  if (obstacle !== null) return obstacle;
  // Doors open before: who comes early is marked, and somebody who is late is not absent yet.
  return hasBegun(session.startsAt, now) ? null : 'not_begun';
}

export type AtMeetingRefusal = 'session_cancelled' | 'session_not_begun' | 'session_held';

/** Why nothing can be noted at a session; null: it can. Once it has been said to be held, what was noted stands. */
export function whyNotAtMeeting(session: Session, now: Temporal.Instant): AtMeetingRefusal | null {
  if (session.heldAt !== null) return 'session_held';
  return whyNotAfterwards(session, now);
}

/** Why nothing that came of a session can be written down; null: it can. */
export function whyNotAfterwards(
  { startsAt, cancelledAt }: Session,
  now: Temporal.Instant,
): Exclude<AtMeetingRefusal, 'session_held'> | null {
  if (cancelledAt !== null) return 'session_cancelled';
  const from = asInstant(startsAt).subtract({ minutes: earlyMinutes });
  return Temporal.Instant.compare(now, from) < 0 ? 'session_not_begun' : null;
}

type Presented = {
  state: BookingState;
  outcome: Outcome | null;
  isPublishable: boolean;
  erasedAt: string | null;
};

export type PublishRefusal = 'no_outcome' | 'nothing_published' | 'no_consent';

/** Why nobody but who was there reads what came of a deputation; null: everyone may. */
export function whyNotPublic(
  { isPublishable, erasedAt }: Pick<Presented, 'isPublishable' | 'erasedAt'>,
  { publishes }: Pick<Model, 'publishes'>,
): Exclude<PublishRefusal, 'no_outcome'> | null {
  if (publishes !== 'outcome') return 'nothing_published';
  return isPublishable && erasedAt === null ? null : 'no_consent';
}

/** Why an outcome is not published; null: it may be. */
export function whyNotPublishable(
  booking: Presented,
  model: Pick<Model, 'publishes'>,
): PublishRefusal | null {
  return booking.outcome === null ? 'no_outcome' : whyNotPublic(booking, model);
}

/** How somebody who was to come is marked. */
export type AttendanceMark = Extract<BookingState, 'attended' | 'absent'>;

/** What a promise is closed as. */
export const closings = ['kept', 'not_kept'] as const satisfies FollowUpState[];
export type Closing = (typeof closings)[number];
