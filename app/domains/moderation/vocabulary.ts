/** Why something waits for a moderator. */
export const entryKinds = ['submission', 'notice', 'reconsideration'] as const;
export type EntryKind = (typeof entryKinds)[number];

/**
 * What is decided about a contribution. `clarify` asks its author and pauses the clock; `keep` leaves
 * things as they are, after a notice or when somebody asked for a second look.
 */
export const decisions = [
  'publish',
  'publish_redacted',
  'clarify',
  'refuse',
  'hide',
  'restore',
  'keep',
] as const;
export type Decision = (typeof decisions)[number];

/** Decisions that take something from somebody, so they must give a reason (DSA art. 17). */
export const restrictions = ['publish_redacted', 'refuse', 'hide'] as const satisfies Decision[];
