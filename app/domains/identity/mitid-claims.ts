import { Temporal } from 'temporal-polyfill';
import { type AgeBand, ageBandOf } from './level';

/** What a broker says of somebody who has used their MitID, and where it says it. Pure. */

/**
 * Where a broker puts what. A claim is named as it is called, such as `mitid.age`, or by the path to it,
 * such as `address_details.municipality_code`.
 */
export type MitidMapping = {
  /** What the person is recognised by, the same at every sign-in and with every broker: MitID's UUID. */
  identifier: string;
  /** Level of assurance, and the values that are good enough; one that begins with `/` is an ending. */
  assurance: { claim: string; accepted: string[] };
  scope: string;
  /** What the request says besides, so that the broker leads to MitID and to nothing else. */
  parameters: Record<string, string>;
  /** Whether the broker keeps the claims at its userinfo endpoint, where the ID token has only a few. */
  userinfo: boolean;
  name: string | null;
  /** Age in whole years, or a date of birth of which only the age is taken. */
  age: string | null;
  birthdate: string | null;
  /** The claim, and the scope that asks for it. It is asked for only where a residency service needs it. */
  cpr: { claim: string; scope: string } | null;
  municipalityCode: string | null;
  /** Whether name and address are protected. */
  protection: string | null;
};

/** Substantial and High of the national standard NSIS. */
const nsis = ['/Substantial', '/High'];

export const mitidMappings: Record<'signaturgruppen' | 'idura', MitidMapping> = {
  /** github.com/Signaturgruppen-A-S/signaturgruppen-broker-documentation: idps/mitid.md */
  signaturgruppen: {
    identifier: 'mitid.uuid',
    assurance: { claim: 'loa', accepted: nsis },
    scope: 'openid mitid',
    parameters: { idp_values: 'mitid' },
    userinfo: true,
    name: 'mitid.identity_name',
    age: 'mitid.age',
    birthdate: 'mitid.date_of_birth',
    cpr: { claim: 'dk.cpr', scope: 'ssn' },
    municipalityCode: null,
    protection: null,
  },
  /** docs.idura.app/verify/e-ids/danish-mitid (formerly Criipto), with its address lookup. */
  idura: {
    identifier: 'uuid',
    assurance: { claim: 'loA', accepted: ['SUBSTANTIAL', 'HIGH', ...nsis] },
    scope: 'openid address',
    parameters: { acr_values: 'urn:grn:authn:dk:mitid:substantial' },
    userinfo: false,
    name: 'name',
    age: 'age',
    birthdate: 'birthdate',
    cpr: { claim: 'cprNumberIdentifier', scope: 'ssn' },
    municipalityCode: 'address_details.municipality_code',
    protection: null,
  },
};

/** What is known of somebody by their MitID. The CPR number is for the residency service alone. */
export type MitidFacts = {
  identifier: string;
  /** Null: the broker does not say; a residency service does. */
  ageBand: AgeBand | null;
  /** Three digits, as in the register of municipalities. Null: the broker does not say. */
  municipalityCode: string | null;
  isProtected: boolean;
  name: string | null;
  cpr: string | null;
};

export type ClaimsRefusal = 'assurance_too_low' | 'claims_missing';

/** MitID's own words in place of a protected name, where the service is not a public authority's. */
const protectedName = /adressebeskyttet/i;
/** MitID is given from this age on: whoever is said to be younger is not read rightly. */
const youngest = 13;
const oldest = 130;

/**
 * Reads what a broker says.
 * @param today ISO date in Denmark, for an age by date of birth
 * @returns `assurance_too_low` where the person has not shown well enough who they are; `claims_missing`
 * where what the mapping names is not there or cannot be read
 */
export function readMitidClaims(
  claims: Record<string, unknown>,
  mapping: MitidMapping,
  today: string,
): { ok: true; facts: MitidFacts } | { ok: false; reason: ClaimsRefusal } {
  const text = (claim: string | null) => (claim === null ? null : textOf(claimAt(claims, claim)));
  const assurance = text(mapping.assurance.claim);
  if (assurance === null || !isAccepted(assurance, mapping.assurance.accepted)) {
    return { ok: false, reason: 'assurance_too_low' };
  }
  const identifier = text(mapping.identifier);
  const years = yearsOf(text(mapping.age), text(mapping.birthdate), today);
  const tellsAge = mapping.age !== null || mapping.birthdate !== null;
  const code = text(mapping.municipalityCode);
  const municipalityCode = code === null ? null : normalCode(code);
  if (identifier === null || (tellsAge && years === null) || municipalityCode === undefined) {
    return { ok: false, reason: 'claims_missing' };
  }
  const name = text(mapping.name);
  const isProtected =
    isTrue(mapping.protection === null ? null : claimAt(claims, mapping.protection)) ||
    (name !== null && protectedName.test(name));
  return {
    ok: true,
    facts: {
      identifier,
      ageBand: years === null ? null : ageBandOf(years),
      municipalityCode,
      isProtected,
      name: isProtected ? null : name,
      cpr: text(mapping.cpr?.claim ?? null),
    },
  };
}

/** A claim by its name, which may hold dots, or by the path to it. */
function claimAt(claims: Record<string, unknown>, claim: string): unknown {
  if (Object.hasOwn(claims, claim)) return claims[claim];
  return claim
    .split('.')
    .reduce<unknown>(
      (at, key) =>
        typeof at === 'object' && at !== null && Object.hasOwn(at, key)
          ? (at as Record<string, unknown>)[key]
          : undefined,
      claims,
    );
}

/** Brokers write numbers as texts, too. */
function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

function isAccepted(value: string, accepted: string[]): boolean {
  return accepted.some((one) => (one.startsWith('/') ? value.endsWith(one) : value === one));
}

/** Age in whole years, by the age that is told or else by the date of birth; null where none can be read. */
function yearsOf(age: string | null, birthdate: string | null, today: string): number | null {
  const years = age !== null && /^\d{1,3}$/.test(age) ? Number(age) : yearsSince(birthdate, today);
  return years !== null && years >= youngest && years <= oldest ? years : null;
}

function yearsSince(birthdate: string | null, today: string): number | null {
  if (birthdate === null || !/^\d{4}-\d{2}-\d{2}$/.test(birthdate)) return null;
  try {
    return Temporal.PlainDate.from(birthdate, { overflow: 'reject' }).until(today, {
      largestUnit: 'years',
    }).years;
  } catch {
    return null;
  }
}

/** `0540` and `540` are the same municipality. Undefined: it is none. */
export function normalCode(code: string): string | undefined {
  return /^0?(\d{3})$/.exec(code)?.[1];
}
