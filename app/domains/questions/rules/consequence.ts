import type { Decision, EntryKind } from '~/domains/moderation/index.server';
import type { EventKind } from '~/domains/thread/index.server';
import { moved, type QuestionState } from '../states';
import { mayBeRead } from './showing';

/** What a decision of a moderator does to a question. Pure. */

export type Consequence = {
  state: QuestionState;
  /** It is to come to a meeting by it, which has to be found; `reinstated`: who may ask is not judged again. */
  accepts: 'judged' | 'reinstated' | null;
  /** Whether everyone reads from now on what the decision left of it. */
  shows: boolean;
  hides: boolean;
  event: { kind: EventKind; isPublic: boolean } | null;
};

/** Decisions that let others read something, each with what then happened. */
const shown = {
  publish: 'published',
  publish_redacted: 'published_redacted',
  restore: 'restored',
} as const satisfies Partial<Record<Decision, EventKind>>;

/**
 * Where a decision takes a question; null: it cannot, as the question is now. Publishing what was sent in accepts it:
 * it is asked at a meeting, and everyone reads it where its asker has agreed to that.
 * @param question.isPublishable whether its asker has; `refusalShownAt`: or lets it be read as it was refused
 * @param entry.reconsidered the decision that is looked at again
 */
export function consequenceOf(
  question: { state: QuestionState; isPublishable: boolean; refusalShownAt: string | null },
  entry: { kind: EntryKind; reconsidered: Decision | null },
  decision: Decision,
): Consequence | null {
  const { state } = question;
  const unmoved = { state, accepts: null, shows: false, hides: false, event: null };
  switch (decision) {
    case 'publish':
    case 'publish_redacted':
    case 'restore': {
      if (entry.kind === 'submission') return acceptance(question, 'accept', decision);
      if (entry.reconsidered === 'refuse') return acceptance(question, 'reinstate', decision);
      if (!mayBeRead(question)) return null;
      return { ...unmoved, shows: true, event: { kind: shown[decision], isPublic: true } };
    }
    case 'clarify':
      return leadingTo(moved(state, 'ask_asker'), 'clarification_asked');
    case 'refuse':
      return leadingTo(moved(state, 'refuse'), 'refused');
    case 'hide':
      return { ...unmoved, hides: true, event: { kind: 'hidden', isPublic: true } };
    case 'keep': {
      const isUpheld = entry.kind === 'reconsideration';
      return { ...unmoved, event: isUpheld ? { kind: 'upheld', isPublic: false } : null };
    }
  }
}

function acceptance(
  question: { state: QuestionState; isPublishable: boolean },
  move: 'accept' | 'reinstate',
  decision: keyof typeof shown,
): Consequence | null {
  const state = moved(question.state, move);
  if (state === null) return null;
  // What nobody reads is not cut for readers: it is accepted as it is, or not.
  if (decision === 'publish_redacted' && !question.isPublishable) return null;
  const kind = decision === 'restore' ? 'published' : shown[decision];
  return {
    state,
    accepts: move === 'accept' ? 'judged' : 'reinstated',
    shows: question.isPublishable,
    hides: false,
    event: question.isPublishable ? { kind, isPublic: true } : null,
  };
}

/** @param state null: the question cannot come there */
function leadingTo(state: QuestionState | null, kind: EventKind): Consequence | null {
  if (state === null) return null;
  return { state, accepts: null, shows: false, hides: false, event: { kind, isPublic: false } };
}
