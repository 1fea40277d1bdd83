import type { BookingState } from '../states';

/** How long what is kept of a booking is kept (GDPR art. 5 (1) (e)). Pure. */

/**
 * Six months after the last thing that happened to it: in which a decision can be complained about. Two years: until
 * the committee has had time to follow up what it promised. Both are our assumption, as no municipality has said; the
 * municipality's own record is in its records system.
 */
export const daysOf = { half_year: 183, two_years: 730 } as const;
export type Span = keyof typeof daysOf;

/**
 * How long a booking keeps what was written in it, counted from its session's end or the last thing that happened to it,
 * whichever is later; null: something is to come of it still – whoever waits for a session that never comes waits no
 * longer than the model says (`waiting.ts`), and then it has lapsed. One that was agreed and never marked counts as held.
 */
export const keepsText: Record<BookingState, Span | null> = {
  waiting: null,
  pending: null,
  confirmed: 'two_years',
  attended: 'two_years',
  absent: 'half_year',
  refused: 'half_year',
  cancelled: 'half_year',
  lapsed: 'half_year',
};

/** How long the names of those who came along are kept after the session, or without one after the end of it: they are for the door alone, and nobody asked them. */
export const daysOfCompanions = 30;

/** Days that what somebody needs is kept where they may come yet: it may tell of their health. */
export const daysOfNeeds = 30;

/**
 * When what they need goes (GDPR art. 9): at once, once the session is over, a month after it was refused – it may come
 * back by then –, or not while it waits.
 */
export const keepsNeeds: Record<BookingState, 'not' | 'until_over' | 'a_month' | 'waits'> = {
  waiting: 'waits',
  pending: 'until_over',
  confirmed: 'until_over',
  attended: 'until_over',
  absent: 'until_over',
  refused: 'a_month',
  cancelled: 'not',
  lapsed: 'not',
};

/** The states of which a table says the same. */
export function statesWith<Value>(
  table: Record<BookingState, Value>,
  value: Value,
): BookingState[] {
  return (Object.keys(table) as BookingState[]).filter((state) => table[state] === value);
}
