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
