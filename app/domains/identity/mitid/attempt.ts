import type { ClaimsRefusal } from '../mitid-claims';

/** A sign-in with MitID on its way: there, at the broker, and back. Pure. */

/** Minutes that somebody has at the broker. */
export const attemptMinutes = 15;

export type AttemptRefusal = 'unknown' | 'foreign_browser' | 'used' | 'expired';

/**
 * Why an attempt cannot go on; null: it can.
 * @param browserHash of the browser that asks; null where it has shown no token
 */
export function whyNotGoingOn(
  attempt: { browserHash: string; usedAt: string | null; expiresAt: string } | undefined,
  browserHash: string | null,
  now: { epochMilliseconds: number },
): AttemptRefusal | null {
  if (!attempt) return 'unknown';
  if (attempt.browserHash !== browserHash) return 'foreign_browser';
  if (attempt.usedAt !== null) return 'used';
  return Date.parse(attempt.expiresAt) <= now.epochMilliseconds ? 'expired' : null;
}

/** What the broker's answer can be refused for, before anything is known of the person. */
export type ProviderRefusal =
  /** It does not answer, or not in time, or only that it is out of order. */
  | 'unavailable'
  /** The person went back. */
  | 'cancelled'
  /** It is not the answer to what was asked, or not by whom it was asked. */
  | 'mismatch';

export type MitidRefusal =
  | AttemptRefusal
  | ProviderRefusal
  | ClaimsRefusal
  /** Nobody could say where the person lives. */
  | 'residence_unknown'
  | AccountRefusal
  /** A member of staff is acting for somebody in this browser. */
  | 'helping';

export type AccountRefusal =
  /** The MitID belongs to another account here. */
  | 'taken'
  /** The account belongs to another MitID. */
  | 'other_mitid'
  /** Who is signed in is not who was when it began. */
  | 'account_changed'
  /** The account has a second factor, which this session has not shown. */
  | 'factor_needed';

export const mitidRefusals = [
  'unknown',
  'foreign_browser',
  'used',
  'expired',
  'unavailable',
  'cancelled',
  'mismatch',
  'assurance_too_low',
  'claims_missing',
  'residence_unknown',
  'taken',
  'other_mitid',
  'account_changed',
  'factor_needed',
  'helping',
] as const satisfies MitidRefusal[];

/**
 * Why an account cannot be given a MitID; null: it can, or nobody is to be verified.
 * @param of.owner account that the MitID belongs to
 * @param of.own account that it is to verify
 */
export function whyNotLinkable(of: {
  owner: string | null;
  own: { id: string; hasMitid: boolean } | null;
}): AccountRefusal | null {
  const { owner, own } = of;
  if (own === null) return null;
  if (owner !== null && owner !== own.id) return 'taken';
  return owner === null && own.hasMitid ? 'other_mitid' : null;
}

/**
 * The page that explains a refusal and knows the ways on.
 * @param of.next where the person was going
 * @param of.verifies whether it was to verify an account, which trying again then is for, too
 */
export function mitidFaultPath(
  code: MitidRefusal,
  of: { next: string | null; verifies: boolean },
): string {
  const intent = of.verifies ? '&bekraeft=yes' : '';
  const onwards = of.next === null ? '' : `&videre=${encodeURIComponent(of.next)}`;
  return `/log-ind/mitid?fejl=${code}${intent}${onwards}`;
}
