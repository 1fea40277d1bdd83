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

/**
 * Why somebody may not agree; null: they may. Whoever asked could make a second administrator, so the role
 * must be older than the request.
 * @param agreeing.administratorSince when they were given the role; null: they do not hold it
 */
export function whyNotAgreeable(
  reset: {
    personId: string;
    askedById: string;
    askedAt: string;
    expiresAt: string;
    endedAt: string | null;
  },
  agreeing: { personId: string; administratorSince: string | null },
  now: { epochMilliseconds: number },
): 'ended' | 'expired' | 'not_oneself' | 'too_new' | null {
  if (reset.endedAt !== null) return 'ended';
  if (isOver(reset, now)) return 'expired';
  if ([reset.askedById, reset.personId].includes(agreeing.personId)) return 'not_oneself';
  const { administratorSince: since } = agreeing;
  return since !== null && Date.parse(since) < Date.parse(reset.askedAt) ? null : 'too_new';
}

function isOver(reset: { expiresAt: string }, now: { epochMilliseconds: number }): boolean {
  return Date.parse(reset.expiresAt) <= now.epochMilliseconds;
}
