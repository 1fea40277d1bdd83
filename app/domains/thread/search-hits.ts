export const hitsPerPage = 20;

/** Begin and end of a word that was found, in a hit's text; characters that no text holds. */
export const hitStart = '\u0002';
export const hitEnd = '\u0003';

/** A passage of a text with dots where it begins or ends within a sentence. */
export function asExcerpt(passage: string): string {
  const [begin, end] = [/^[\u0002\s]*\p{Ll}/u.test(passage), !/[.!?…][\u0003\s]*$/.test(passage)];
  return `${begin ? '… ' : ''}${passage}${end ? ' …' : ''}`;
}
