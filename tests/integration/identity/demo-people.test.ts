import { eq } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { person, roleAssignment, totp } from '#db/schema';
import { seedPeople } from '#db/seed/people';
import { seedIfEmpty } from '#db/seed/seed';
import { isPassword } from '~/domains/identity/password.server';
import { needsSecondFactor, roles } from '~/domains/identity/roles';
import { prepareDemoPerson } from '~/domains/identity/staff/prepare-demo-person.server';
import { listMunicipalities } from '~/domains/municipalities/queries.server';
import { Forbidden } from '~/platform/errors';
import { keysFrom } from '~/platform/keys.server';
import { makePerson } from '../../support/people';
import { asOperator, everything, startWorld, type World } from '../../support/plan-world';
import { startServer, testSecret, type TestServer } from '../../support/server';

let world: World;
const keys = keysFrom(testSecret);
const seed = () => seedPeople({ url: world.url, secret: testSecret, log: () => undefined });
beforeAll(async () => {
  world = await startWorld();
  await seedIfEmpty({ url: world.url, log: () => undefined });
  await seed();
});
afterAll(() => world.end());

const withServer = async (
  env: Parameters<typeof startServer>[0]['env'],
  work: (server: TestServer) => Promise<void>,
) => {
  const server = await startServer({ databaseUrl: world.url, env });
  await work(server).finally(() => server.close());
};

test('each demonstration has somebody for each role, two administrators, and citizens of each level', async () => {
  for (const { id, slug } of await listMunicipalities(world.db)) {
    const assignments = await world.db
      .select()
      .from(roleAssignment)
      .where(eq(roleAssignment.municipalityId, id));
    expect(assignments.map(({ role }) => role).toSorted()).toEqual(
      [...roles, 'administrator'].toSorted(),
    );
    const people = await world.db.select().from(person).where(eq(person.municipalityId, id));
    expect(people).toHaveLength(20);
    for (const one of people) {
      expect(one.email).toMatch(new RegExp(`@${slug}\\.example$`));
      expect(one.name).toMatch(/^Demo /);
    }
    expect(await isPassword(people[0]!.passwordHash, 'medspil-demo')).toBe(true);
    const apps = await world.db.select().from(totp).where(eq(totp.municipalityId, id));
    expect(apps.map(({ personId }) => personId).toSorted()).toEqual(
      assignments
        .filter(({ role }) => needsSecondFactor(role))
        .map(({ personId }) => personId)
        .toSorted(),
    );
    expect(new Set(apps.map((app) => keys.open('totp', app.sealedSecret))).size).toBe(apps.length);
  }
});

test('where somebody is already, nobody is added, not even for one who is gone', async () => {
  await world.db
    .update(person)
    .set({ email: null, emailKey: null, emailConfirmedAt: null, passwordHash: null })
    .where(eq(person.email, 'ung@aabenraa.example'));
  const before = await everything(world.db);
  await seed();
  expect(await everything(world.db)).toEqual(before);
});

test('the page of demo accounts shows each with the code of this moment', async () => {
  await withServer({ demo: true, outbox: '.cache/outbox' }, async (server) => {
    const answer = await server.fetchFrom('jammerbugt.localhost', '/dev/konti');
    const page = await answer.text();
    expect(page).toContain('medspil-demo');
    expect(answer.headers.get('cache-control')).toMatch(/no-store/);
    const emails = new Set(page.match(/[\w]+@[a-z]+\.example/g));
    expect(emails.size).toBe(20);
    expect([...emails].every((email) => email.endsWith('@jammerbugt.example'))).toBe(true);
    const [moderator] = await world.db
      .select({ sealed: totp.sealedSecret })
      .from(totp)
      .innerJoin(person, eq(person.id, totp.personId))
      .where(eq(person.email, 'moderator@jammerbugt.example'));
    const app = new TOTP({ secret: Secret.fromBase32(keys.open('totp', moderator!.sealed)) });
    const shown = /moderator@jammerbugt\.example<\/td><td[^>]*>(\d{6})</.exec(page)![1]!;
    expect(app.validate({ token: shown, window: 1 })).not.toBeNull();
    expect(await (await server.fetchFrom('jammerbugt.localhost', '/log-ind')).text()).toContain(
      'href="/dev/konti"',
    );
    expect((await server.fetchFrom('localhost', '/dev/konti')).status).toBe(404);
  });
});

test('somebody real is not listed', async () => {
  await world.db
    .update(person)
    .set({ email: 'ægte@example.org', emailKey: 'ægte@example.org' })
    .where(eq(person.email, 'borger1@jammerbugt.example'));
  await withServer({ demo: true, outbox: '.cache/outbox' }, async (server) => {
    const page = await (await server.fetchFrom('jammerbugt.localhost', '/dev/konti')).text();
    expect(page).toContain('borger2@jammerbugt.example');
    expect(page).not.toContain('example.org');
  });
});

test.each([
  ['outside the demo', { demo: false, outbox: '.cache/outbox' }],
  ['where mail is sent', { demo: true, outbox: undefined }],
])('there is no such page, and no link to it, %s', async (_where, env) => {
  await withServer(env, async (server) => {
    expect((await server.fetchFrom('jammerbugt.localhost', '/dev/konti')).status).toBe(404);
  });
});

test('a municipality that is no demonstration gets nobody, and shows nobody', async () => {
  const real = await world.register({ demonstration: false });
  const ctx = { ...asOperator(world, real), keys };
  const given = {
    email: 'demo@kommune.example',
    name: 'Demo',
    passwordHash: 'x',
    level: 1,
    ageBand: '18_plus',
    address: { street: 'Demovej 1', postcode: '6400', city: 'By' },
    role: null,
  } as const;
  await expect(prepareDemoPerson(ctx, given)).rejects.toThrow(Forbidden);
  const visiting = { ...ctx, actor: { kind: 'visitor' as const } };
  const demonstration = { ...real, demonstration: true };
  await expect(
    prepareDemoPerson({ ...visiting, municipality: demonstration }, given),
  ).rejects.toThrow(Forbidden);
  await makePerson(world, real, { email: 'ida@kommune.example' });
  await withServer({ demo: true, outbox: '.cache/outbox' }, async (server) => {
    const page = await server.fetchFrom(`${real.slug}.localhost`, '/dev/konti');
    expect(await page.text()).toContain('Denne kommune har ingen demokonti.');
  });
});
