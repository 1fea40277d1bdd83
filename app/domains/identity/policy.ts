import { type Actor, holds, isSelf } from './actor';
import { helpingRoles } from './roles';

/** What is done with accounts, levels, roles and sessions. */
export type IdentityAction =
  | { do: 'ask_for_link' | 'use_link' | 'sign_in' | 'keep_draft' | 'begin_mitid' | 'finish_mitid' }
  | {
      do: 'change_own' | 'end_session' | 'take_over' | 'ask_for_letter' | 'enter_code';
      personId: string;
    }
  | { do: 'change_own_security' | 'show_factor' | 'erase_self' | 'copy_own'; personId: string }
  | { do: 'help' | 'help_protected' | 'verify_at_desk' | 'send_letter' }
  /** Know where a letter about what somebody wrote is to be sent. */
  | { do: 'write_letter' }
  | { do: 'give_role' | 'set_mailbox' | 'reset_factor' }
  | { do: 'create_administrator' | 'prepare_demo' }
  | { do: 'forget' };

/**
 * Who may do what with identities. What a person changes of their own they may be helped with; passwords,
 * second factors, addresses to sign in by, the copy of everything and the end of an account are for
 * themselves alone.
 */
export function identityPolicy(actor: Actor, action: IdentityAction): boolean {
  switch (action.do) {
    case 'ask_for_link':
    case 'use_link':
    case 'sign_in':
    case 'keep_draft':
    case 'begin_mitid':
    case 'finish_mitid':
      return actor.kind === 'visitor' || actor.kind === 'person';
    case 'change_own':
    case 'end_session':
    case 'take_over':
    case 'ask_for_letter':
    case 'enter_code':
      return isSelf(actor, action.personId);
    case 'change_own_security':
    case 'show_factor':
    case 'erase_self':
    case 'copy_own':
      return isSelf(actor, action.personId) && actor.kind === 'person' && actor.assistedBy === null;
    case 'help':
      return holds(actor, ...helpingRoles);
    // Who has a protected name is looked for, and helped, by borgerservice alone.
    case 'help_protected':
    case 'verify_at_desk':
    case 'send_letter':
      return holds(actor, 'desk_officer');
    case 'write_letter':
      return holds(actor, 'moderator', 'council_secretariat', 'administrator');
    case 'give_role':
    case 'set_mailbox':
    case 'reset_factor':
      return holds(actor, 'administrator');
    case 'create_administrator':
    case 'prepare_demo':
      return actor.kind === 'operator';
    case 'forget':
      return actor.kind === 'worker';
    default:
      return false;
  }
}
