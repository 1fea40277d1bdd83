/** What the reader of a mail may do by its link. Pure. */
export const linkPurposes = [
  'register',
  'sign_in',
  'invitation',
  'reset_password',
  'change_email',
] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** Minutes that a link can be used. */
export const linkMinutes: Record<LinkPurpose, number> = {
  register: 24 * 60,
  sign_in: 30,
  /** For somebody who did not ask for it and may not be at their desk. */
  invitation: 24 * 60,
  reset_password: 60,
  change_email: 24 * 60,
};

export type LinkRefusal = 'unknown' | 'used' | 'expired';

/**
 * Why a link opens nothing; null: it does.
 * @param now the instant at which it is used
 */
export function whyNotUsable(
  link: { usedAt: string | null; expiresAt: string } | undefined,
  now: { epochMilliseconds: number },
): LinkRefusal | null {
  if (!link) return 'unknown';
  if (link.usedAt !== null) return 'used';
  return Date.parse(link.expiresAt) <= now.epochMilliseconds ? 'expired' : null;
}
