import { committee, organisationUnit } from '#db/schema';
import type { AgeBand } from '~/domains/identity/level';
import { roles, type Role, scopeOf } from '~/domains/identity/roles';
import { readClock } from '~/platform/clock';
import type { Tenant } from '~/platform/context.server';
import { makePerson, signedIn } from './people';
import type { World } from './plan-world';

/** Somebody who asks for pages, and the cookie that says who they are. */
export type Persona = {
  name: string;
  cookie: string | undefined;
  /** What they hold with a second factor, and what they hold but have not shown one for. */
  role: Role | null;
  secondFactor: boolean;
  level: 0 | 1 | 2 | 3;
  ageBand: AgeBand | null;
};

/** A word that stands in the details of one person of one municipality and nowhere else. */
export const markOf = (municipality: Tenant, who: string) => `${municipality.slug}hemmelig${who}`;

const details = (municipality: Tenant, who: string) => {
  const mark = markOf(municipality, who.replaceAll('_', ''));
  return { email: `${mark}@example.dk`, name: mark, street: mark, postcode: '1234', city: mark };
};

/** One of each kind: citizens of each level, and every role with and without a second factor. */
export async function makePersonas(world: World, municipality: Tenant): Promise<Persona[]> {
  const now = readClock().toString();
  const committees = await world.db.select().from(committee);
  const units = await world.db.select().from(organisationUnit);
  const committeeId = committees.find((one) => one.municipalityId === municipality.id)!.id;
  const unitId = units.find((one) => one.municipalityId === municipality.id)!.id;
  const personas: Persona[] = [];
  const ageBands = { 1: null, 2: '18_plus', 3: '15_17' } as const;
  const levels = {
    1: {},
    2: { residentDeclaredAt: now },
    3: { verifiedAt: now, verifiedBy: 'desk', verifiedResident: true },
  } as const;
  for (const level of [1, 2, 3] as const) {
    const name = `level${level}`;
    const { id } = await makePerson(world, municipality, {
      ...details(municipality, name),
      ...levels[level],
      ageBand: ageBands[level],
    });
    const cookie = await signedIn(world, municipality, id);
    const ageBand = ageBands[level];
    personas.push({ name, cookie, role: null, secondFactor: false, level, ageBand });
  }
  for (const role of roles) {
    const scope = scopeOf(role);
    const { id } = await makePerson(world, municipality, {
      ...details(municipality, role),
      roles: [
        {
          role,
          ...(scope === 'committee' && { committeeId }),
          ...(scope === 'unit' && { unitId }),
        },
      ],
    });
    for (const secondFactor of [true, false]) {
      const cookie = await signedIn(world, municipality, id, { secondFactor });
      personas.push({
        name: `${role}${secondFactor ? '' : ', without second factor'}`,
        cookie,
        role,
        secondFactor,
        level: 1,
        ageBand: null,
      });
    }
  }
  return personas;
}

export const visitorPersona: Persona = {
  name: 'visitor',
  cookie: undefined,
  role: null,
  secondFactor: false,
  level: 0,
  ageBand: null,
};
