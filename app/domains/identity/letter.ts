/** A letter with a code that shows that its reader lives where they say. Pure. */

/** Days from the order to the last day that the code works, post included. */
export const letterDays = 30;
export const mostWrongTries = 5;

export type LetterState = 'asked' | 'sent' | 'expired' | 'used_up' | 'ended';

type Letter = {
  sentAt: string | null;
  expiresAt: string;
  wrongTries: number;
  usedAt: string | null;
  cancelledAt: string | null;
};

/** Where a letter is at an instant. */
export function letterState(letter: Letter, now: { epochMilliseconds: number }): LetterState {
  if (letter.usedAt !== null || letter.cancelledAt !== null) return 'ended';
  if (letter.wrongTries >= mostWrongTries) return 'used_up';
  if (Date.parse(letter.expiresAt) <= now.epochMilliseconds) return 'expired';
  return letter.sentAt === null ? 'asked' : 'sent';
}

/**
 * Why a code is not taken; null: it may be tried. Before staff have marked the letter as sent nobody has
 * looked whether its address is in the municipality, so until then its code shows nothing.
 */
export function whyNotTriable(
  letter: Letter | undefined,
  now: { epochMilliseconds: number },
): 'not_found' | 'code_used_up' | 'code_expired' | 'letter_not_sent' | null {
  if (!letter) return 'not_found';
  switch (letterState(letter, now)) {
    case 'ended':
      return 'not_found';
    case 'used_up':
      return 'code_used_up';
    case 'expired':
      return 'code_expired';
    case 'asked':
      return 'letter_not_sent';
    case 'sent':
      return null;
  }
}
