import type { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { person, roleAssignment } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { hashPassword } from '~/domains/identity/password.server';
import type { Role } from '~/domains/identity/roles';
import { beginSession, findSession, type SessionRow } from '~/domains/identity/session.server';
import { actorOf, findWho } from '~/domains/identity/who.server';
import { readClock } from '~/platform/clock';
import type { ActionContext, Tenant } from '~/platform/context.server';
import { keysFrom } from '~/platform/keys.server';
import { throttleOn } from '~/platform/throttle.server';
import { noon, type World } from './plan-world';
import { testSecret } from './server';

type Assignment = {
  role: Role;
  committeeId?: string;
  unitId?: string;
  validFrom?: string;
  validTo?: string | null;
  deputyForId?: string;
};

export type MadePerson = { id: string; email: string; assignmentIds: string[] };

let made = 0;

/** Somebody of a municipality, who has confirmed their address; with roles that have held for long. */
export async function makePerson(
  world: World,
  municipality: Tenant,
  given: Partial<typeof person.$inferInsert> & {
    password?: string;
    roles?: (Role | Assignment)[];
  } = {},
): Promise<MadePerson> {
  const { password, roles = [], ...row } = given;
  made += 1;
  const id = uuidv7();
  const email = row.email ?? `person${made}@example.org`;
  await world.db.insert(person).values({
    id,
    municipalityId: municipality.id,
    email,
    emailKey: email.toLowerCase(),
    emailConfirmedAt: noon.toString(),
    name: `Person ${made}`,
    language: 'da',
    createdAt: noon.toString(),
    passwordHash: password === undefined ? null : await hashPassword(password),
    ...row,
  });
  const assignmentIds: string[] = [];
  for (const one of roles) {
    const assignment = typeof one === 'string' ? { role: one } : one;
    const assignmentId = uuidv7();
    await world.db.insert(roleAssignment).values({
      id: assignmentId,
      municipalityId: municipality.id,
      personId: id,
      validFrom: '2020-01-01',
      createdAt: noon.toString(),
      ...assignment,
    });
    assignmentIds.push(assignmentId);
  }
  return { id, email, assignmentIds };
}

/** Signs somebody in, as of now. @returns what a browser sends as `Cookie` */
export async function signedIn(
  world: World,
  municipality: Tenant,
  personId: string,
  options: { secondFactor?: boolean } = {},
): Promise<string> {
  const now = readClock();
  const cookie = await world.db.transaction((tx) =>
    beginSession(tx, {
      municipalityId: municipality.id,
      personId,
      method: 'password',
      device: 'Test',
      secondFactorAt: options.secondFactor ? now.toString() : null,
      now,
    }),
  );
  return cookie.split(';')[0]!;
}

/** What a verb is handed when somebody acts at an instant, after their second factor; and their session. */
export async function actingAs(
  world: World,
  municipality: Tenant,
  personId: string,
  now: Temporal.Instant = noon,
): Promise<{ ctx: ActionContext & { actor: PersonActor }; session: SessionRow }> {
  const cookies = await signedIn(world, municipality, personId, { secondFactor: true });
  const who = await findWho(world.db, { municipalityId: municipality.id, now, cookies });
  const found = await findSession(world.db, municipality.id, cookies);
  if (!who || !found) throw new Error('nobody is signed in');
  const { roles } = who.self;
  const keys = keysFrom(testSecret);
  return {
    session: found.session,
    ctx: {
      municipality,
      actor: actorOf(found.person, { roles, secondFactor: true, assistedBy: null }),
      now,
      requestId: 'test',
      db: world.db,
      keys,
      throttle: throttleOn(world.db, keys),
      clientAddress: '127.0.0.1',
      origin: 'http://kommune.localhost:3000',
      device: 'Test',
      broker: null,
    },
  };
}
