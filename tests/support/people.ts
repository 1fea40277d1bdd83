import type { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { person, roleAssignment } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { parseEmail } from '~/domains/identity/email-address';
import { hashPassword } from '~/domains/identity/password.server';
import { needsLastDay, type Role } from '~/domains/identity/roles';
import { beginSession } from '~/domains/identity/session.server';
import { findWho, type Who } from '~/domains/identity/who.server';
import { readClock } from '~/platform/clock';
import type { ActionContext, Tenant } from '~/platform/context.server';
import { keysFrom } from '~/platform/keys.server';
import { diskStorage } from '~/platform/storage/disk-storage.server';
import { throttleOn } from '~/platform/throttle.server';
import { noon, type World } from './plan-world';
import { testFiles, testSecret, type TestServer } from './server';

export const testKeys = keysFrom(testSecret);

/** A role that a test gives: for the whole time, or as long as a committee's can be, unless days are given. */
export type GivenRole = {
  role: Role;
  committeeId?: string;
  unitId?: string;
  validFrom?: string;
  validTo?: string | null;
  deputyForId?: string;
};

export type TestPerson = { id: string; email: string; password: string; assignmentIds: string[] };

/** A person with a confirmed e-mail address, and whatever else is given. */
export async function makePerson(
  world: Pick<World, 'db'>,
  municipality: Pick<Tenant, 'id'>,
  given: Partial<typeof person.$inferInsert> & {
    roles?: (Role | GivenRole)[];
    password?: string;
  } = {},
): Promise<TestPerson> {
  const { roles = [], password, ...facts } = given;
  const id = facts.id ?? uuidv7();
  const email = facts.email === undefined ? `person-${id}@example.dk` : facts.email;
  const parsed = email === null ? null : parseEmail(email);
  if (parsed && !parsed.ok) throw new Error(`${email}: ${parsed.fault}`);
  await world.db.insert(person).values({
    municipalityId: municipality.id,
    name: 'Ida Prøve',
    language: 'da',
    createdAt: noon.toString(),
    emailConfirmedAt: email === null ? null : noon.toString(),
    passwordHash: password === undefined ? null : await hashPassword(password),
    ...facts,
    id,
    email,
    emailKey: parsed?.key ?? null,
  });
  const assignments = roles.map((one) => ({
    id: uuidv7(),
    municipalityId: municipality.id,
    personId: id,
    validFrom: '2020-01-01',
    createdAt: '2019-12-01T11:00:00Z',
    ...(typeof one === 'string'
      ? { role: one }
      : { validTo: needsLastDay(one.role) ? '2099-12-31' : null, ...one }),
  }));
  for (const assignment of assignments) await world.db.insert(roleAssignment).values(assignment);
  return {
    id,
    email: email ?? '',
    password: password ?? '',
    assignmentIds: assignments.map((one) => one.id),
  };
}

type SessionOptions = {
  /** Whether the session showed one, or when it did. */
  secondFactor?: boolean | Temporal.Instant;
  now?: Temporal.Instant;
};

/** Signs somebody in. @returns what their browser sends as `Cookie` */
export async function signedIn(
  world: Pick<World, 'db'>,
  municipality: Pick<Tenant, 'id'>,
  personId: string,
  { secondFactor = false, now = readClock() }: SessionOptions = {},
): Promise<string> {
  const shown = secondFactor === true ? now : secondFactor === false ? null : secondFactor;
  const cookie = await world.db.transaction((tx) =>
    beginSession(tx, {
      municipalityId: municipality.id,
      personId,
      method: 'password',
      device: 'Prøve',
      secondFactorAt: shown?.toString() ?? null,
      now,
    }),
  );
  return cookieOf(cookie);
}

/** What a verb is handed, but for who acts. */
function actionContext(
  world: Pick<World, 'db'>,
  municipality: Tenant,
  now: Temporal.Instant,
): Omit<ActionContext, 'actor'> {
  return {
    municipality,
    now,
    requestId: 'test',
    db: world.db,
    keys: testKeys,
    throttle: throttleOn(world.db, testKeys),
    // Its own, so that no test uses up another's attempts.
    clientNetwork: uuidv7(),
    origin: `https://${municipality.slug}.example`,
    device: 'Prøve',
    broker: null,
    storage: diskStorage(testFiles),
    scanner: null,
  };
}

/**
 * What a verb is handed when whoever has a cookie acts, for themselves or for the citizen they help.
 * @param now the verb's instant
 * @param seenAt the instant at which their roles and second factor are looked at
 */
export async function acting(
  world: Pick<World, 'db'>,
  municipality: Tenant,
  cookie: string,
  now: Temporal.Instant = readClock(),
  seenAt: Temporal.Instant = readClock(),
): Promise<{ ctx: ActionContext & { actor: PersonActor }; who: Who }> {
  const who = await findWho(world.db, {
    municipalityId: municipality.id,
    now: seenAt,
    cookies: cookieOf(cookie),
  });
  if (!who) throw new Error('nobody is signed in by that cookie');
  const actor = who.helped?.actor ?? who.self;
  return { who, ctx: { ...actionContext(world, municipality, now), actor } };
}

/** Signs somebody in at an instant, and gives what a verb is handed when they act there and then. */
export async function actingAs(
  world: Pick<World, 'db'>,
  municipality: Tenant,
  personId: string,
  { now = noon, ...options }: SessionOptions = {},
): Promise<{ ctx: ActionContext & { actor: PersonActor }; who: Who }> {
  const cookie = await signedIn(world, municipality, personId, { now, ...options });
  return acting(world, municipality, cookie, now, now);
}

/**
 * Sends a form as a browser does that has no script.
 * @param more the cookie, or any headers
 */
export function postForm(
  server: TestServer,
  host: string,
  path: string,
  fields: Record<string, string>,
  more: string | Record<string, string> = {},
): Promise<Response> {
  return server.fetchFrom(host, path, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: `http://${host}:${server.port}`,
      ...(typeof more === 'string' ? { cookie: more } : more),
    },
    body: new URLSearchParams(fields).toString(),
  });
}

/** Signs in by the page for it. @returns the cookie to send from then on */
export async function signInAs(
  server: TestServer,
  host: string,
  { email, password }: Pick<TestPerson, 'email' | 'password'>,
): Promise<string> {
  const answer = await postForm(server, host, '/log-ind', { email, password });
  if (answer.status !== 303) throw new Error(`signing in was answered with ${answer.status}`);
  return sessionOf(answer);
}

/** The session's cookie that an answer sets, to be sent from then on. */
export function sessionOf(answer: Response): string {
  const set = answer.headers.getSetCookie().find((one) => one.startsWith('__Host-medspil='));
  if (set === undefined) throw new Error('the answer sets no session');
  return cookieOf(set);
}

/** The cookies that an answer sets, as the browser would send them. */
export function cookiesOf(answer: Response): string {
  return answer.headers.getSetCookie().map(cookieOf).join('; ');
}

function cookieOf(set: string): string {
  return set.split(';')[0] ?? '';
}
