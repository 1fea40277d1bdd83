import type { Actor } from '~/domains/identity/actor';

/**
 * Only the worker settles pools on its own, and tells of offers: everything else is part of a participation verb,
 * which has its own policy.
 */
export function seatsPolicy(actor: Actor, action: 'settle' | 'tell_offer'): boolean {
  switch (action) {
    case 'settle':
    case 'tell_offer':
      return actor.kind === 'worker';
    default:
      return false;
  }
}
