import type { Temporal } from 'temporal-polyfill';
import { danishDay } from '~/platform/clock';
import type { Model } from '../model';
import { type Format, hasSlots } from '../vocabulary';
import { hasBegun } from './booking';
import { overlap, type Slot, type SlotRefusal } from './slots';

/** Whether a committee can meet citizens then and so. Pure. */

export type TimeRefusal =
  | 'no_such_time'
  | 'ends_first'
  | 'over_already'
  | 'committee_over'
  | 'format_not_in_use'
  | 'no_slots'
  | 'overlaps';
export type SetUpRefusal = TimeRefusal | 'no_such_meeting' | 'nowhere';

/** What can be said of a time before anybody says where it is. */
export function whyNotThen(
  session: Slot & { format: Format; slots: Slot[] },
  facts: {
    model: Pick<Model, 'formats'>;
    /** Whether there is such a committee on a Danish day. */
    isThereOn(day: string): boolean;
    /** Its sessions that are held. */
    sessions: Slot[];
  },
  now: Temporal.Instant,
): TimeRefusal | null {
  if (session.startsAt.epochMilliseconds <= now.epochMilliseconds) return 'over_already';
  if (!facts.isThereOn(danishDay(session.startsAt).toString())) return 'committee_over';
  if (!facts.model.formats.includes(session.format)) return 'format_not_in_use';
  if (hasSlots(session.format) && session.slots.length === 0) return 'no_slots';
  return facts.sessions.some((other) => overlap(session, other)) ? 'overlaps' : null;
}

/** Why a session is nowhere one can come to; null: it is somewhere. */
export function whyNotThere(at: {
  place: string | null;
  remoteUrl: string | null;
}): 'nowhere' | null {
  return at.place === null && at.remoteUrl === null ? 'nowhere' : null;
}

/** Why nothing of a session is changed any more; null: it is to come. */
export function whyFixed(
  session: { startsAt: string; cancelledAt: string | null; heldAt: string | null },
  now: Temporal.Instant,
): 'session_cancelled' | 'begun' | null {
  if (session.cancelledAt !== null) return 'session_cancelled';
  return session.heldAt !== null || hasBegun(session.startsAt, now) ? 'begun' : null;
}

/** Why a session is neither moved nor cancelled. `people_came`: somebody is marked as having come, or not. */
export type CallOffRefusal = 'session_cancelled' | 'begun' | 'people_came' | 'session_changed';

export type SessionChangeRefusal =
  'session_changed' | 'session_cancelled' | 'begun' | 'nowhere' | 'topic_taken';

export type SlotChangeRefusal =
  SlotRefusal | 'slot_taken' | 'last_slot' | 'no_such_time' | 'session_cancelled' | 'begun';
