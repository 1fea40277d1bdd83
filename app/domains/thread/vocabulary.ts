/** What can happen to a subject, as „Det skete der“ tells it. */
export const eventKinds = [
  'submitted',
  'clarification_asked',
  'clarified',
  'published',
  'published_redacted',
  'refused',
  'refusal_shown',
  'answered',
  'hidden',
  'restored',
  'reconsideration_asked',
  'upheld',
  'withdrawn',
] as const;
export type EventKind = (typeof eventKinds)[number];

/**
 * What the sentence of an event may say beside its kind: a unit or committee that did it, the title of a
 * reason. In Danish, as their names are; nothing personal.
 */
export type EventFacts = { by?: string; reason?: string };

/** How soon a follower is told. */
export const cadences = ['at_once', 'daily', 'weekly'] as const;
export type Cadence = (typeof cadences)[number];

/** Who tied a contribution to a goal of a plan or a UN goal. */
export const linkedBy = ['author', 'staff'] as const;
