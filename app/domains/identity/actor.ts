import type { AgeBand, Level } from './level';
import { type HeldRole, needsSecondFactor, type Role } from './roles';

/** How a browser was signed in. */
export const signInMethods = ['password', 'link', 'mitid', 'passkey'] as const;
export type SignInMethod = (typeof signInMethods)[number];

/** Somebody who is signed in: a citizen, and with roles also a politician or a member of staff. */
export type PersonActor = {
  kind: 'person';
  personId: string;
  level: Level;
  ageBand: AgeBand | null;
  /** What is held today. What needs a second factor counts only where `secondFactor` is true. */
  roles: HeldRole[];
  /** Whether this session has shown one. */
  secondFactor: boolean;
  /** The member of staff who acts for this person; then `roles` is empty. */
  assistedBy: string | null;
  /** The committees of which that member of staff may see anything while helping; left out: of all of them. */
  helperCommittees?: string[];
};

/**
 * Who acts. A visitor reads what is public. An operator works at the server's own command line and is
 * the only one who may import plans. The worker runs jobs.
 */
export type Actor = { kind: 'visitor' } | PersonActor | { kind: 'operator' } | { kind: 'worker' };

export const visitor: Actor = { kind: 'visitor' };
export const operator: Actor = { kind: 'operator' };
export const worker: Actor = { kind: 'worker' };

/** Whether the actor holds one of the roles and has shown the second factor that it needs. */
export function holds(actor: Actor, ...wanted: Role[]): boolean {
  return (
    actor.kind === 'person' &&
    actor.roles.some(
      ({ role }) => wanted.includes(role) && (actor.secondFactor || !needsSecondFactor(role)),
    )
  );
}

/** Whether the actor is this person, alone or helped. */
export function isSelf(actor: Actor, personId: string): boolean {
  return actor.kind === 'person' && actor.personId === personId;
}
