import type { Actor } from '~/domains/identity/actor';

/** Who may change a plan: whoever works at the server's command line; the worker only keeps search in step. */
export function planPolicy(actor: Actor, action: 'import' | 'refresh_search'): boolean {
  switch (action) {
    case 'import':
      return actor.kind === 'operator';
    case 'refresh_search':
      return actor.kind === 'operator' || actor.kind === 'worker';
    default:
      return false;
  }
}
