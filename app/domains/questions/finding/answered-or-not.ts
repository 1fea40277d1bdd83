import type { QuestionState } from '../states';
import type { answerings } from './archive-query';

/** The states of what is answered, and of what waits to be; what ended without an answer is neither. */
export const statesOf: Record<(typeof answerings)[number], readonly QuestionState[]> = {
  besvaret: ['answered'],
  venter: ['received', 'clarifying', 'accepted', 'with_administration', 'asked'],
};

/** The states of what comes to no meeting, whatever it was sent for. */
export const away: readonly QuestionState[] = ['refused', 'forwarded', 'withdrawn'];

/** Whether the meeting that a question was sent for still says something of it. */
export function hasMeeting(question: { state: QuestionState }): boolean {
  return !away.includes(question.state);
}
