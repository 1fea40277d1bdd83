/** What can happen to a subject, as „Det skete der“ tells it. */
export const eventKinds = [
  'submitted',
  'clarification_asked',
  'clarified',
  'published',
  'published_redacted',
  'refused',
  'refusal_shown',
  'answered',
  'hidden',
  'restored',
  'reconsideration_asked',
  'upheld',
  'withdrawn',
  'changed',
  /** Its author no longer lets others read it, their name beside it, or what came of it. */
  'consent_withdrawn',
  'resubmitted',
  'accepted',
  'moved',
  'handed_over',
  'handed_back',
  'forwarded',
  'on_agenda',
  'asked',
  'lapsed',
  'answer_corrected',
  'promised',
  'promise_kept',
  'promise_corrected',
  'session_set',
  'session_moved',
  'session_cancelled',
  'session_held',
  'notes_published',
  'booking_received',
  'booking_queued',
  'booking_offered',
  'booking_confirmed',
  'booking_refused',
  'booking_upheld',
  'booking_moved',
  'booking_cancelled',
  'booking_lapsed',
  'booking_attended',
  'booking_absent',
  'outcome_recorded',
  'outcome_published',
  'follow_up_promised',
  'follow_up_kept',
  'follow_up_not_kept',
] as const;
export type EventKind = (typeof eventKinds)[number];

/**
 * What the sentence of an event may say beside its kind: a unit or committee that did it, the title of a
 * reason – in Danish, as their names are –, the day of a meeting or of a promise (ISO date in Denmark), what it was
 * for. `from`: the meeting that it left, by its id. `of`: what is shown no more. `count`: how many were set up at once, of
 * which `at` is the first. Nothing personal.
 */
export type EventFacts = {
  by?: string;
  reason?: string;
  day?: string;
  why?: EventCause;
  from?: string;
  of?: 'name' | 'question' | 'outcome';
  /** When a session or a slot begins, as an ISO instant, and why a booking comes to another one. */
  at?: string;
  count?: number;
  cause?: BookingCause;
  outcome?: SessionOutcome;
};

/** Why a booking of a committee's time is not where it was any more. */
export type BookingCause =
  | 'session_cancelled'
  | 'session_moved'
  | 'not_decided'
  | 'no_place'
  | 'committee_replaced'
  | 'citizen'
  | 'staff';

/** What a committee does with a matter that was presented to it. */
export type SessionOutcome =
  | 'noted'
  | 'part_of_case'
  | 'on_agenda'
  | 'to_administration'
  | 'to_another_committee'
  | 'answered_there';

/** Why a question goes to another meeting. */
export type MoveCause =
  | 'meeting_moved'
  | 'meeting_cancelled'
  /** It has no question time after all. */
  | 'paused'
  /** A meeting is set up that it waited for. */
  | 'meeting_set'
  | 'no_time'
  | 'late'
  /** Nobody had decided on it when its meeting was over. */
  | 'undecided'
  | 'staff';

/** The same, and why it is answered in writing instead: nobody was there to ask it. */
export type EventCause = MoveCause | 'absent';

/** How soon a follower is told. */
export const cadences = ['at_once', 'daily', 'weekly'] as const;
export type Cadence = (typeof cadences)[number];

/** Who tied a contribution to a goal of a plan or a UN goal. */
export const linkedBy = ['author', 'staff'] as const;
