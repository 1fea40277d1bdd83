export const hitsPerPage = 20;

/** Begin and end of a word that was found, in a hit's text; characters that no text holds. */
export const hitStart = '\u0002';
export const hitEnd = '\u0003';
