import { type Actor, holds } from '~/domains/identity/actor';
import { dialoguePolicy } from './policy';
import { rolesOf } from './sits-in';

/** The committees whose dialogue somebody sees by their roles; `all`: of every committee. */
export function committeesOf(actor: Actor): 'all' | string[] {
  if (holds(actor, 'council_secretariat')) return 'all';
  const ids = rolesOf(actor).flatMap(({ committeeId }) =>
    committeeId === null ? [] : committeeId,
  );
  return [...new Set(ids)].filter((committeeId) =>
    dialoguePolicy(actor, { do: 'see', committeeId }),
  );
}
