import type { PromiseRefusal } from '../follow-ups/promise-follow-up.server';
import type { AttendanceRefusal } from '../meeting/mark-attendance.server';
import type { PublishRefusal } from '../meeting/at-meeting';
import type { PublishNoteRefusal } from '../notes/checking';
import type { DecideRefusal } from './judge-booking.server';
import type { OfferRefusal } from './offer-other.server';

/** Codes that mean the same in every form. */
const common = ['personal_data', 'day_past', 'reason_needed'] as const;
type Common = (typeof common)[number];

/** Why something is not done at a booking or a session, for staff. */
export type DialogueRefusal =
  | DecideRefusal
  | OfferRefusal
  | 'nobody_waits'
  | 'over_already'
  | 'not_asked'
  | 'same_person'
  | 'why_needed'
  | 'cpr_in_text'
  | AttendanceRefusal
  | 'attendance_missing'
  | 'not_begun'
  | 'session_changed'
  | 'not_presented'
  | PublishRefusal
  | PromiseRefusal
  | 'closed_already'
  | 'closed_meeting'
  | 'note_changed'
  | 'not_held_yet'
  | 'nobody_came'
  | 'sent_already'
  | PublishNoteRefusal
  | 'check_over'
  | 'words_needed'
  | Common;

/** Their words stand beside others of the same name: a case that is closed is not a session that is. */
export type DialogueFault = `dialogue_${Exclude<DialogueRefusal, Common>}`;

/** Why something was not done, at a field of the form that asked for it. */
export function faultsOf(
  reason: DialogueRefusal,
  field: string,
): Record<string, DialogueFault | Common> {
  const isCommon = (code: DialogueRefusal): code is Common => common.some((one) => one === code);
  return { [field]: isCommon(reason) ? reason : `dialogue_${reason}` };
}
