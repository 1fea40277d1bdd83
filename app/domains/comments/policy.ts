import { activities, whyNotAllowed } from '~/domains/identity/activities';
import { type Actor, holds, isSelf } from '~/domains/identity/actor';
import type { Role } from '~/domains/identity/roles';
import { unitOf } from './rules';

export type CommentAction =
  | { do: 'submit' }
  /** Answer what one was asked, ask for a second look, take it back, see what nobody else sees. */
  | { do: 'change_own'; authorId: string }
  /** `see`: what only whoever decides reads, whatever the comment's state. */
  | { do: 'decide' | 'see' }
  /** See what waits for an answer, of the nodes that one may answer for. */
  | { do: 'see_waiting' }
  /** `unitIds`: the units that answer for the node. */
  | { do: 'answer'; unitIds: string[] }
  | { do: 'give_notice' }
  | { do: 'forget' };

const deciding = ['moderator', 'council_secretariat', 'administrator'] as const satisfies Role[];

/** Who may do what with comments on plans. What exactly a moderator decides, moderation narrows. */
export function commentPolicy(actor: Actor, action: CommentAction): boolean {
  switch (action.do) {
    case 'submit':
      return actor.kind === 'person' && whyNotAllowed(actor, activities.comment) === null;
    case 'change_own':
      return isSelf(actor, action.authorId);
    case 'decide':
    case 'see':
      return holds(actor, ...deciding);
    case 'see_waiting':
      return holds(actor, 'council_secretariat', 'plan_owner');
    case 'answer':
      return (
        holds(actor, 'council_secretariat') ||
        (actor.kind === 'person' && unitOf(actor, action.unitIds) !== null)
      );
    case 'give_notice':
      return actor.kind === 'visitor' || actor.kind === 'person';
    case 'forget':
      return actor.kind === 'worker';
    default:
      return false;
  }
}
