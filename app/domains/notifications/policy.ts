import { type Actor, holds } from '~/domains/identity/actor';

type NotificationsAction =
  /** What the worker does, which was told to by whatever verb decided on it, or by the clock. */
  | 'deliver'
  | 'tell_followers'
  | 'collect_digests'
  | 'remind'
  | 'tidy'
  /** What is done with mails that were given up. */
  | 'resend'
  | 'drop';

/** Who hands mail over, and who looks after what could not be. */
export function notificationsPolicy(actor: Actor, action: NotificationsAction): boolean {
  switch (action) {
    case 'deliver':
    case 'tell_followers':
    case 'collect_digests':
    case 'remind':
    case 'tidy':
      return actor.kind === 'worker';
    case 'resend':
    case 'drop':
      return holds(actor, 'administrator');
    default:
      return false;
  }
}
