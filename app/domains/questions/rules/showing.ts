import type { Contribution } from '~/domains/moderation/index.server';
import type { Language } from '~/i18n/languages';
import type { QuestionState } from '../states';

/** What of a question everyone reads, and where. Pure. */

/** Characters that a topic may have, and a question, an answer or what else is written about one. */
export const longestTopic = 120;
export const longestText = 4000;

/** Where everyone reads a question, without language prefix. */
export function questionPath(id: string): string {
  return `/spoergsmaal/${id}`;
}

/** Where its asker finds it, without language prefix. */
export function ownQuestionPath(id: string): string {
  return `/min-side/spoergsmaal/${id}`;
}

/** Where staff work on it, without language prefix. */
export function staffQuestionPath(id: string): string {
  return `/medarbejder/spoergsmaal/${id}`;
}

/** Where staff write its answer, without language prefix. */
export function answerWorkPath(id: string): string {
  return `${staffQuestionPath(id)}/svar`;
}

/** Where its answer is as a letter, without language prefix. */
export function answerLetterPath(id: string): string {
  return `${staffQuestionPath(id)}/svarbrev`;
}

/** Whether everyone reads a question. */
export function isShown(question: {
  publishedText: string | null;
  hiddenAt: string | null;
}): boolean {
  return question.publishedText !== null && question.hiddenAt === null;
}

/** Whether its asker lets everyone read a question: as they said when they sent it, or as a refusal that they show. */
export function mayBeRead(question: {
  state: QuestionState;
  isPublishable: boolean;
  refusalShownAt: string | null;
}): boolean {
  const { state, isPublishable, refusalShownAt } = question;
  return isPublishable || (state === 'refused' && refusalShownAt !== null);
}

/** Whether everyone reads something else than what was asked: moderation has taken something out. */
export function isCut(question: {
  topic: string | null;
  text: string | null;
  publishedTopic: string | null;
  publishedText: string | null;
}): boolean {
  const { topic, text, publishedTopic, publishedText } = question;
  return publishedText !== null && (publishedTopic !== topic || publishedText !== text);
}

/** Whether what happens to a question is public as it happens: while it is hidden, its page is not there to tell it. */
export function wasPublished(question: { publishedText: string | null }): boolean {
  return question.publishedText !== null;
}

/** Topic and text as one, as moderation reads and cuts it: the topic is the first line. */
export function wholeOf(question: { topic: string | null; text: string | null }): string {
  return `${question.topic ?? ''}\n\n${question.text ?? ''}`.trim();
}

/**
 * Topic and text of what moderation has left. Where nothing but the one is left, it is both; where the first line is too
 * long for a topic, it is cut there and stands whole in the text.
 */
export function partsOf(whole: string): { topic: string; text: string } {
  const [first = '', ...rest] = whole.trim().split('\n');
  const text = rest.join('\n').trim();
  const topic = Array.from(first.trim()).slice(0, longestTopic).join('').trim();
  const isWhole = topic === first.trim() && text !== '';
  return { topic, text: isWhole ? text : whole.trim() };
}

/** A question as moderation is handed it. */
export function asContribution(question: {
  id: string;
  state: QuestionState;
  topic: string | null;
  text: string | null;
  publishedTopic: string | null;
  publishedText: string | null;
  hiddenAt: string | null;
  language: Language;
  authorId: string;
  assistedById: string | null;
}): Contribution {
  const { id: subjectId, language, authorId, assistedById } = question;
  const own = { subjectId, text: wholeOf(question), language, authorId, assistedById };
  if (isShown(question)) {
    const published = { topic: question.publishedTopic, text: question.publishedText };
    return { ...own, standing: 'public', publicText: wholeOf(published) };
  }
  const standing = question.state === 'withdrawn' ? 'withdrawn' : 'private';
  return { ...own, standing, publicText: null };
}
