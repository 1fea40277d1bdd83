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
  /** `ground`: the one on which it was refused; null: it is known no more. */
  | { kind: 'upheld'; ground: string | null; words: string | null }
  | { kind: 'reinstated'; words: string | null }
  | { kind: 'rescheduled' }
  | { kind: 'cancelled'; by: 'citizen' | 'staff' }
  /** They have said no to what they were offered. */
  | { kind: 'declined' }
  /** Its session has another time, or another place. */
  | { kind: 'session_moved'; from: string }
  | { kind: 'place_changed' }
  /** Back in the queue: of another session, or of the next one that is set up. */
  | {
      kind: 'queued_again';
      cause: MoveCause;
      /** When the meeting was to be that is called off, and why, in the secretary's words. */
      from?: string;
      reason?: string | null;
    }
  | { kind: 'committee_replaced' }
  | { kind: 'lapsed'; why: 'offer_over' | 'no_committee' | 'no_session' };
