import type { BookingCause, EventFacts } from '~/domains/thread/vocabulary';
import type { dialogueEvents as events, dialogueHappened as happened } from '../da/dialogue-events';
import { formatDay, formatMoment } from '../format';
import { dialogue } from './dialogue';

/** Why a booking is not where it was. */
const causes: Record<BookingCause, string> = {
  session_cancelled: 'The meeting was cancelled. ',
  session_moved: 'The meeting got a new time. ',
  not_decided: 'It was not decided on in time for the meeting. ',
  no_place: 'There was no room at the meeting. ',
  committee_replaced: 'Another committee has taken over this area. ',
  citizen: '',
  staff: 'The municipality chose another time. ',
};
const because = ({ cause }: EventFacts) => (cause ? causes[cause] : '');
const on = ({ at }: EventFacts) => (at ? ` on ${formatMoment(at, 'en')}` : '');

export const dialogueEvents = {
  session_set: (facts) =>
    (facts.count ?? 1) > 1
      ? `${facts.by ?? 'The committee'} has set ${facts.count} meetings with citizens. The first is${on(facts)}.`
      : `${facts.by ?? 'The committee'} meets citizens${on(facts)}.`,
  session_moved: ({ at }) =>
    at ? `The meeting has been moved to ${formatMoment(at, 'en')}.` : 'The meeting has been moved.',
  session_cancelled: (facts) => `The meeting${on(facts)} is cancelled.`,
  session_held: (facts) => `The meeting${on(facts)} has been held.`,
  notes_published: () => 'Everyone can read the notes of the meeting.',
  booking_received: (facts) =>
    facts.at ? `The booking for the meeting${on(facts)} came in.` : 'The booking came in.',
  booking_queued: (facts) =>
    facts.at
      ? `${because(facts)}The booking is on the waiting list for the meeting${on(facts)}.`
      : `${because(facts)}The booking is on the waiting list for the committee’s next meeting.`,
  booking_offered: (facts) =>
    `${facts.cause === 'staff' ? 'Another time' : 'A place'}${on(facts)} has been offered.`,
  booking_confirmed: (facts) => `The meeting${on(facts)} is agreed.`,
  booking_refused: ({ reason }) => (reason ? `It was declined: ${reason}.` : 'It was declined.'),
  booking_upheld: () => 'Second look: the refusal stands.',
  booking_moved: ({ at, ...facts }) =>
    `${because(facts)}${at ? `The new time is ${formatMoment(at, 'en')}.` : 'The time has been moved.'}`,
  booking_cancelled: ({ cause }) =>
    cause === 'session_cancelled'
      ? 'The meeting was cancelled.'
      : cause === 'staff'
        ? 'The municipality cancelled it.'
        : 'The booking was cancelled.',
  booking_lapsed: ({ cause }) =>
    cause === 'committee_replaced'
      ? 'The booking lapsed, as the committee is no more.'
      : 'The booking lapsed.',
  booking_attended: () => 'Whoever had booked came.',
  booking_absent: () => 'Whoever had booked did not come.',
  outcome_recorded: ({ outcome }) =>
    outcome ? `What came of it: ${dialogue.outcomes[outcome]}.` : 'The outcome is on record.',
  outcome_published: () => 'Everyone can now read what came of it.',
  follow_up_promised: ({ by, day }) =>
    `${by ?? 'The municipality'} promised to follow up${day ? ` by ${formatDay(day, 'en')}` : ''}.`,
  follow_up_kept: ({ by }) => `${by ?? 'The municipality'} followed up, as promised.`,
  follow_up_not_kept: ({ by }) =>
    `What ${by ?? 'the municipality'} promised to follow up on came to nothing.`,
} satisfies typeof events;

export const dialogueHappened = {
  session_set: 'meeting set',
  session_moved: 'the meeting was moved',
  session_cancelled: 'the meeting was cancelled',
  session_held: 'the meeting was held',
  notes_published: 'the notes became public',
  booking_received: 'booked',
  booking_queued: 'on the waiting list',
  booking_offered: 'place offered',
  booking_confirmed: 'agreed',
  booking_refused: 'declined',
  booking_upheld: 'the decision stood',
  booking_moved: 'moved to another time',
  booking_cancelled: 'cancelled',
  booking_lapsed: 'lapsed',
  booking_attended: 'came',
  booking_absent: 'did not come',
  outcome_recorded: 'the outcome was recorded',
  outcome_published: 'the outcome became public',
  follow_up_promised: 'follow-up promised',
  follow_up_kept: 'followed up, as promised',
  follow_up_not_kept: 'the follow-up came to nothing',
} satisfies typeof happened;
