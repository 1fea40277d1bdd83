import { type Actor, holds } from '~/domains/identity/actor';

/** Who reads a municipality's log, and who seals everybody's. */
export function auditPolicy(actor: Actor, action: 'read' | 'seal'): boolean {
  switch (action) {
    case 'read':
      return holds(actor, 'administrator');
    case 'seal':
      return actor.kind === 'worker';
    default:
      return false;
  }
}
