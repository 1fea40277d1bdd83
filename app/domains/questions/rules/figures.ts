import { Temporal } from 'temporal-polyfill';
import { addWorkingDays } from '~/platform/calendar';
import type { RuleSet } from '../rule-set';
import type { QuestionState } from '../states';

/** How a year of questions is counted. Days are ISO dates in Denmark. Pure. */

/** Working days after the meeting, or after it was received, in which an answer counts as in time. */
export const daysInTime = 10;

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

export type Answered = {
  /** Whether it was to be answered at a meeting, also where there was no time for it then. */
  isOfMeeting: boolean;
  receivedOn: string;
  answeredOn: string;
  /** Day of the meeting that it was judged in time for; null: there is none. */
  meetingOn: string | null;
};

/**
 * Whether an answer was published in time: within ten working days after the meeting that its question was judged in
 * time for, whenever it was asked in the end; where the administration answers, after the question was received.
 */
export function isAnsweredInTime(
  { isOfMeeting, receivedOn, answeredOn, meetingOn }: Answered,
  closedDays: RuleSet['closedDays'],
): boolean {
  const from = isOfMeeting && meetingOn !== null ? meetingOn : receivedOn;
  const last = addWorkingDays(Temporal.PlainDate.from(from), daysInTime, closedDays);
  return Temporal.PlainDate.compare(answeredOn, last) <= 0;
}

/** Days from receipt to answer. */
export function daysToAnswer({ receivedOn, answeredOn }: Answered): number {
  return Temporal.PlainDate.from(receivedOn).until(answeredOn).days;
}

/** The middle one of some numbers, each there so many times; of two in the middle their mean. null: there are none. */
export function medianOf(counted: { value: number; count: number }[]): number | null {
  const sorted = counted.toSorted((one, other) => one.value - other.value);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const at = (index: number) => {
    let passed = 0;
    return sorted.find(({ count }) => (passed += count) > index)!.value;
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
}

/** Until when figures hold: they count what is not public too, such as what was just received, which no change tells. */
export function figuresHoldUntil(now: Temporal.Instant): Temporal.Instant {
  return now.add({ minutes: 5 });
}
