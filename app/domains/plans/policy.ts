import type { Actor } from '~/domains/identity/actor';

/** Who may change a plan: for now only whoever works at the server's command line. */
export function planPolicy(actor: Actor, action: 'import'): boolean {
  switch (action) {
    case 'import':
      return actor.kind === 'operator';
    default:
      return false;
  }
}
