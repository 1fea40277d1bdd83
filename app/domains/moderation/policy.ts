import { type Actor, holds } from '~/domains/identity/actor';
import { moderatingRoles } from './moderating-roles';
import type { EntryKind } from './vocabulary';

export type ModerationAction =
  /** Read the queue, and what colleagues noted; note something. */
  | { do: 'see_queue' }
  /** Print a decision for whom no mail reaches, and say that it was sent. */
  | { do: 'send_letters' }
  /** What the worker does with them, where there is somebody to take them. */
  | { do: 'hand_over_letters' }
  | { do: 'claim' | 'decide'; kind: EntryKind }
  | { do: 'change_reasons' }
  | { do: 'forget' };

/**
 * Who may do what in moderation. Administrators decide nothing of their own, but give the second look where
 * there is no other moderator. On pages of the staff somebody who helps a citizen acts as themselves; what they
 * wrote down for a citizen is their own matter all the same (`whyBarred`).
 */
export function moderationPolicy(actor: Actor, action: ModerationAction): boolean {
  switch (action.do) {
    case 'see_queue':
    case 'send_letters':
      return holds(actor, ...moderatingRoles);
    case 'claim':
    case 'decide':
      return (
        holds(actor, 'moderator', 'council_secretariat') ||
        (action.kind === 'reconsideration' && holds(actor, 'administrator'))
      );
    case 'change_reasons':
      return holds(actor, 'moderator', 'administrator');
    case 'forget':
    case 'hand_over_letters':
      return actor.kind === 'worker';
    default:
      return false;
  }
}
