import { type Actor, holds, type PersonActor } from '~/domains/identity/actor';
import type { Role } from '~/domains/identity/roles';

/** Whether somebody holds one of these roles in a committee, with the second factor that it needs. */
export function sitsIn(actor: Actor, committeeId: string, ...wanted: Role[]): boolean {
  return wanted.some(
    (role) =>
      holds(actor, role) &&
      rolesOf(actor).some((one) => one.role === role && one.committeeId === committeeId),
  );
}

/** The roles that somebody holds; nobody in person has none. */
export function rolesOf(actor: Actor): PersonActor['roles'] {
  return actor.kind === 'person' ? actor.roles : [];
}
