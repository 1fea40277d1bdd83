import type { Who } from '~/domains/identity/who.server';
import type { Keys } from './keys.server';

/**
 * For whom a page's forms are, and who fills them in: whoever is signed in, for themselves or the citizen they help.
 * Every form carries it, so that one which was opened for one person is never taken for another.
 */
export function actingAs(keys: Keys, who: Who | null): string | null {
  if (!who) return null;
  const { personId } = who.helped?.actor ?? who.self;
  return keys.pseudonym('acting', `${personId} ${who.self.personId}`);
}

/** Whether a form was opened for somebody else than whoever sends it, by another tab's doing. */
export function isForAnother(keys: Keys, who: Who | null, form: FormData): boolean {
  const meant = form.get('acting');
  return meant !== null && meant !== actingAs(keys, who);
}
