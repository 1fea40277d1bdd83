/** A lost second factor is taken away by two administrators: one asks, another agrees. Pure. */

/** Days from asking to the end of it, and that the second administrator must have been one before it. */
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
 * Why somebody may not agree; null: they may. Whoever asks could make a second administrator first, so the
 * role must be some days older than the request: long enough for the others to see it.
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
  const latest = Date.parse(reset.askedAt) - resetDays * 24 * 60 * 60 * 1000;
  return since !== null && Date.parse(since) <= latest ? null : 'too_new';
}

function isOver(reset: { expiresAt: string }, now: { epochMilliseconds: number }): boolean {
  return Date.parse(reset.expiresAt) <= now.epochMilliseconds;
}
