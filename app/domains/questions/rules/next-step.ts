import type { Temporal } from 'temporal-polyfill';
import type { QuestionState } from '../states';
import type { AnswerState } from '../vocabulary';
import { asInstant } from './deadline';

/** What staff have to do next with a question, so that a list can say it. Pure. */
export type NextStep =
  | 'decide'
  | 'await_asker'
  | 'set_meeting'
  | 'ask_unit'
  | 'draft'
  | 'approve'
  | 'approve_correction'
  | 'await_meeting'
  | 'mark'
  | 'publish';

/** The one next step; null: nothing more is to be done, also where nobody asks any more. */
export function nextStepOf(
  question: {
    state: QuestionState;
    erasedAt: string | null;
    meetingStartsAt: string | null;
    unitId: string | null;
    answer: AnswerState | null;
  },
  now: Temporal.Instant,
): NextStep | null {
  const { state, meetingStartsAt, answer } = question;
  if (question.erasedAt !== null) return null;
  switch (state) {
    case 'received':
      return 'decide';
    case 'clarifying':
      return 'await_asker';
    case 'accepted':
      if (meetingStartsAt === null) return 'set_meeting';
      if (asInstant(meetingStartsAt).epochMilliseconds <= now.epochMilliseconds) return 'mark';
      return beforePublishing(question) ?? 'await_meeting';
    case 'with_administration':
    case 'asked':
      return answer === 'published' ? null : (beforePublishing(question) ?? 'publish');
    default:
      return null;
  }
}

function beforePublishing(question: {
  unitId: string | null;
  answer: AnswerState | null;
}): NextStep | null {
  switch (question.answer) {
    case null:
      return question.unitId === null ? 'ask_unit' : 'draft';
    case 'draft':
      return 'draft';
    case 'for_approval':
      return 'approve';
    default:
      return null;
  }
}
