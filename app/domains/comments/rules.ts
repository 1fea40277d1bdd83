import { Temporal } from 'temporal-polyfill';
import { holds, type PersonActor } from '~/domains/identity/actor';
import type { Contribution, Decision } from '~/domains/moderation/index.server';
import type { EventKind } from '~/domains/thread/index.server';
import type { Language } from '~/i18n/languages';
import { addWorkingDays } from '~/platform/calendar';
import { danishDay, endOfDanishDay } from '~/platform/clock';
import type { CommentState } from './states';

/** What becomes of a comment, and what of its author is shown. Pure. */

/** Characters that a comment, an answer or a request may have. */
export const longestText = 4000;

/**
 * Days after the last thing that happened to it that a comment which was refused or taken back keeps its text and its
 * files: six months, in which a decision can be complained about (DSA art. 20 (1)).
 */
export const daysOfUnread = 183;

/** Anchor of a comment on the page of its node. */
export function commentAnchor(id: string): string {
  return `kommentar-${id}`;
}

type Place = { planSlug: string; slug: string; isPlan: boolean };

/** The page of what is commented on, without language prefix. */
export function placePath({ planSlug, slug, isPlan }: Place): string {
  return isPlan ? `/planer/${planSlug}` : `/planer/${planSlug}/${slug}`;
}

/** Where everyone reads a comment, on whichever page of the list it stands by then; without language prefix. */
export function commentPath(place: Place, id: string): string {
  return `${placePath(place)}?kommentar=${id}#${commentAnchor(id)}`;
}

/** Where its author finds it, without language prefix. */
export function ownCommentPath(id: string): string {
  return `/min-side/kommentarer/${id}`;
}

/** Where staff answer it, without language prefix. */
export function answerPath(id: string): string {
  return `/medarbejder/svar/${id}`;
}

/** A comment as moderation is handed it. */
export function asContribution(comment: {
  id: string;
  state: CommentState;
  text: string | null;
  publishedText: string | null;
  language: Language;
  authorId: string;
  assistedById: string | null;
}): Contribution {
  const { id: subjectId, language, authorId, assistedById } = comment;
  const own = { subjectId, text: comment.text ?? '', language, authorId, assistedById };
  if (isShown(comment)) return { ...own, standing: 'public', publicText: comment.publishedText! };
  const standing = comment.state === 'withdrawn' ? 'withdrawn' : 'private';
  return { ...own, standing, publicText: null };
}

export type Consequence = {
  state: CommentState;
  event: { kind: EventKind; isPublic: boolean } | null;
};

/** Where a decision takes a comment. What its author took back stays with them, whatever is decided. */
export function consequenceOf(
  state: CommentState,
  decision: Decision,
  isSecondLook: boolean,
): Consequence {
  if (state === 'withdrawn') return { state, event: null };
  switch (decision) {
    case 'publish':
      return { state: 'published', event: { kind: 'published', isPublic: true } };
    case 'publish_redacted':
      return { state: 'published', event: { kind: 'published_redacted', isPublic: true } };
    case 'restore': {
      // What was never to be read is not shown again, but for the first time.
      const kind = state === 'refused' ? 'published' : 'restored';
      return { state: 'published', event: { kind, isPublic: true } };
    }
    case 'clarify':
      return { state: 'clarifying', event: { kind: 'clarification_asked', isPublic: false } };
    case 'refuse':
      return { state: 'refused', event: { kind: 'refused', isPublic: false } };
    case 'hide':
      return { state: 'hidden', event: { kind: 'hidden', isPublic: true } };
    case 'keep':
      return { state, event: isSecondLook ? { kind: 'upheld', isPublic: false } : null };
  }
}

/** Whether everyone reads a comment: published, or refused and shown with its ground as its author wished. */
export function isShown(comment: { state: CommentState; publishedText: string | null }): boolean {
  return (
    comment.state === 'published' || (comment.state === 'refused' && comment.publishedText !== null)
  );
}

export type ShowRefusal = 'not_refused' | 'may_not_be_shown' | 'cpr_in_text';

/**
 * Why an author may not let everyone read a refused comment beside the ground; null: they may.
 * @param given.mayBeShown whether the ground lets the text be read
 */
export function whyNotShowable(given: {
  state: CommentState;
  mayBeShown: boolean;
  hasCpr: boolean;
}): ShowRefusal | null {
  if (given.state !== 'refused') return 'not_refused';
  if (!given.mayBeShown) return 'may_not_be_shown';
  return given.hasCpr ? 'cpr_in_text' : null;
}

/** States in which an author may take a comment back. */
export function isWithdrawable(state: CommentState): boolean {
  return state !== 'withdrawn';
}

/**
 * Working days in which the unit answers what was published. No law names a number; ten is our assumption
 * of what a municipality will promise.
 */
const workingDaysToAnswer = 10;

/** When an answer is due. @param publishedAt ISO instant */
export function answerDueFrom(publishedAt: string): Temporal.Instant {
  const published = Temporal.Instant.fromEpochMilliseconds(Date.parse(publishedAt));
  return endOfDanishDay(addWorkingDays(danishDay(published), workingDaysToAnswer));
}

/** The units for which somebody answers as their plan owner. */
export function ownUnitsOf(actor: PersonActor): string[] {
  if (!holds(actor, 'plan_owner')) return [];
  return actor.roles.flatMap(({ role, unitId }) =>
    role === 'plan_owner' && unitId !== null ? [unitId] : [],
  );
}

/** The one of some units for which somebody answers; null: none of them. */
export function unitOf(actor: PersonActor, unitIds: string[]): string | null {
  return ownUnitsOf(actor).find((one) => unitIds.includes(one)) ?? null;
}

const longestBeginning = 80;

/** How a comment begins, on one line and in whole words, so that one knows it from another. */
export function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  if (characters.length <= longestBeginning) return line;
  return `${characters
    .slice(0, longestBeginning)
    .join('')
    .replace(/\s+\S*$/, '')} …`;
}
