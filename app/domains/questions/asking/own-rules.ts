import type { Temporal } from 'temporal-polyfill';
import { asInstant, isInTime } from '../rules/deadline';
import type { RuleSet } from '../rule-set';
import { beforeMeeting, moved, type QuestionState } from '../states';

/** What whoever asked may do with their question. Pure. */

export type ChangeRefusal = 'not_received' | 'handling_begun' | 'deadline_passed';

/**
 * Why a question cannot be changed by its asker any more; null: it can. Until the closing instant that it was judged
 * by, and as long as nobody has begun to handle it.
 * @param question.deadlineAt null: no meeting was set up when it came, so that there is no closing either
 * @param question.isClaimed whether a moderator has it
 */
export function whyNotChangeable(
  question: { state: QuestionState; deadlineAt: string | null; isClaimed: boolean },
  now: Temporal.Instant,
): ChangeRefusal | null {
  if (question.state !== 'received') return 'not_received';
  if (question.isClaimed) return 'handling_begun';
  const { deadlineAt } = question;
  return deadlineAt === null || isInTime(now, asInstant(deadlineAt)) ? null : 'deadline_passed';
}

/** Whether its asker may take a question back. */
export function isWithdrawable(state: QuestionState): boolean {
  return moved(state, 'withdraw') !== null;
}

/**
 * Whether its asker can say that nobody is to read it any more. Where the rules demand that everyone may, it is not asked
 * without: while it waits to be, they take it back whole instead.
 */
export function isConsentWithdrawable(
  state: QuestionState,
  { consent }: Pick<RuleSet, 'consent'>,
): boolean {
  const waits = [...beforeMeeting, 'with_administration'].includes(state);
  return consent !== 'needed' || !waits;
}

/**
 * Whether everyone reads a question that they may, or comes to. One that was refused unseen is taken back whole instead,
 * and of one that is taken back nothing is left to show.
 */
export function comesToBeRead(question: {
  state: QuestionState;
  publishedText: string | null;
  erasedAt: string | null;
}): boolean {
  const { state, publishedText, erasedAt } = question;
  return publishedText !== null || (erasedAt === null && !['refused', 'withdrawn'].includes(state));
}

/** Whether a question that was refused can be mended and sent again. */
export function isResubmittable(state: QuestionState): boolean {
  return moved(state, 'resubmit') !== null;
}

export type ShowRefusal = 'not_refused' | 'hidden' | 'may_not_be_shown' | 'cpr_in_text';

/**
 * Why an asker may not let everyone read a refused question beside the ground; null: they may.
 * @param given.mayBeShown whether the ground lets the text be read
 */
export function whyNotShowable(given: {
  state: QuestionState;
  hiddenAt: string | null;
  mayBeShown: boolean;
  hasCpr: boolean;
}): ShowRefusal | null {
  if (given.state !== 'refused') return 'not_refused';
  if (given.hiddenAt !== null) return 'hidden';
  if (!given.mayBeShown) return 'may_not_be_shown';
  return given.hasCpr ? 'cpr_in_text' : null;
}
