import { type Actor, holds, isSelf } from '~/domains/identity/actor';
import type { Role } from '~/domains/identity/roles';
import type { ScanResult } from './vocabulary';

export type FilesAction =
  | { do: 'hand_in' | 'attach'; ownerId: string }
  | {
      do: 'open';
      file: { ownerId: string; scan: ScanResult; isShown: boolean };
      /** What the domain says that it belongs to: whether the actor reads it. Left out: it has no say of its own. */
      isReader?: boolean;
    }
  | { do: 'open_any' }
  | { do: 'forget' | 'scan' };

/** Who decides what becomes public, and must see it before. Whoever answers for a node reads what everyone does. */
const opening = ['moderator', 'council_secretariat', 'administrator'] as const satisfies Role[];

/**
 * Who may do what with files. What was found to do harm, nobody opens. Where a domain says itself who reads what was
 * handed in to it, that holds instead of the roles.
 */
export function filesPolicy(actor: Actor, action: FilesAction): boolean {
  switch (action.do) {
    case 'hand_in':
    case 'attach':
      return isSelf(actor, action.ownerId);
    case 'open': {
      const { scan, isShown, ownerId } = action.file;
      if (scan === 'infected') return false;
      return (
        isShown ||
        (action.isReader ?? filesPolicy(actor, { do: 'open_any' })) ||
        (scan === 'clean' && isSelf(actor, ownerId))
      );
    }
    case 'open_any':
      return holds(actor, ...opening);
    case 'forget':
    case 'scan':
      return actor.kind === 'worker';
    default:
      return false;
  }
}
