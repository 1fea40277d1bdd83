import type { Who } from '~/domains/identity/who.server';
import type { Keys } from './keys.server';

/**
 * For whom a page's forms are: whoever is signed in, or the citizen they help. Every form carries it, so
 * that one which was opened for one person is never taken for another.
 */
export function actingAs(keys: Keys, who: Who | null): string | null {
  if (!who) return null;
  const { personId } = who.helped?.actor ?? who.self;
  return keys.pseudonym('acting', `${personId} ${who.helped?.assistanceId ?? ''}`);
}
