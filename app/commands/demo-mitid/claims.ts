import type { TestPerson } from './persons';

/** What the demo says of a test person, in the words of the broker that it plays. */

export type Played = 'signaturgruppen' | 'idura';

const protectedName = 'NAVNE & ADRESSEBESKYTTET';

/** Signaturgruppen has level and kind in the ID token, and the rest at its userinfo endpoint. */
export function signaturgruppenClaims(person: TestPerson) {
  return {
    sub: person.uuid,
    idp: 'mitid',
    identity_type: 'private',
    loa: `https://data.gov.dk/concept/core/nsis/${person.assurance}`,
    'mitid.uuid': person.uuid,
    'mitid.age': String(person.years),
    'mitid.date_of_birth': person.birthdate,
    // A public authority is told the name: that it is protected, only the register knows.
    'mitid.identity_name': person.name,
    'dk.cpr': person.cpr,
  };
}

/** Idura has all of it in the ID token, as far as it was asked for. */
export function iduraClaims(person: TestPerson, code: string, scopes: string[]) {
  const address = {
    ...(!person.isProtected && { address: { street_address: person.street } }),
    address_details: { municipality_code: `0${person.residenceFor(code)}` },
  };
  return {
    sub: `{${person.uuid}}`,
    identityscheme: 'dkmitid',
    loA: person.assurance.toUpperCase(),
    uuid: person.uuid,
    birthdate: person.birthdate,
    age: String(person.years),
    name: person.isProtected ? protectedName : person.name,
    country: 'DK',
    ...(scopes.includes('address') && address),
    ...(scopes.includes('ssn') && { cprNumberIdentifier: person.cpr }),
  };
}

/** Which claims come with which scope; those of `openid` are in the ID token. */
export const claimsByScope = {
  openid: [
    ...['sub', 'idp', 'identity_type', 'loa', 'identityscheme', 'loA', 'uuid', 'birthdate', 'age'],
    ...['name', 'country', 'address', 'address_details', 'cprNumberIdentifier'],
  ],
  mitid: ['mitid.uuid', 'mitid.age', 'mitid.date_of_birth', 'mitid.identity_name'],
  ssn: ['dk.cpr'],
  address: [],
};
