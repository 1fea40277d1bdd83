import { v7 as uuidv7 } from 'uuid';
import type { Temporal } from 'temporal-polyfill';
import { person, roleAssignment } from '#db/schema';
import { parseEmail } from '~/domains/identity/email-address';
import type { Role } from '~/domains/identity/roles';
import { beginSession } from '~/domains/identity/session.server';
import { readClock } from '~/platform/clock';
import type { Tenant } from '~/platform/context.server';
import type { World } from './plan-world';
import type { TestServer } from './server';

type GivenRole = {
  role: Role;
  committeeId?: string;
  unitId?: string;
  validFrom?: string;
  validTo?: string;
};

/** A person with a confirmed e-mail address, and whatever else is given. @returns the id */
export async function makePerson(
  world: World,
  municipality: Tenant,
  given: Partial<typeof person.$inferInsert> & { roles?: GivenRole[] } = {},
): Promise<string> {
  const { roles = [], ...facts } = given;
  const id = facts.id ?? uuidv7();
  const email = facts.email === undefined ? `p${id.slice(-12)}@example.dk` : facts.email;
  const parsed = email === null ? null : parseEmail(email);
  await world.db.insert(person).values({
    municipalityId: municipality.id,
    name: 'Prøve Person',
    language: 'da',
    createdAt: readClock().toString(),
    emailConfirmedAt: email === null ? null : readClock().toString(),
    ...facts,
    id,
    email,
    emailKey: parsed?.ok ? parsed.key : null,
  });
  for (const role of roles) {
    await world.db.insert(roleAssignment).values({
      municipalityId: municipality.id,
      personId: id,
      validFrom: '2020-01-01',
      createdAt: readClock().toString(),
      ...role,
    });
  }
  return id;
}

/** Signs a person in. @returns the header that their browser would send */
export async function signedIn(
  world: World,
  municipality: Tenant,
  personId: string,
  options: { secondFactor?: boolean | Temporal.Instant } = {},
): Promise<{ cookie: string }> {
  const now = readClock();
  const { secondFactor = false } = options;
  const shown = secondFactor === true ? now : secondFactor === false ? null : secondFactor;
  const cookie = await world.db.transaction((tx) =>
    beginSession(tx, {
      municipalityId: municipality.id,
      personId,
      method: 'password',
      device: 'Prøve',
      secondFactorAt: shown === null ? null : shown.toString(),
      now,
    }),
  );
  return { cookie: cookie.split(';')[0]! };
}

/** Posts a form as a browser does: with where it comes from. */
export function postForm(
  server: TestServer,
  host: string,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return server.fetchFrom(host, path, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: `http://${host}:${server.port}`,
      ...headers,
    },
    body: new URLSearchParams(fields).toString(),
  });
}

/** The cookies that an answer sets, as the browser would send them. */
export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0]!)
    .join('; ');
}
