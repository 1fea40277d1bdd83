import { timingSafeEqual } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Temporal } from 'temporal-polyfill';
import type { Keys } from '~/platform/keys.server';

/**
 * What a key is asked to sign. A challenge is not stored: it carries when it was made and is tied to what
 * it is for, so that it opens nothing elsewhere. Where it is for a session, it ends with that session,
 * which is another one as soon as the key was shown; and a key takes none from before its last use.
 */
export type ChallengePurpose =
  | { to: 'show' | 'add'; sessionId: string }
  // Nobody is signed in yet: the key's own last use is what makes it single.
  | { to: 'sign_in'; municipalityId: string };

/** How long somebody may take, in minutes. */
export const challengeMinutes = 5;

type Asking = { keys: Keys; now: Temporal.Instant };

export function makeChallenge({ keys, now }: Asking, purpose: ChallengePurpose): string {
  const id = uuidv7({ msecs: now.epochMilliseconds });
  return `${keys.tokenFor('passkey challenge', id)}.${tieOf(keys, id, purpose)}`;
}

/**
 * When a challenge was made, in milliseconds; null where it was not made here and for this, or is too old.
 * @param challenge as the browser tells it: base64url of what was made
 */
export function readChallenge(
  { keys, now }: Asking,
  challenge: string,
  purpose: ChallengePurpose,
): number | null {
  const [token = '', tie = ''] = Buffer.from(challenge, 'base64url').toString().split('.');
  const id = keys.readToken('passkey challenge', token);
  if (id === undefined || !isSame(tie, tieOf(keys, id, purpose))) return null;
  // The first 48 bits of a UUIDv7 (RFC 9562).
  const madeAt = parseInt(id.replace('-', '').slice(0, 12), 16);
  const age = now.epochMilliseconds - madeAt;
  return age < challengeMinutes * 60 * 1000 ? madeAt : null;
}

function tieOf(keys: Keys, id: string, purpose: ChallengePurpose): string {
  const whose = purpose.to === 'sign_in' ? purpose.municipalityId : purpose.sessionId;
  return keys.pseudonym('passkey challenge', `${id} ${purpose.to} ${whose}`);
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
