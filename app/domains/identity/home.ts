import type { HeldRole } from './roles';

/**
 * Where somebody goes who has signed in: on to where they were going, else to the pages of what they do
 * here – those of staff for whoever holds a role today, with or without a second factor shown. Pure.
 * @param returnTo path without language prefix, or null
 */
export function homeOf(returnTo: string | null, roles: readonly HeldRole[]): string {
  return returnTo ?? (roles.length > 0 ? '/medarbejder' : '/min-side');
}
