import type { Actor } from '~/domains/identity/actor';

/** Who settles pools on their own, and tells of offers: the worker. Everything else is part of a participation verb, which has its own policy. */
export function seatsPolicy(actor: Actor, action: 'settle' | 'tell_offer'): boolean {
  switch (action) {
    case 'settle':
    case 'tell_offer':
      return actor.kind === 'worker';
    default:
      return false;
  }
}
