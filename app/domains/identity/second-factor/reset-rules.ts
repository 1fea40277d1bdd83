/** A lost second factor is taken away by two administrators: one asks, another agrees. Pure. */

/** Days from asking to the end of it. */
export const resetDays = 3;

/** Why somebody may not ask; null: they may. */
export function whyNotAskable(
  personId: string,
  askingId: string,
  open: { expiresAt: string } | undefined,
  now: { epochMilliseconds: number },
): 'not_oneself' | 'already' | null {
  if (personId === askingId) return 'not_oneself';
  return open && !isOver(open, now) ? 'already' : null;
}

/** Why somebody may not agree; null: they may. */
export function whyNotAgreeable(
  reset: { personId: string; askedById: string; expiresAt: string; endedAt: string | null },
  agreeingId: string,
  now: { epochMilliseconds: number },
): 'ended' | 'expired' | 'not_oneself' | null {
  if (reset.endedAt !== null) return 'ended';
  if (isOver(reset, now)) return 'expired';
  return agreeingId === reset.askedById || agreeingId === reset.personId ? 'not_oneself' : null;
}

function isOver(reset: { expiresAt: string }, now: { epochMilliseconds: number }): boolean {
  return Date.parse(reset.expiresAt) <= now.epochMilliseconds;
}
