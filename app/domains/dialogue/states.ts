/** Where a booking is. */
export const bookingStates = [
  'waiting',
  'pending',
  'confirmed',
  'attended',
  'absent',
  'refused',
  'cancelled',
  'lapsed',
] as const;
export type BookingState = (typeof bookingStates)[number];

type Transition = { from: readonly BookingState[]; to: BookingState };

/**
 * Everything that moves a booking, from where and where to: the one table that verbs ask and the README shows.
 * `waiting`: on the waiting list of a session, or of its committee's next one; it may have been offered a place
 * (`offered` of its claim on seats), which it has until the offer is over.
 */
export const transitions = {
  /** An offered place is taken, and chair or mayor still decide. */
  take_for_screening: { from: ['waiting'], to: 'pending' },
  take: { from: ['waiting'], to: 'confirmed' },
  approve: { from: ['pending'], to: 'confirmed' },
  refuse: { from: ['waiting', 'pending'], to: 'refused' },
  /** A second look found that it should not have been refused: it has its old place in the queue. */
  reinstate: { from: ['refused'], to: 'waiting' },
  /** Another time, offered by whoever decides; until it is accepted nothing is agreed. */
  offer_other: { from: ['waiting', 'pending', 'confirmed'], to: 'waiting' },
  /** Back into the queue, at the place of its arrival: by staff, or because its session is no more. */
  queue: { from: ['waiting', 'pending', 'confirmed'], to: 'waiting' },
  /** Another time of the citizen's choice: decided on anew where another session is another meeting to fit it into. */
  reschedule: { from: ['pending', 'confirmed'], to: 'pending' },
  reschedule_within: { from: ['confirmed'], to: 'confirmed' },
  cancel: { from: ['waiting', 'pending', 'confirmed'], to: 'cancelled' },
  mark_attended: { from: ['confirmed', 'absent'], to: 'attended' },
  mark_absent: { from: ['confirmed', 'attended'], to: 'absent' },
  unmark: { from: ['attended', 'absent'], to: 'confirmed' },
  /** An offer that nobody answered is over, no session came in all the time, or the committee is no more. */
  lapse: { from: ['waiting', 'pending', 'confirmed'], to: 'lapsed' },
} as const satisfies Record<string, Transition>;
export type BookingMove = keyof typeof transitions;

/** Where a move takes a booking; null: it cannot be made from where it is. */
export function moved(state: BookingState, move: BookingMove): BookingState | null {
  const { from, to }: Transition = transitions[move];
  return from.includes(state) ? to : null;
}

/** States of a booking that is still to come to something. */
export const liveStates = ['waiting', 'pending', 'confirmed'] as const satisfies BookingState[];

/** States in which a booking has its place at a session, and where people come one by one its slot. */
export const placedStates = [
  'pending',
  'confirmed',
  'attended',
  'absent',
] as const satisfies BookingState[];

export function isLive(state: BookingState): boolean {
  return liveStates.some((one) => one === state);
}
