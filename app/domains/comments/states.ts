/** Where a comment is. */
export const commentStates = [
  'received',
  'clarifying',
  'published',
  'refused',
  'hidden',
  'withdrawn',
] as const;
export type CommentState = (typeof commentStates)[number];
