import type { AgeBand } from './level';

/**
 * Whether the name of a person is settled: somebody has found who they are. Otherwise whoever is confirmed
 * could go on as somebody else. A protected name is shown to nobody, so its owner may write another. Pure.
 */
export function isNameSettled(of: { verifiedAt: string | null; isProtected: boolean }): boolean {
  return of.verifiedAt !== null && !of.isProtected;
}

/**
 * Why a person's name cannot be made another; null: it can. Staff who help them at the desk may, where the
 * name has changed.
 */
export function whyNotRenamable(
  of: { name: string | null; verifiedAt: string | null; isProtected: boolean },
  change: { name: string; isHelped: boolean },
): 'name_settled' | null {
  if (of.name === null || change.name === of.name || change.isHelped) return null;
  if (!isNameSettled(of)) return null;
  return 'name_settled';
}

/**
 * The name that stands beside what somebody wrote; null: none. Of somebody who may be under 18 it is the first name, of
 * somebody whose name is protected nothing, whatever they chose.
 */
export function shownNameOf(
  person: { name: string | null; ageBand: AgeBand | null; isProtected: boolean },
  isWanted: boolean,
): string | null {
  const name = person.name?.trim() ?? '';
  if (!isWanted || person.isProtected || name === '') return null;
  return person.ageBand === '18_plus' ? name : name.split(/\s+/)[0]!;
}
