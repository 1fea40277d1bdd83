import type { Temporal } from 'temporal-polyfill';
import { danishDay } from '~/platform/clock';
import { moved, type QuestionState } from '../states';
import type { AnswerState } from '../vocabulary';
import { asInstant } from './deadline';

/** The way of an answer from a draft to everyone. Pure. */

export type DraftRefusal = 'not_answerable' | 'published_already';

/**
 * Why no answer to a question can be written or changed; null: one can. What everyone reads is corrected instead, and
 * nobody is answered whose account is erased.
 */
export function whyNotDraftable(
  question: { state: QuestionState; erasedAt: string | null },
  answer: { state: AnswerState } | null,
): DraftRefusal | null {
  if (answer?.state === 'published') return 'published_already';
  const isOver = question.erasedAt !== null || moved(question.state, 'answer') === null;
  return isOver ? 'not_answerable' : null;
}

export type ApprovalRefusal = 'not_for_approval' | 'own_draft';

/** Why somebody may not approve an answer; null: they may. Two people have read what is published. */
export function whyNotApprovable(
  answer: { state: AnswerState; byId: string } | null,
  approverId: string,
): ApprovalRefusal | null {
  if (answer?.state !== 'for_approval') return 'not_for_approval';
  return answer.byId === approverId ? 'own_draft' : null;
}

/** How everyone who reads a published answer should read it instead, as somebody proposed it. */
export type Proposal = { text: string; answeredBy: string; byId: string; at: string };

/** The correction of an answer that waits for approval; null: there is none. */
export function proposalOf(answer: {
  proposedText: string | null;
  proposedBy: string | null;
  proposedById: string | null;
  proposedAt: string | null;
}): Proposal | null {
  const { proposedText: text, proposedBy: answeredBy, proposedById: byId, proposedAt: at } = answer;
  if (text === null || answeredBy === null || byId === null || at === null) return null;
  return { text, answeredBy, byId, at };
}

export type PublishRefusal =
  'published_already' | 'not_answerable' | 'not_approved' | 'not_asked_yet';

/** Why an answer cannot be published; null: it can. What there was no time for is with the administration by then. */
export function whyNotPublishable(
  question: { state: QuestionState; erasedAt: string | null },
  answer: { state: AnswerState } | null,
): PublishRefusal | null {
  const obstacle = whyNotDraftable(question, answer);
  if (obstacle !== null) return obstacle;
  if (question.state === 'accepted') return 'not_asked_yet';
  return answer?.state === 'approved' ? null : 'not_approved';
}

/**
 * Days in Denmark from one instant to another: what came in yesterday was one day ago.
 * @param from ISO instant
 * @param until ISO instant
 */
export function daysBetween(from: string, until: string): number {
  const day = (at: string): Temporal.PlainDate => danishDay(asInstant(at));
  return day(from).until(day(until)).days;
}
