import type { Actor } from '~/domains/identity/actor';

/** Who hands mail over: the worker, which was told to by whatever verb decided on the mail. */
export function notificationsPolicy(actor: Actor, action: 'deliver'): boolean {
  switch (action) {
    case 'deliver':
      return actor.kind === 'worker';
    default:
      return false;
  }
}
