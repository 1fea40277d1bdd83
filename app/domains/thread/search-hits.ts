export const hitsPerPage = 20;

/** Begin and end of a word that was found, in a hit's text; characters that no text holds. */
export const hitStart = '\u0002';
export const hitEnd = '\u0003';

/** A passage of a text with dots where it begins or ends within a sentence. */
export function asExcerpt(passage: string): string {
  const plain = passage.replaceAll(hitStart, '').replaceAll(hitEnd, '').trim();
  const isCutBefore = /^\p{Ll}/u.test(plain);
  const isCutAfter = !/[.!?…]$/.test(plain);
  return `${isCutBefore ? '… ' : ''}${passage}${isCutAfter ? ' …' : ''}`;
}
