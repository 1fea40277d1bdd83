import type { MaterialsRefusal } from '../rules/materials';
import type { SecondLookRefusal } from '../rules/booking';
import type { BookingRefusal } from './book.server';
import type { HoldRefusal } from './hold-slot.server';

/** A code that means the same in every form. */
type Common = 'file_gone';

/** Why something with a booking is not done, as its forms say it. */
type Refusal =
  | Exclude<BookingRefusal, Common>
  | HoldRefusal
  | SecondLookRefusal
  | MaterialsRefusal
  | 'over'
  | 'not_offered'
  | 'longest_held'
  | 'begun'
  | 'no_file'
  | 'words_agreed';

/** Their words stand beside others of the same name: a case that is closed is not a session that is. */
export type BookingFault = `booking_${Refusal}`;

/** The code by which a form says why something is not done. */
export function faultOf(reason: Refusal | Common): BookingFault | Common {
  return reason === 'file_gone' ? reason : `booking_${reason}`;
}

/** The field at which it is said why a booking was not taken; the others are of its time. */
const fields: Partial<Record<Refusal | Common, string>> = {
  agenda_item_needed: 'agendaItem',
  case_heard: 'agendaItem',
  topic_needed: 'topic',
  words_agreed: 'topic',
  party_too_large: 'partySize',
  full: 'partySize',
  others_wait: 'partySize',
  no_remote: 'isRemote',
  file_gone: 'file',
  cpr_in_text: 'viewpoint',
};

/**
 * The faults of a booking that was not taken.
 * @param withCpr the field that has a CPR number, where that is why
 */
export function faultsOf(
  reason: Refusal | Common,
  withCpr: string | null = null,
): Record<string, string> {
  const field = reason === 'cpr_in_text' ? withCpr : null;
  return { [field ?? fields[reason] ?? 'tid']: faultOf(reason) };
}

/** What a session asks for that was not written, all of it at once. */
export function missingIn(
  sent: { topic: string; viewpoint: string; agendaItem: string },
  asks: { hasSlots: boolean; scope: 'agenda_items' | 'field' },
): Record<string, string> {
  if (!asks.hasSlots) return {};
  const needsItem = asks.scope === 'agenda_items' && sent.agendaItem === '';
  return {
    ...(sent.topic === '' && { topic: faultOf('topic_needed') }),
    ...(sent.viewpoint === '' && { viewpoint: 'missing' }),
    ...(needsItem && { agendaItem: faultOf('agenda_item_needed') }),
  };
}
