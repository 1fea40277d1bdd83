import type { BookingCause, SessionOutcome } from '~/domains/thread/index.server';

/** The words of lists in committee dialogue; PostgreSQL checks the same ones. */

/**
 * How a committee meets citizens: they present a matter to it (foretræde for udvalget), or to its chair and deputy
 * (foretræde for formandskabet), each in a time of their own; or it meets many at once (dialogmøde).
 */
export const formats = ['deputation', 'chair_deputation', 'dialogue_meeting'] as const;
export type Format = (typeof formats)[number];

/** Whether people come one after the other, each in a slot of the session. */
export function hasSlots(format: Format): boolean {
  return format !== 'dialogue_meeting';
}

/** What a place offers to whoever needs it; `…_on_request`: where somebody says so when they book. */
export const accessKinds = [
  'step_free',
  'accessible_toilet',
  'hearing_loop',
  'interpreter_on_request',
  'sign_language_on_request',
  'quiet_room',
] as const;
export type AccessKind = (typeof accessKinds)[number];

/** What somebody who comes needs. */
export const needKinds = [
  'wheelchair',
  'hearing_loop',
  'interpreter',
  'sign_language',
  'companion',
] as const;
export type NeedKind = (typeof needKinds)[number];

/**
 * What a committee does with a matter that was presented to it. Committee meetings are closed by law (Danish Local
 * Government Act § 20): this, and what is followed up, is all that is kept of one.
 */
export const outcomes = [
  'noted',
  'part_of_case',
  'on_agenda',
  'to_administration',
  'to_another_committee',
  'answered_there',
] as const satisfies SessionOutcome[];
export type Outcome = (typeof outcomes)[number];

/** What became of something that the committee promised. */
export const followUpStates = ['open', 'kept', 'not_kept'] as const;
export type FollowUpState = (typeof followUpStates)[number];

/** Where notes of a dialogue meeting are on their way to everyone: participants read them first. */
export const noteStates = ['draft', 'being_checked', 'published'] as const;
export type NoteState = (typeof noteStates)[number];

/** What a participant says of notes. */
export const noteVerdicts = ['right', 'wrong'] as const;
export type NoteVerdict = (typeof noteVerdicts)[number];

/** Who answers the questionnaire after a session. */
export const sides = ['citizen', 'politician'] as const;
export type Side = (typeof sides)[number];

/** Why a booking is not where it was any more. */
export type MoveCause = BookingCause;

/**
 * Grounds for refusing to hear somebody that are known from what everyone would read. Their words are the dialogue's
 * own: nothing of a deputation is published. Moderation's other grounds mean nothing here.
 */
export const sharedGrounds = [
  'personal_case',
  'case_handling',
  'attack',
  'private_circumstances',
  'employment',
  'not_municipal',
  'already_answered',
] as const;
export type SharedGround = (typeof sharedGrounds)[number];
