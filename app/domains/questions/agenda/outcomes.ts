import { isShown } from '../rules/showing';
import type { QuestionState } from '../states';
import type { Mark } from '../vocabulary';

/** What became of a question that stands, or stood, on an agenda. Pure. */
export type AgendaOutcome =
  'asked' | 'answered' | 'absent' | 'moved' | 'waits' | 'in_writing' | 'withdrawn';

/**
 * @param item of the agenda; without a mark nothing was marked at the meeting
 * @param question as it is now
 * @returns null: it is still to come up there
 */
export function outcomeOf(
  item: { meetingId: string; mark: Mark | null },
  question: { state: QuestionState; handling: string; meetingId: string | null },
): AgendaOutcome | null {
  const { state, handling, meetingId } = question;
  if (item.mark === 'absent') return 'absent';
  if (item.mark === 'asked') return state === 'answered' ? 'answered' : 'asked';
  if (state === 'withdrawn') return 'withdrawn';
  if (handling === 'administration') return state === 'answered' ? 'answered' : 'in_writing';
  if (meetingId !== item.meetingId) return meetingId === null ? 'waits' : 'moved';
  switch (state) {
    case 'asked':
    case 'answered':
      return state;
    case 'lapsed':
      return 'absent';
    default:
      return null;
  }
}

/** Why nobody reads a question of an agenda. */
export type Unshown = 'byWish' | 'hidden' | 'withdrawn';

/** @returns null: everyone reads it */
export function whyUnshown(
  question: Parameters<typeof isShown>[0] & { state: QuestionState; isPublishable: boolean },
): Unshown | null {
  if (question.state === 'withdrawn') return 'withdrawn';
  if (isShown(question)) return null;
  return question.isPublishable ? 'hidden' : 'byWish';
}
