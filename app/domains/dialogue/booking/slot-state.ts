/** How a time of a session looks to whoever looks at it. Pure. */

export type SlotState =
  | { is: 'free' }
  | { is: 'taken' }
  /** Somebody fills in a form for it, or has been offered it, until then (ISO). */
  | { is: 'held'; until: string }
  /** The viewer's own: for good (`until` null), or for as long as it is held or offered. */
  | { is: 'own'; until: string | null };

export type ClaimedSlot = { claimId: string | null; claimedUntil: string | null };

type Now = { epochMilliseconds: number };

/**
 * @param slot a claim whose time is over is none, whether or not anybody has recorded it
 * @param isOwn whether its claim is the viewer's
 */
export function stateOfSlot(slot: ClaimedSlot, isOwn: boolean, now: Now): SlotState {
  const { claimId, claimedUntil: until } = slot;
  if (claimId === null) return { is: 'free' };
  if (until !== null && Date.parse(until) <= now.epochMilliseconds) return { is: 'free' };
  if (isOwn) return { is: 'own', until };
  return until === null ? { is: 'taken' } : { is: 'held', until };
}
