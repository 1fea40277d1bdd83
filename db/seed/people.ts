import type { Temporal } from 'temporal-polyfill';
import { connect, type Writer } from '../client.server';
import { operator } from '../../app/domains/identity/actor';
import { hashPassword } from '../../app/domains/identity/password.server';
import { committeeRoles, type Role, roles, scopeOf } from '../../app/domains/identity/roles';
import { demoPassword } from '../../app/domains/identity/staff/demo-password';
import {
  type DemoPerson,
  hasPeople,
  prepareDemoPerson,
} from '../../app/domains/identity/staff/prepare-demo-person.server';
import { findMunicipality } from '../../app/domains/municipalities/queries.server';
import { danishDay, readClock } from '../../app/platform/clock';
import { keysFrom } from '../../app/platform/keys.server';

/** Where the invented people of a demonstration work and live. */
const places = [
  {
    slug: 'soenderborg',
    committee: 'udvalget-for-kultur-idraet-og-medborgerskab',
    unit: 'kultur-og-erhverv',
    postcode: '6400',
    city: 'Sønderborg',
  },
  {
    slug: 'aabenraa',
    committee: 'byraadet',
    unit: 'byraads-og-direktionssekretariatet',
    postcode: '6200',
    city: 'Aabenraa',
  },
  {
    slug: 'jammerbugt',
    committee: 'teknik-og-miljoeudvalget',
    unit: 'vaekst-og-udviklingsforvaltningen',
    postcode: '9440',
    city: 'Aabybro',
  },
] as const;

/** What stands before the @ for each role, and in the name. */
const staffNames: Record<Role, [account: string, name: string]> = {
  administrator: ['administrator', 'Demo Administrator'],
  moderator: ['moderator', 'Demo Moderator'],
  committee_chair: ['formand', 'Demo Formand'],
  committee_secretary: ['sekretaer', 'Demo Sekretær'],
  committee_member: ['medlem', 'Demo Medlem'],
  council_secretariat: ['byraadssekretariat', 'Demo Byrådssekretariat'],
  mayors_office: ['borgmesterkontor', 'Demo Borgmesterkontor'],
  plan_owner: ['planejer', 'Demo Planejer'],
  trial_owner: ['proevehandling', 'Demo Prøvehandling'],
  evaluator: ['evaluator', 'Demo Evaluator'],
  budget_manager: ['budget', 'Demo Budget'],
  desk_officer: ['borgerservice', 'Demo Borgerservice'],
};

/**
 * Puts invented people into each demonstration that nobody is in yet, by the same verbs as everyone.
 * @param options.secret the installation's: what their authenticator apps are made from
 */
export async function seedPeople(options: {
  url: string;
  secret: string;
  log: (line: string) => void;
}): Promise<void> {
  const { primary, close } = connect({ url: options.url, poolSize: 1 });
  const now = readClock();
  const base = { actor: operator, now, requestId: 'seed', keys: keysFrom(options.secret) };
  try {
    for (const place of places) {
      const municipality = await findMunicipality(primary, place.slug);
      if (!municipality?.demonstration) continue;
      if (await hasPeople({ db: primary, municipality })) continue;
      const passwordHash = await hashPassword(demoPassword);
      const termEnds = endOfCouncilTerm(danishDay(now));
      const people = peopleOf(place, { passwordHash, termEnds });
      // All of them or nobody: half of them would be taken for all.
      await primary.transaction(async (tx: Writer) => {
        for (const person of people) {
          await prepareDemoPerson({ ...base, db: tx, municipality }, person);
        }
      });
      options.log(`${municipality.name}: ${people.length} demo accounts`);
    }
  } finally {
    await close();
  }
}

/** Councils sit for four years: to the end of 2025, 2029, 2033. */
function endOfCouncilTerm({ year }: Temporal.PlainDate): string {
  return `${year + ((4 + 1 - (year % 4)) % 4)}-12-31`;
}

function peopleOf(
  place: (typeof places)[number],
  shared: { passwordHash: string; termEnds: string },
): DemoPerson[] {
  const person = (
    account: string,
    name: string,
    more: Pick<DemoPerson, 'level'> & Partial<DemoPerson>,
  ): DemoPerson => ({
    email: `${account}@${place.slug}.example`,
    name,
    passwordHash: shared.passwordHash,
    ageBand: '18_plus',
    address: { street: 'Demovej 1', postcode: place.postcode, city: place.city },
    role: null,
    ...more,
  });
  const staff = (role: Role, account: string, name: string) =>
    person(account, name, {
      level: 1,
      role: {
        role,
        committee: scopeOf(role) === 'committee' ? place.committee : null,
        unit: scopeOf(role) === 'unit' ? place.unit : null,
        // Politicians are elected for a time.
        validTo: committeeRoles.some((one) => one === role) ? shared.termEnds : null,
      },
    });
  return [
    ...roles.map((role) => staff(role, ...staffNames[role])),
    staff('administrator', 'administrator2', 'Demo Administrator To'),
    person('borger1', 'Demo Borger Et', { level: 1 }),
    person('borger2', 'Demo Borger To', { level: 2 }),
    person('borger3', 'Demo Borger Tre', { level: 3 }),
    person('borger4', 'Demo Borger Fire', { level: 2 }),
    person('borger5', 'Demo Borger Fem', { level: 3 }),
    person('borger6', 'Demo Borger Seks', { level: 2 }),
    person('ung', 'Demo Ung på 15', { level: 3, ageBand: '15_17' }),
  ];
}
