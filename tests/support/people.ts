import { v7 as uuidv7 } from 'uuid';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '#db/client.server';
import { person, roleAssignment } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { parseEmail } from '~/domains/identity/email-address';
import { hashPassword } from '~/domains/identity/password.server';
import type { Role } from '~/domains/identity/roles';
import { beginSession } from '~/domains/identity/session.server';
import { findWho, type Who } from '~/domains/identity/who.server';
import type { ActionContext, Tenant } from '~/platform/context.server';
import { keysFrom } from '~/platform/keys.server';
import { throttleOn } from '~/platform/throttle.server';
import { noon } from './plan-world';
import { testSecret, type TestServer } from './server';

export type TestPerson = { id: string; email: string; password: string };

/** A role that a test gives: for the whole time, unless days are given. */
export type GivenRole = {
  role: Role;
  committeeId?: string;
  unitId?: string;
  validFrom?: string;
  validTo?: string;
};

/** Adds a person with a confirmed e-mail, a password and, where given, roles and other columns. */
export async function makePerson(
  db: Database,
  municipality: Pick<Tenant, 'id'>,
  given: { roles?: (Role | GivenRole)[]; password?: string } & Partial<
    typeof person.$inferInsert
  > = {},
): Promise<TestPerson> {
  const { roles = [], password = 'en lille sætning', ...columns } = given;
  const id = columns.id ?? uuidv7();
  const email = columns.email ?? `person-${id}@eksempel.dk`;
  const parsed = parseEmail(email);
  if (!parsed.ok) throw new Error(`${email}: ${parsed.fault}`);
  await db.insert(person).values({
    id,
    municipalityId: municipality.id,
    email,
    emailKey: parsed.key,
    emailConfirmedAt: noon.toString(),
    passwordHash: await hashPassword(password),
    name: 'Ida Test',
    language: 'da',
    createdAt: noon.toString(),
    ...columns,
  });
  const assignments = roles.map((one) => (typeof one === 'string' ? { role: one } : one));
  for (const assignment of assignments) {
    await db.insert(roleAssignment).values({
      id: uuidv7(),
      municipalityId: municipality.id,
      personId: id,
      validFrom: '2020-01-01',
      createdAt: noon.toString(),
      ...assignment,
    });
  }
  return { id, email, password };
}

/**
 * A person signed in without a browser: who they are, and what a verb is handed when they act.
 * @param more.secondFactorAt when the session showed a second factor; by default it has not
 */
export async function asPerson(
  db: Database,
  municipality: Tenant,
  personId: string,
  more: { now?: Temporal.Instant; secondFactorAt?: Temporal.Instant | null } = {},
): Promise<{ who: Who; ctx: ActionContext & { actor: PersonActor } }> {
  const { now = noon, secondFactorAt = null } = more;
  const cookie = await db.transaction((tx) =>
    beginSession(tx, {
      municipalityId: municipality.id,
      personId,
      method: 'password',
      device: 'Test',
      secondFactorAt: secondFactorAt?.toString() ?? null,
      now,
    }),
  );
  return withCookie(db, municipality, cookie, now);
}

/** The person whom a session's cookie signs in, and what a verb is handed when they act. */
export async function withCookie(
  db: Database,
  municipality: Tenant,
  cookie: string,
  now: Temporal.Instant = noon,
): Promise<{ who: Who; ctx: ActionContext & { actor: PersonActor } }> {
  const cookies = cookieOf(cookie);
  const who = await findWho(db, { municipalityId: municipality.id, now, cookies });
  if (!who) throw new Error('nobody is signed in by that cookie');
  return { who, ctx: { ...acting(db, municipality, now), actor: who.self } };
}

/** What a verb is handed, but for who acts. */
function acting(
  db: Database,
  municipality: Tenant,
  now: Temporal.Instant = noon,
): Omit<ActionContext, 'actor'> {
  const keys = keysFrom(testSecret);
  return {
    municipality,
    now,
    requestId: 'test',
    db,
    keys,
    throttle: throttleOn(db, keys),
    clientAddress: '192.0.2.1',
    origin: `https://${municipality.slug}.localhost`,
    device: 'Test',
    broker: null,
  };
}

/** Sends a form as a browser does that has no script. */
export function postForm(
  server: TestServer,
  at: { host: string; path: string; cookie?: string },
  fields: Record<string, string>,
): Promise<Response> {
  return server.fetchFrom(at.host, at.path, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: `http://${at.host}:${server.port}`,
      ...(at.cookie !== undefined && { Cookie: at.cookie }),
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
  const answer = await postForm(server, { host, path: '/log-ind' }, { email, password });
  if (answer.status !== 303) throw new Error(`signing in was answered with ${answer.status}`);
  return sessionOf(answer);
}

/** The session's cookie that an answer sets, to be sent from then on. */
export function sessionOf(answer: Response): string {
  const set = answer.headers.getSetCookie().find((one) => one.startsWith('__Host-medspil='));
  if (set === undefined) throw new Error('the answer sets no session');
  return cookieOf(set);
}

function cookieOf(set: string): string {
  return set.split(';')[0] ?? '';
}
