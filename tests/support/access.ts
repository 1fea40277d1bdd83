import { needsSecondFactor, type Role } from '~/domains/identity/roles';
import { hasReached } from '~/domains/identity/level';
import type { Persona } from './personas';

/** Who may open an address and send its form. */
export type Access =
  | { for: 'everyone' }
  /** Anybody may see it, and what it does depends on what is sent. */
  | { for: 'signing in' }
  /** Whoever has the address may see it and end what it is for, from anywhere, without being known. */
  | { for: 'one click' }
  /** Where a broker sends people back to; what was not begun here ends at an explanation. */
  | { for: 'way back' }
  /** Where whoever is signed in shows a second factor; those who have none are led to set one up. */
  | { for: 'second factor' }
  /** Only a form is sent here; there is nothing to see. */
  | { for: 'forms of everyone' }
  | { for: 'forms of staff'; roles: Role[] }
  /** For whoever works for the municipality; to the others it is not there. */
  | { for: 'staff, hidden from others'; roles: Role[] }
  | { for: 'signed in' }
  /** Whoever is signed in and has reached an age. */
  | { for: 'signed in, of an age'; age: number }
  /** Of somebody who is none of those who ask: to them it is not there. */
  | { for: 'its owner alone' }
  | { for: 'staff'; roles: Role[] }
  /** For monitors on this machine, or with a token. */
  | { for: 'operators' }
  /** There only while the demo runs. */
  | { for: 'demo' };

/** Who may pass, and an address of each route by its id without language. */
export type Placement = Access & { path: string };

/** What becomes of a persona at an address: a status, and where it leads if it leads away. */
export function expected(access: Access, persona: Persona): { status: number; to?: string } {
  switch (access.for) {
    case 'everyone':
    case 'signing in':
    case 'one click':
      return { status: 200 };
    case 'operators':
      return { status: 403 };
    case 'demo':
    case 'forms of everyone':
      return { status: 404 };
    case 'way back':
      return { status: 302, to: '/log-ind/mitid?fejl=' };
    case 'second factor':
      return { status: 302, to: persona.level === 0 ? '/log-ind?videre=' : '/min-side/to-trin' };
    case 'signed in':
      return persona.level === 0 ? { status: 302, to: '/log-ind?videre=' } : { status: 200 };
    case 'signed in, of an age':
      if (persona.level === 0) return { status: 302, to: '/log-ind?videre=' };
      return hasReached(persona.ageBand, access.age)
        ? { status: 200 }
        : { status: 302, to: '/hvad-kraever-det?mangler=' };
    case 'its owner alone':
      return persona.level === 0 ? { status: 302, to: '/log-ind?videre=' } : { status: 404 };
    case 'forms of staff':
      return {
        ...ofStaff(access.roles, persona),
        ...(isLet(access.roles, persona) && { status: 404 }),
      };
    case 'staff, hidden from others':
      return { status: isLet(access.roles, persona) ? 200 : 404 };
    case 'staff':
      return ofStaff(access.roles, persona);
  }
}

function isLet(roles: Role[], { role, secondFactor }: Persona): boolean {
  return role !== null && roles.includes(role) && (secondFactor || !needsSecondFactor(role));
}

function ofStaff(roles: Role[], persona: Persona): { status: number; to?: string } {
  if (persona.level === 0) return { status: 302, to: '/log-ind?videre=' };
  if (isLet(roles, persona)) return { status: 200 };
  if (persona.role !== null && roles.includes(persona.role)) {
    return { status: 302, to: '/log-ind/to-trin?videre=' };
  }
  return { status: 403 };
}
