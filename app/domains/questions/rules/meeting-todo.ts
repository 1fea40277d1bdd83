/** What staff do next about a meeting with question time. Pure. */

export type MeetingTodo = 'decide' | 'wait' | 'order' | 'publish' | 'hold' | 'minutes' | 'nothing';

/**
 * @param time.isOpen whether it still takes questions
 * @param time.hasBegun whether the meeting should have begun
 * @param counts.undecided questions that are not decided on yet
 * @param counts.planned questions that are to be asked at it, or were
 */
export function todoOf(
  time: {
    isHeld: boolean;
    isOpen: boolean;
    hasBegun: boolean;
    frozenAt: string | null;
    publishedAt: string | null;
    endedAt: string | null;
    minutesUrl: string | null;
  },
  counts: { undecided: number; planned: number },
): MeetingTodo {
  if (!time.isHeld) return 'nothing';
  if (counts.undecided > 0) return 'decide';
  if (time.isOpen) return 'wait';
  if (counts.planned > 0 && time.endedAt === null) {
    if (time.frozenAt === null) return 'order';
    return time.publishedAt === null ? 'publish' : 'hold';
  }
  return time.hasBegun && time.minutesUrl === null ? 'minutes' : 'nothing';
}
