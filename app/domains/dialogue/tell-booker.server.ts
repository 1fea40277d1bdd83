import type { Transaction } from '#db/client.server';
import type { ActionContext } from '~/platform/context.server';
import type { MoveCause } from './vocabulary';

/**
 * What somebody who booked is told. Where and when it is, the mail reads from the booking as it is by then in the
 * caller's transaction. Instants are ISO.
 */
export type BookingNews =
  | { kind: 'received' }
  | { kind: 'queued' }
  | { kind: 'offered'; until: string; byStaff: boolean }
  | { kind: 'confirmed' }
  /** `ground`: its title and what to do about it, in their language. */
  | { kind: 'refused'; ground: string; words: string | null }
  | { kind: 'upheld'; words: string | null }
  | { kind: 'reinstated' }
  | { kind: 'rescheduled' }
  | { kind: 'cancelled'; by: 'citizen' | 'staff' }
  /** Its session has another time, or another place. */
  | { kind: 'session_moved'; from: string }
  | { kind: 'place_changed' }
  /** Back in the queue: of another session, or of the next one that is set up. */
  | { kind: 'queued_again'; cause: MoveCause }
  | { kind: 'committee_replaced' }
  | { kind: 'lapsed'; why: 'offer_over' | 'no_committee' };

export type Telling = Pick<ActionContext, 'municipality' | 'now' | 'origin'>;

/**
 * Writes to whoever booked, in the language of their booking, with the entry for their calendar: an invitation where it
 * is agreed, a cancellation where an invitation is in their calendar and holds no more. Whom no mail reaches is put on
 * the list of those whom staff tell themselves.
 * @returns whether a mail reaches them
 */
export async function tellBooker(
  tx: Transaction,
  ctx: Telling,
  bookingId: string,
  news: BookingNews,
): Promise<boolean> {
  return Promise.resolve(false);
}
