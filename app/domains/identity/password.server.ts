import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';

/** OWASP's choice for Argon2id, which is the library's own kind: 19 MiB, two passes, one lane. */
export const argon2Parameters = {
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
} as const;

/**
 * Hashes are made a few at a time: each takes a core for some twenty milliseconds, and pages must still be
 * answered while a whole town signs in.
 */
const turn = pLimit(Math.max(1, availableParallelism() - 1));

/** Of no password: what is checked where there is no account, so that both take the same time. */
let ofNobody: Promise<string> | undefined;

/** Hashes a password for keeping. */
export function hashPassword(password: string): Promise<string> {
  return turn(() => hash(password.normalize('NFC'), argon2Parameters));
}

/**
 * Whether a password is the one that a hash was made of.
 * @param hashed null where there is no account or no password; takes as long, and is false
 */
export async function isPassword(hashed: string | null, password: string): Promise<boolean> {
  ofNobody ??= hashPassword('');
  const against = hashed ?? (await ofNobody);
  const isRight = await turn(() => verify(against, password.normalize('NFC')));
  return hashed !== null && isRight;
}
