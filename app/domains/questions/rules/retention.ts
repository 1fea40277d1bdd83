import type { QuestionState } from '../states';

/** How long what is kept of a question is kept, counted from the last thing that happened to it (GDPR art. 5 (1) (e)). Pure. */

/**
 * Six months: in which a decision can be complained about (DSA art. 20 (1)). A year: until the council has had a whole
 * year to keep what it answered. The second is our assumption, as no municipality has said.
 */
export const daysOf = { half_year: 183, year: 365 } as const;
export type Span = keyof typeof daysOf;

/**
 * How long a question that nobody else reads keeps its text and all that was written about it; null: something is to be
 * done with it still. The municipality's own record is in its records system (`export-case`). What everyone reads
 * stays as long as its asker lets it.
 */
export const keepsText: Record<QuestionState, Span | null> = {
  received: null,
  clarifying: null,
  accepted: null,
  with_administration: null,
  asked: null,
  answered: 'year',
  refused: 'half_year',
  forwarded: 'half_year',
  lapsed: 'half_year',
  withdrawn: 'half_year',
};

/**
 * How long it keeps who else asked, and what tells accounts of one person: also where everyone reads it, as both are for
 * the meeting and the quota alone.
 */
export const keepsAskers: Record<QuestionState, Span | null> = {
  ...keepsText,
  answered: 'half_year',
};

/** Days that what somebody needs at a meeting is kept where they may come to one yet: it may tell of their health. */
export const daysOfNeeds = 30;

/**
 * When what its asker needs goes (GDPR art. 9): at once, once the meeting is over, a month after it was taken off a
 * meeting – it may come back by then –, or not while it waits for one.
 */
export const keepsNeeds: Record<QuestionState, 'not' | 'until_over' | 'a_month' | 'waits'> = {
  received: 'waits',
  clarifying: 'waits',
  accepted: 'waits',
  with_administration: 'a_month',
  asked: 'until_over',
  answered: 'until_over',
  refused: 'a_month',
  forwarded: 'a_month',
  lapsed: 'until_over',
  withdrawn: 'not',
};

/** The states of which a table says the same. */
export function statesWith<Value>(
  table: Record<QuestionState, Value>,
  value: Value,
): QuestionState[] {
  return (Object.keys(table) as QuestionState[]).filter((state) => table[state] === value);
}
