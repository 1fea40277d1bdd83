/**
 * Where a claim on seats is. `held` and `offered` take room until their time is over, `taken` for good,
 * `waiting` none; the others are over.
 */
export const claimStates = [
  'held',
  'taken',
  'waiting',
  'offered',
  'released',
  'expired',
  'declined',
] as const;
export type ClaimState = (typeof claimStates)[number];
