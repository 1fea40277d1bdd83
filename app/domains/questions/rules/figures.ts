import { Temporal } from 'temporal-polyfill';
import type { RuleSet } from '../rule-set';
import type { QuestionState } from '../states';
import { lastDayToAnswer, type Owed } from './answer-due';

/** How a year of questions is counted. Days are ISO dates in Denmark. Pure. */

/** States of a question that was taken: what is to be answered, was, or would have been. */
export const takenStates = [
  'accepted',
  'with_administration',
  'asked',
  'answered',
  'lapsed',
] as const satisfies QuestionState[];

/** States of a question that waits for an answer, or for whether it gets one. */
export const waitingStates = [
  'received',
  'clarifying',
  'accepted',
  'with_administration',
  'asked',
] as const satisfies QuestionState[];

/** States of a question whose answer is owed. */
export const owedStates = [
  'accepted',
  'with_administration',
  'asked',
] as const satisfies QuestionState[];

/** `answeredOn` null: it is not answered yet. */
export type Answered = Owed & { answeredOn: string | null };

/** Whether an answer came by its last day; before that, nobody knows of one that is still owed: null. */
export function isInTime(
  of: Answered,
  closedDays: RuleSet['closedDays'],
  today: Temporal.PlainDate,
): boolean | null {
  const last = lastDayToAnswer(of, closedDays);
  if (of.answeredOn !== null) return Temporal.PlainDate.compare(of.answeredOn, last) <= 0;
  return Temporal.PlainDate.compare(today, last) <= 0 ? null : false;
}

/** Days from receipt to answer. */
export function daysToAnswer(receivedOn: string, answeredOn: string): number {
  return Temporal.PlainDate.from(receivedOn).until(answeredOn).days;
}

/** Until when figures hold: they count what is not public too, such as what was just received, which no change tells. */
export function figuresHoldUntil(now: Temporal.Instant): Temporal.Instant {
  return now.add({ minutes: 5 });
}
