import { ageBandOf, type AgeBand } from './level';

/** Where a broker puts what, as dotted paths into the ID token's claims. */
export type MitidMapping = {
  /** What the person is recognised by, the same at every sign-in. */
  identifier: string;
  /** Level of assurance, and the values that are good enough. */
  assurance: { claim: string; accepted: string[] };
  scope: string;
  name: string;
  /** Age in whole years, or a date of birth of which only the age is taken. */
  age: string | null;
  birthdate: string | null;
  cpr: string | null;
  municipalityCode: string | null;
  protection: string | null;
};
