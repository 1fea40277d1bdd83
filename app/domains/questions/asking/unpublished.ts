/** A question's columns once nobody reads it any more, and as if nobody ever had. */
export const unpublished = {
  publishedTopic: null,
  publishedText: null,
  publishedAt: null,
  hiddenAt: null,
} as const;
