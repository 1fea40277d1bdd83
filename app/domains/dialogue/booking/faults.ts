import type { MaterialsRefusal } from '../rules/materials';

/** Why something with a booking is not done, as its form says it; files and found text have words of their own. */
type Refusal =
  | 'closed'
  | 'session_cancelled'
  | 'not_resident'
  | 'agenda_item_needed'
  | 'topic_needed'
  | 'party_too_large'
  | 'case_heard'
  | 'already_here'
  | 'full'
  | 'others_wait'
  | 'slot_taken'
  | 'hold_over'
  | 'has_room'
  | 'no_remote'
  | 'too_many_bookings'
  | 'over'
  | 'not_held'
  | 'not_offered'
  | 'not_taken'
  | 'longest_held'
  | 'over_already'
  | 'begun'
  | 'not_refused'
  | 'asked_already'
  | 'too_late'
  | 'request_needed'
  | 'no_time'
  | MaterialsRefusal;
/** Their words stand beside others of the same name: a case that is closed is not a session that is. */
export type BookingFault = `booking_${Refusal}`;

/** Codes that mean the same in every form. */
type Common = 'file_gone' | 'cpr_in_text' | 'personal_data';

export function faultOf<Code extends Refusal | Common>(code: Code): BookingFault | Common {
  return code === 'file_gone' || code === 'cpr_in_text' || code === 'personal_data'
    ? code
    : `booking_${code}`;
}

/** The field at which it is said why a booking was not taken. */
export const fieldOf: Partial<Record<Refusal | Common, string>> = {
  agenda_item_needed: 'agendaItem',
  case_heard: 'agendaItem',
  topic_needed: 'topic',
  party_too_large: 'partySize',
  full: 'partySize',
  others_wait: 'partySize',
  no_remote: 'isRemote',
  file_gone: 'file',
  cpr_in_text: 'viewpoint',
  personal_data: 'viewpoint',
};
