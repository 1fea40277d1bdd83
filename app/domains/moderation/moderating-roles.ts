import type { Role } from '~/domains/identity/roles';

/** Who sees what waits for a decision. */
export const moderatingRoles = [
  'moderator',
  'council_secretariat',
  'administrator',
] as const satisfies Role[];
