import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditEvent, person, roleAssignment } from '#db/schema';
import { danishDay, readClock } from '~/platform/clock';
import type { Tenant } from '~/platform/context.server';
import { makePerson, signedIn } from '../../support/people';
import { everything, startWorld, type World } from '../../support/plan-world';
import { startServer, testSecret, type TestServer } from '../../support/server';

let world: World;
let town: Tenant;
let server: TestServer;
beforeAll(async () => {
  world = await startWorld();
  server = await startServer({ databaseUrl: world.url });
});
afterAll(async () => {
  await server.close();
  await world.end();
});
beforeEach(async () => {
  town = await world.register();
});

/** Runs the command as an operator would, and gives back what it printed. */
async function create(args: string[], env: Record<string, string> = {}) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'app/commands/admin-create.ts', ...args],
    {
      env: {
        ...process.env,
        DATABASE_URL: world.url,
        SECRET: testSecret,
        PORT: String(server.port),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const [[code], out, err] = await Promise.all([
    once(child, 'exit') as Promise<[number]>,
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, out, err };
}

const linkIn = (out: string) => new URL(/https?:\/\/\S+/.exec(out)![0]);
const useLink = (link: URL) =>
  server.fetchFrom(link.hostname, link.pathname, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: link.origin,
    },
    body: '',
  });
const administrators = async () =>
  (
    await world.db.select().from(roleAssignment).where(eq(roleAssignment.municipalityId, town.id))
  ).filter(({ role }) => role === 'administrator');

describe('npm run admin:create', () => {
  test('makes an administrator, whom the printed link signs in once; again gives a new link alone', async () => {
    const args = [town.slug, 'Første.Admin@example.org'.replace('ø', 'oe'), 'Første Admin'];
    const first = await create(args);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain(
      `Foerste.Admin@example.org is now an administrator of ${town.name}.`,
    );
    const link = linkIn(first.out);
    expect(link.origin).toBe(`http://${town.slug}.localhost:${server.port}`);
    const used = await useLink(link);
    expect(used.headers.get('location')).toBe('/medarbejder?besked=logget_ind');
    expect(used.headers.get('set-cookie')).toMatch(/^__Host-medspil=/);
    expect((await useLink(link)).headers.has('set-cookie')).toBe(false);

    const again = await create([town.code, 'foerste.admin@EXAMPLE.org', 'Et andet navn']);
    expect(again.out).toContain('is already an administrator');
    const second = linkIn(again.out);
    expect(second.pathname).not.toBe(link.pathname);
    expect((await useLink(second)).headers.get('set-cookie')).toMatch(/^__Host-medspil=/);

    expect(await administrators()).toMatchObject([
      { validFrom: danishDay(readClock()).toString(), validTo: null, endedAt: null },
    ]);
    const people = await world.db.select().from(person).where(eq(person.municipalityId, town.id));
    expect(people).toMatchObject([{ name: 'Første Admin', passwordHash: null }]);
    const events = await world.db
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.action, 'identity.create_administrator'));
    expect(events.filter(({ municipalityId }) => municipalityId === town.id)).toMatchObject([
      { actor: 'operator', details: { isNew: true } },
      { actor: 'operator', details: { isNew: false } },
    ]);
  });

  test('lets an administrator of tomorrow begin today, and signs them out', async () => {
    const later = danishDay(readClock()).add({ days: 1 }).toString();
    const { id, email } = await makePerson(world, town, {
      roles: [{ role: 'administrator', validFrom: later }],
    });
    await signedIn(world, town, id);
    expect((await create([town.slug, email, 'Navn'])).out).toContain('is now an administrator');
    expect(await administrators()).toMatchObject([
      { personId: id, validFrom: danishDay(readClock()).toString() },
    ]);
    const sessions = await world.db.query.session.findMany();
    expect(sessions.filter(({ userId }) => userId === id)).toEqual([]);
  });

  test('names the municipality’s own host, with TLS', async () => {
    const own = await world.register({ host: 'deltag.example.org' });
    const { out } = await create([own.slug, 'a@example.org', 'A'], {
      FRONT_DOOR: 'https://medspil.example.org',
    });
    expect(linkIn(out).origin).toBe('https://deltag.example.org');
  });

  const usage = 'Use: npm run admin:create -- MUNICIPALITY EMAIL "NAME"\n';
  test.each<[string, (slug: string) => string[], string, Record<string, string>?]>([
    ['nothing', () => [], usage],
    ['no name', (slug) => [slug, 'a@example.org'], usage],
    ['a name without quotation marks', (slug) => [slug, 'a@example.org', 'Ida', 'Admin'], usage],
    [
      'an empty name',
      (slug) => [slug, 'a@example.org', ' '],
      'The name must be one line of at most 120 letters.\n',
    ],
    [
      'no address',
      (slug) => [slug, 'ida', 'Ida'],
      '"ida" is no e-mail address that can be used.\n',
    ],
    [
      'an address no mail gets to',
      (slug) => [slug, 'søren@example.org', 'S'],
      '"søren@example.org" is no e-mail address that can be used.\n',
    ],
    [
      'no such municipality',
      () => ['nowhere', 'a@example.org', 'A'],
      'There is no municipality "nowhere".\n',
    ],
    [
      'no secret',
      (slug) => [slug, 'a@example.org', 'A'],
      'SECRET is not set. Set it to at least 32 characters that nobody can guess, the same for every server.\n',
      { SECRET: '', DEMO: 'off' },
    ],
  ])('refuses %s in one line, and writes nothing', async (_what, args, err, env) => {
    const before = await everything(world.db);
    expect(await create(args(town.slug), env)).toEqual({ code: 1, out: '', err });
    expect(await everything(world.db)).toEqual(before);
  });
});
