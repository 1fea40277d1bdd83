import type { Temporal } from 'temporal-polyfill';
import { addWorkingDays } from '~/platform/calendar';
import { danishDay, endOfDanishDay } from '~/platform/clock';
import type { QuestionState } from '../states';
import { asInstant } from './deadline';

/**
 * Working days in which the administration answers what was asked. No law names a number; ten is our assumption of
 * what a municipality will promise, as for comments.
 */
const workingDaysToAnswer = 10;

/**
 * When the answer to a question is due: what is to be asked at a meeting has its draft before that begins, what was
 * asked there ten working days after it, and what the administration answers ten working days after it was received. Pure.
 */
export function answerDue(question: {
  state: QuestionState;
  receivedAt: string;
  meetingStartsAt: string | null;
}): Temporal.Instant {
  const { state, receivedAt, meetingStartsAt } = question;
  if (state === 'accepted' && meetingStartsAt !== null) return asInstant(meetingStartsAt);
  const from = state === 'asked' && meetingStartsAt !== null ? meetingStartsAt : receivedAt;
  return endOfDanishDay(addWorkingDays(danishDay(asInstant(from)), workingDaysToAnswer));
}
