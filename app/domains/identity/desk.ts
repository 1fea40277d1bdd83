/** What a desk officer does for citizens, and how they are looked for. Pure. */

/** Where staff see somebody whom they help. */
export function citizenPath(personId: string): string {
  return `/medarbejder/borgere/${personId}`;
}

/** How a citizen asked for help. */
export const channels = ['phone', 'desk'] as const;
export type Channel = (typeof channels)[number];

/**
 * What a citizen showed to say who they are; its number is never written down. A health card has no
 * picture, so it takes something else beside it.
 */
export const proofs = ['passport', 'driving_licence', 'health_card_and_other'] as const;

/**
 * What staff can have done for a citizen, by its name in the audit, in the order in which a receipt tells
 * of it. What is not here – a wrong code, say – is not told.
 */
export const helpedWith = [
  'identity.change_profile',
  'identity.declare_residence',
  'identity.ask_for_letter',
  'identity.cancel_letter',
  'identity.enter_code',
  'identity.take_over',
] as const;
export type HelpedWith = (typeof helpedWith)[number];

/** Help that a citizen was given, as the citizen and the desk see it: without who gave it. */
export type HelpGiven = {
  startedAt: string;
  endedAt: string | null;
  channel: Channel;
  done: HelpedWith[];
};

/** A search shows this many, and says when there are more. */
export const mostFound = 20;
const shortestWord = 3;
const mostWords = 6;

/**
 * The words to look for, in small letters; null where they would find too many: one must have three
 * letters or digits, so that nobody leafs through the citizens.
 */
export function searchWords(typed: string): string[] | null {
  const words = typed
    .normalize('NFC')
    .toLocaleLowerCase('da')
    .split(/[\s,]+/)
    .filter(Boolean);
  const isEnough = words.some(
    (word) => (word.match(/[\p{L}\p{N}]/gu) ?? []).length >= shortestWord,
  );
  return isEnough ? words.slice(0, mostWords) : null;
}
