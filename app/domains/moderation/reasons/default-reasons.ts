/**
 * The grounds that every municipality begins with, in their order; their words are in `i18n/…/moderation.ts`.
 * The first eight are those for refusing a question to the council (DOMAIN.md), the last two what a public
 * page needs besides.
 */
export const defaultReasons = [
  'personal_case',
  'case_handling',
  'attack',
  'private_circumstances',
  'not_publishable',
  'employment',
  'not_municipal',
  'already_answered',
  'spam',
  'illegal',
] as const;

/** Grounds for refusing to hear somebody at a committee (DOMAIN.md), besides the others; for nothing else. */
export const dialogueReasons = ['no_time_left', 'heard_elsewhere', 'outside_field'] as const;

export type DefaultReason = (typeof defaultReasons)[number] | (typeof dialogueReasons)[number];

export function isOfDialogue(code: string): boolean {
  return dialogueReasons.some((one) => one === code);
}
