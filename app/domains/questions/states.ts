/** Where a question is. */
export const questionStates = [
  'received',
  'clarifying',
  'accepted',
  'with_administration',
  'asked',
  'answered',
  'refused',
  'forwarded',
  'lapsed',
  'withdrawn',
] as const;
export type QuestionState = (typeof questionStates)[number];

type Transition = { from: readonly QuestionState[]; to: QuestionState };

/**
 * Everything that moves a question, from where and where to: the one table that verbs ask and the README shows.
 * Whether everyone reads it is another matter (`isShown`): hiding moves nothing.
 */
export const transitions = {
  /** Its asker has answered what they were asked. */
  clarify: { from: ['clarifying'], to: 'received' },
  /** Refused or sent to another authority, mended, and sent again. */
  resubmit: { from: ['refused', 'forwarded'], to: 'received' },
  ask_asker: { from: ['received'], to: 'clarifying' },
  accept: { from: ['received', 'clarifying'], to: 'accepted' },
  /** A second look found that it should not have been refused, nor sent to another authority. */
  reinstate: { from: ['refused', 'forwarded'], to: 'accepted' },
  refuse: { from: ['received', 'clarifying'], to: 'refused' },
  /** To the authority whose matter it is. */
  forward: { from: ['received', 'clarifying'], to: 'forwarded' },
  /** A matter of fact, which the administration answers without a meeting. */
  hand_over: { from: ['accepted'], to: 'with_administration' },
  /** Back to the council's question time. */
  hand_back: { from: ['with_administration'], to: 'accepted' },
  /** It was asked at the meeting, whose question time is over. */
  mark_asked: { from: ['accepted'], to: 'asked' },
  /** Its asker did not come, where the rules ask them to. */
  mark_absent: { from: ['accepted'], to: 'lapsed' },
  /** An answer is published; in writing also without having been asked at a meeting. */
  answer: { from: ['accepted', 'with_administration', 'asked'], to: 'answered' },
  withdraw: {
    from: ['received', 'clarifying', 'accepted', 'with_administration', 'refused'],
    to: 'withdrawn',
  },
} as const satisfies Record<string, Transition>;
export type QuestionMove = keyof typeof transitions;

/** Where a move takes a question; null: it cannot be made from where it is. */
export function moved(state: QuestionState, move: QuestionMove): QuestionState | null {
  const { from, to }: Transition = transitions[move];
  return from.includes(state) ? to : null;
}

/** States of a question that waits for a council meeting, or may come to. */
export const beforeMeeting = [
  'received',
  'clarifying',
  'accepted',
] as const satisfies QuestionState[];

/** States after which nothing more is to be done with a question. */
export const finalStates = [
  'answered',
  'refused',
  'forwarded',
  'lapsed',
  'withdrawn',
] as const satisfies QuestionState[];
