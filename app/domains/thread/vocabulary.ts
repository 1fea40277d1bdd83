/** What can happen to a subject, as „Det skete der“ tells it. */
export const eventKinds = [
  'submitted',
  'clarification_asked',
  'clarified',
  'published',
  'published_redacted',
  'refused',
  'answered',
  'hidden',
  'restored',
  'reconsideration_asked',
  'upheld',
  'withdrawn',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** How soon a follower is told. */
export const cadences = ['at_once', 'daily', 'weekly'] as const;
export type Cadence = (typeof cadences)[number];

/** Who tied a contribution to a goal of a plan or a UN goal. */
export const linkedBy = ['author', 'staff'] as const;
