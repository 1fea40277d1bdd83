import { type Actor, holds } from '~/domains/identity/actor';

/** What staff do with comments. */
export type CommentAction =
  { do: 'read_for_staff' } | { do: 'decide' } | { do: 'answer'; unitId: string | null };

/** Who may do what with comments: moderation says itself what each of its roles decides. */
export function commentPolicy(actor: Actor, action: CommentAction): boolean {
  switch (action.do) {
    case 'read_for_staff':
    case 'decide':
      return holds(actor, 'moderator', 'council_secretariat', 'administrator');
    case 'answer':
      return (
        holds(actor, 'council_secretariat') ||
        (holds(actor, 'plan_owner') &&
          actor.kind === 'person' &&
          actor.roles.some(
            ({ role, unitId }) =>
              role === 'plan_owner' && unitId !== null && unitId === action.unitId,
          ))
      );
    default:
      return false;
  }
}
