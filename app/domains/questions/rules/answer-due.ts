import { Temporal } from 'temporal-polyfill';
import { addWorkingDays } from '~/platform/calendar';
import { danishDay, endOfDanishDay } from '~/platform/clock';
import type { RuleSet } from '../rule-set';
import type { QuestionState } from '../states';
import { asInstant } from './deadline';

/** When an answer is due, for lists of staff and for the year's figures. Pure. */

/**
 * Working days in which an answer is given. No law names a number; ten is our assumption of what a municipality will
 * promise, as for comments.
 */
export const workingDaysToAnswer = 10;

/** What an answer is due by. Days are ISO dates in Denmark. */
export type Owed = {
  /** Whether it was to be answered at a meeting, also where there was no time for it then. */
  isOfMeeting: boolean;
  receivedOn: string;
  /** Day of the meeting that it was judged in time for; null: there is none. */
  meetingOn: string | null;
};

/**
 * The last day on which an answer is in time: ten working days after the meeting that its question was judged in time
 * for, whenever it was asked in the end; where the administration answers, after the question was received.
 */
export function lastDayToAnswer(
  { isOfMeeting, receivedOn, meetingOn }: Owed,
  closedDays: RuleSet['closedDays'],
): Temporal.PlainDate {
  const from = isOfMeeting && meetingOn !== null ? meetingOn : receivedOn;
  return addWorkingDays(Temporal.PlainDate.from(from), workingDaysToAnswer, closedDays);
}

/**
 * When whoever is to answer has to have done so: what is to be asked at a meeting has its draft before that begins, and
 * all else its answer by the end of its last day.
 * @param question.judgedFor beginning of the meeting that it was judged in time for
 */
export function answerDue(
  question: {
    state: QuestionState;
    isOfMeeting: boolean;
    receivedAt: string;
    meetingStartsAt: string | null;
    judgedFor: string | null;
  },
  closedDays: RuleSet['closedDays'],
): Temporal.Instant {
  const { state, isOfMeeting, receivedAt, meetingStartsAt, judgedFor } = question;
  if (state === 'accepted' && meetingStartsAt !== null) return asInstant(meetingStartsAt);
  const on = (at: string) => danishDay(asInstant(at)).toString();
  const owed = {
    isOfMeeting,
    receivedOn: on(receivedAt),
    meetingOn: judgedFor === null ? null : on(judgedFor),
  };
  return endOfDanishDay(lastDayToAnswer(owed, closedDays));
}
