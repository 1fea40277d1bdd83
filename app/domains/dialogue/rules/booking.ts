import type { Temporal } from 'temporal-polyfill';
import { asInstant, isInTime } from '~/platform/deadline';
import type { Model } from '../model';
import type { BookingState } from '../states';
import { type Format, hasSlots } from '../vocabulary';

/** Whether somebody can be heard at a session, and what becomes of their booking. Pure. */

export type BookableSession = {
  format: Format;
  /** ISO instants. */
  startsAt: string;
  closesAt: string;
  cancelledAt: string | null;
  remoteUrl: string | null;
};

/** What is asked for, as far as a rule bounds it. */
export type Asked = {
  topic: string | null;
  viewpoint: string | null;
  agendaItem: string | null;
  partySize: number;
  isRemote: boolean;
};

/** Who asks: `sameCase`: how often they have been heard, or wait to be, on this very case in this committee. */
export type Asking = { level: number; isHelped: boolean; sameCase: number };

export type BookingObstacle =
  | 'session_cancelled'
  | 'closed'
  | 'not_resident'
  | 'topic_needed'
  | 'agenda_item_needed'
  | 'party_too_large'
  | 'no_remote'
  | 'case_heard';

/** Why somebody cannot book; null: they can, as far as there is room. */
export function whyNotBookable(
  asked: Asked,
  session: BookableSession,
  model: Pick<Model, 'who' | 'scope' | 'mostPersons' | 'oncePerCase'>,
  asking: Asking,
  now: Temporal.Instant,
): BookingObstacle | null {
  if (session.cancelledAt !== null) return 'session_cancelled';
  if (!isInTime(now, asInstant(session.closesAt))) return 'closed';
  const asker = { level: asking.level, assistedBy: asking.isHelped ? 'staff' : null };
  if (!livesHere(model, asker)) return 'not_resident';
  if (hasSlots(session.format)) {
    if (!asked.topic || !asked.viewpoint) return 'topic_needed';
    if (model.scope === 'agenda_items' && !asked.agendaItem) return 'agenda_item_needed';
    if (model.oncePerCase && asking.sameCase > 0) return 'case_heard';
  }
  return whyNotFitting(asked, session, model);
}

/** Why they cannot be so many, or not from afar; null: they can. */
export function whyNotFitting(
  asked: Pick<Asked, 'partySize' | 'isRemote'>,
  session: Pick<BookableSession, 'remoteUrl'>,
  model: Pick<Model, 'mostPersons'>,
): 'party_too_large' | 'no_remote' | null {
  if (asked.partySize > model.mostPersons) return 'party_too_large';
  return asked.isRemote && session.remoteUrl === null ? 'no_remote' : null;
}

/** Whether somebody is one of those whom a committee meets; whoever helps them at the desk sees where they live. */
export function livesHere(
  { who }: Pick<Model, 'who'>,
  asker: { level: number; assistedBy: string | null },
): boolean {
  return who === 'everyone' || asker.level >= 2 || asker.assistedBy !== null;
}

/** Whether a booking is of somebody who wants to be heard alone: a dialogue meeting has its topics itself. */
export function asksToBeHeard({ topic }: Pick<Asked, 'topic'>): boolean {
  return topic !== null;
}

/** Where a booking is that has got a place: dialogue meetings are open to all, deputations where nobody decides. */
export function stateWithPlace(
  format: Format,
  { decides }: Pick<Model, 'decides'>,
): Extract<BookingState, 'pending' | 'confirmed'> {
  return hasSlots(format) && decides !== 'nobody' ? 'pending' : 'confirmed';
}

/** Seats that a booking takes: whoever comes to a deputation shares one slot. */
export function seatsFor(format: Format, partySize: number): number {
  return hasSlots(format) ? 1 : partySize;
}

/** By what the same case is known again: the words of its agenda item, without case, blanks and signs. */
export function caseKeyOf(agendaItem: string | null): string | null {
  const key = (agendaItem ?? '').toLocaleLowerCase('da').replace(/[^\p{L}\p{N}]+/gu, '');
  return key === '' ? null : key;
}

/** Whether a time has begun. */
export function hasBegun(startsAt: string, now: Temporal.Instant): boolean {
  return asInstant(startsAt).epochMilliseconds <= now.epochMilliseconds;
}

/** Days after a refusal in which one can ask for a second look. */
const daysForSecondLook = 28;

/** The last instant in which one can ask for it. */
export function secondLookEnds(decidedAt: Temporal.Instant): Temporal.Instant {
  return decidedAt.add({ hours: daysForSecondLook * 24 });
}

export type SecondLookRefusal = 'not_refused' | 'asked_already' | 'too_late' | 'request_needed';

/** Why nobody else is asked to look at a refusal; null: somebody is. */
export function whyNoSecondLook(
  booking: { state: BookingState; decidedAt: string | null; secondLookAt: string | null },
  request: string,
  now: Temporal.Instant,
): SecondLookRefusal | null {
  if (booking.state !== 'refused' || booking.decidedAt === null) return 'not_refused';
  if (booking.secondLookAt !== null) return 'asked_already';
  const until = secondLookEnds(asInstant(booking.decidedAt));
  if (now.epochMilliseconds > until.epochMilliseconds) return 'too_late';
  return request.trim() === '' ? 'request_needed' : null;
}
