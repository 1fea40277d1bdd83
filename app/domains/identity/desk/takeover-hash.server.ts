import type { Keys } from '~/platform/keys.server';

/**
 * What a takeover code is found by. The code is made from the id of a person, whom whoever types it does
 * not know.
 * @param code capital letters and digits alone
 */
export function takeoverHash(keys: Keys, code: string): string {
  return keys.pseudonym('takeover', code);
}
