import type { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { person, roleAssignment } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import type { Role } from '~/domains/identity/roles';
import { beginSession } from '~/domains/identity/session.server';
import { findWho, type Who } from '~/domains/identity/who.server';
import type { ActionContext, Tenant } from '~/platform/context.server';
import { keysFrom } from '~/platform/keys.server';
import { throttleOn } from '~/platform/throttle.server';
import { readClock } from '~/platform/clock';
import type { World } from './plan-world';
import { testSecret, type TestServer } from './server';

export const testKeys = keysFrom(testSecret);

type PersonFacts = Partial<typeof person.$inferInsert>;

/**
 * Somebody of a municipality; by default with a name and a confirmed e-mail of their own.
 * @returns the person's id
 */
export async function makePerson(
  world: World,
  municipality: Tenant,
  facts: PersonFacts & { roles?: Role[] } = {},
): Promise<string> {
  const { roles = [], ...given } = facts;
  const id = uuidv7();
  const email = given.email === undefined ? `${id}@eksempel.dk` : given.email;
  await world.db.insert(person).values({
    id,
    municipalityId: municipality.id,
    name: 'Ida Prøve',
    email,
    emailKey: email,
    emailConfirmedAt: email === null ? null : '2026-01-01T00:00:00Z',
    language: 'da',
    createdAt: '2026-01-01T00:00:00Z',
    ...given,
  });
  for (const role of roles) {
    await world.db.insert(roleAssignment).values({
      municipalityId: municipality.id,
      personId: id,
      role,
      validFrom: '2026-01-01',
      createdAt: '2026-01-01T00:00:00Z',
    });
  }
  return id;
}

/** Signs somebody in. @returns the header `Cookie` of their browser */
export async function signedIn(
  world: World,
  municipality: Tenant,
  personId: string,
  { secondFactor = false } = {},
): Promise<string> {
  const now = readClock();
  const cookie = await world.db.transaction((tx) =>
    beginSession(tx, {
      municipalityId: municipality.id,
      personId,
      method: 'password',
      device: 'test',
      secondFactorAt: secondFactor ? now.toString() : null,
      now,
    }),
  );
  return cookie.split(';')[0]!;
}

/** What a verb is handed when whoever has a cookie acts, for themselves or for the citizen they help. */
export async function acting(
  world: World,
  municipality: Tenant,
  cookie: string,
  now: Temporal.Instant = readClock(),
): Promise<{ ctx: ActionContext & { actor: PersonActor }; who: Who }> {
  const who = await findWho(world.db, {
    municipalityId: municipality.id,
    now: readClock(),
    cookies: cookie,
  });
  if (!who) throw new Error('nobody is signed in');
  const ctx = {
    municipality,
    actor: who.helped?.actor ?? who.self,
    now,
    requestId: 'test',
    db: world.db,
    keys: testKeys,
    throttle: throttleOn(world.db, testKeys),
    clientAddress: uuidv7(),
    origin: 'https://test.example',
    device: 'test',
    broker: null,
  };
  return { ctx, who };
}

/** Sends a form as a browser does. */
export function postForm(
  server: TestServer,
  host: string,
  path: string,
  fields: Record<string, string>,
  cookie = '',
): Promise<Response> {
  return server.fetchFrom(host, path, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: `http://${host}:${server.port}`,
      cookie,
    },
    body: new URLSearchParams(fields).toString(),
  });
}
