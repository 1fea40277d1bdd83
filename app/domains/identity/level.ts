/**
 * How well the municipality knows who somebody is, and how old they are. Pure.
 *
 * 0 visitor · 1 with an account: e-mail confirmed, MitID, or made by staff · 2 resident, self-declared ·
 * 3 resident, verified by MitID, by staff at a desk, or by a letter with a code.
 */
export const levels = [0, 1, 2, 3] as const;
export type Level = (typeof levels)[number];

/** Ages that activities tell apart. A date of birth is never stored, only the band it fell in when asked. */
export const ageBands = ['under_10', '10_12', '13_14', '15_17', '18_plus'] as const;
export type AgeBand = (typeof ageBands)[number];

const youngest: Record<AgeBand, number> = {
  under_10: 0,
  '10_12': 10,
  '13_14': 13,
  '15_17': 15,
  '18_plus': 18,
};

export const verificationMethods = ['mitid', 'desk', 'letter'] as const;

/** What is known of a person, as far as levels depend on it. */
export type KnownFacts = {
  /** Not so while an e-mail address waits to be confirmed. */
  hasAccount: boolean;
  residentDeclared: boolean;
  /** Null: not verified. */
  verifiedResident: boolean | null;
};

/** What is known of a person by what is stored. Without an e-mail, staff or MitID made the account. */
export function knownFacts(stored: {
  email: string | null;
  emailConfirmedAt: string | null;
  residentDeclaredAt: string | null;
  verifiedResident: boolean | null;
}): KnownFacts {
  return {
    hasAccount: stored.email === null || stored.emailConfirmedAt !== null,
    residentDeclared: stored.residentDeclaredAt !== null,
    verifiedResident: stored.verifiedResident,
  };
}

/**
 * The level of a person. Somebody verified to live elsewhere stays at level 1, whatever they declare: the
 * register is believed before the person.
 */
export function levelOf(facts: KnownFacts): Level {
  if (facts.verifiedResident === true) return 3;
  if (facts.verifiedResident === false) return 1;
  if (!facts.hasAccount) return 0;
  return facts.residentDeclared ? 2 : 1;
}

/** The band of an age in whole years. */
export function ageBandOf(years: number): AgeBand {
  return ageBands.findLast((band) => years >= youngest[band]) ?? 'under_10';
}

/** Whether everyone in the band has reached an age. Unknown is not old enough. */
export function hasReached(band: AgeBand | null, years: number): boolean {
  return years === 0 || (band !== null && youngest[band] >= years);
}
