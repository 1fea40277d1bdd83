/** Second factors: what somebody has, shown after they said who they are. Pure. */

export type Factors = {
  passkeys: number;
  /** Whether an app gives the right codes. */
  hasApp: boolean;
  /** Recovery codes that have not been used. */
  codesLeft: number;
};

/** How many recovery codes are given at a time. */
export const codesGiven = 10;

/** Whether there is a second factor. Recovery codes alone are none: they stand in for one that is lost. */
export function hasFactor({ passkeys, hasApp }: Pick<Factors, 'passkeys' | 'hasApp'>): boolean {
  return passkeys > 0 || hasApp;
}

/**
 * Why somebody may not add, change or remove a factor just now; null: they may. The first is set up by
 * whoever is signed in; after that a password alone, or a mail that somebody else reads, changes nothing.
 * @param hasShown whether this session has shown a second factor
 */
export function whyNotChangeable(
  factors: Pick<Factors, 'passkeys' | 'hasApp'>,
  hasShown: boolean,
): 'factor_needed' | null {
  return hasFactor(factors) && !hasShown ? 'factor_needed' : null;
}
