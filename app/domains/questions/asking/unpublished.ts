/** A question's columns once nobody reads it any more. That a moderator has hidden it stays: its asker cannot undo it. */
export const unpublished = {
  publishedTopic: null,
  publishedText: null,
  publishedAt: null,
  refusalShownAt: null,
} as const;
