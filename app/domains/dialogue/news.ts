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
  /** `reason`: why the session was called off, in the secretary's words. */
  | { kind: 'queued_again'; cause: MoveCause; reason?: string | null }
  | { kind: 'committee_replaced' }
  | { kind: 'lapsed'; why: 'offer_over' | 'no_committee' | 'no_session' };
