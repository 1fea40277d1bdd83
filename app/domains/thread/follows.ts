/** Following: being told what happens to something. Pure. */

/** A person who follows more than this is no person. */
export const mostFollows = 1000;

/**
 * Why somebody cannot follow; null: they can.
 * @param person.email null where there is none to write to, `confirmed` false where nobody has shown that
 * it is theirs
 * @param following how much they follow already, without what this is about
 */
export function whyNotFollowable(
  person: { email: string | null; confirmed: boolean },
  following: number,
): 'no_email' | 'too_many' | null {
  if (person.email === null || !person.confirmed) return 'no_email';
  return following >= mostFollows ? 'too_many' : null;
}
