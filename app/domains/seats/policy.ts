import type { Actor } from '~/domains/identity/actor';

/** Only the worker settles pools on its own: everything else is part of a participation verb, which has its own policy. */
export function seatsPolicy(actor: Actor, action: 'settle'): boolean {
  switch (action) {
    case 'settle':
      return actor.kind === 'worker';
    default:
      return false;
  }
}
