import type { Actor } from '~/domains/identity/actor';

/** Who may add or change a municipality: whoever works at the server's command line. */
export function municipalityPolicy(actor: Actor, action: 'register'): boolean {
  switch (action) {
    case 'register':
      return actor.kind === 'operator';
    default:
      return false;
  }
}
