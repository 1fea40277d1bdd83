import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { roleAssignment } from '#db/schema';
import { listOutbox } from '~/domains/notifications/read-outbox.server';
import { startWorker } from '~/jobs/worker.server';
import { danishDay, readClock } from '~/platform/clock';
import type { Tenant } from '~/platform/context.server';
import { makePerson, type TestPerson, signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { registerTown } from '../../support/roles';
import { startServer, testEnv, type TestServer } from '../../support/server';

let world: World;
let town: Tenant;
let server: TestServer;
let administrator: TestPerson;
let host: string;
beforeAll(async () => {
  world = await startWorld();
  town = await registerTown(world);
  await world.register(); // a municipality that is alone answers at any host
  server = await startServer({ databaseUrl: world.url });
  host = `${town.slug}.localhost`;
  administrator = await makePerson(world, town, { roles: ['administrator'] });
});
afterAll(async () => {
  await server.close();
  await world.end();
});

const today = danishDay(readClock());
const get = (address: string, cookie?: string) =>
  server.fetchFrom(host, address, { headers: cookie ? { cookie } : {} });
const post = (address: string, cookie: string, fields: Record<string, string>) =>
  server.fetchFrom(host, address, {
    method: 'POST',
    headers: {
      cookie,
      'content-type': 'application/x-www-form-urlencoded',
      origin: `http://${host}:${server.port}`,
    },
    body: new URLSearchParams(fields).toString(),
  });
const asAdministrator = () => signedIn(world, town, administrator.id, { secondFactor: true });
const textOf = async (answer: Response | Promise<Response>) => (await answer).text();
const faultAt = (page: string, field: string) =>
  new RegExp(`<p class="field-fault" id="${field}-fault">([^<]*)`).exec(page)?.[1];
const rolesOf = (personId: string) =>
  world.db.select().from(roleAssignment).where(eq(roleAssignment.personId, personId));

const administratorsPages = [
  '/medarbejder/roller',
  '/medarbejder/roller/ny',
  '/medarbejder/postkasser',
];

describe('the staff area', () => {
  test.each(['/medarbejder', ...administratorsPages])(
    '%s asks a visitor to sign in',
    async (page) => {
      const answer = await get(page);
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe(`/log-ind?videre=${encodeURIComponent(page)}`);
    },
  );

  test.each(['/medarbejder', ...administratorsPages])('%s is not for a citizen', async (page) => {
    const citizen = await makePerson(world, town);
    const cookie = await signedIn(world, town, citizen.id, { secondFactor: true });
    expect((await get(page, cookie)).status).toBe(403);
  });

  test.each(administratorsPages)(
    '%s is for administrators after their second factor',
    async (page) => {
      const moderator = await makePerson(world, town, { roles: ['moderator', 'desk_officer'] });
      const cookie = await signedIn(world, town, moderator.id, { secondFactor: true });
      expect((await get(page, cookie)).status).toBe(403);
      const first = await signedIn(world, town, administrator.id);
      expect((await get(page, first)).headers.get('location')).toBe(
        `/log-ind/to-trin?videre=${encodeURIComponent(page)}`,
      );
      expect((await get(page, await asAdministrator())).status).toBe(200);
    },
  );

  test('tells a committee member of the committee and until when, without a second factor', async () => {
    const kultur = await world.db.query.committee.findFirst({
      where: (table, { and, eq: is }) =>
        and(is(table.municipalityId, town.id), is(table.slug, 'kultur')),
    });
    const member = await makePerson(world, town, {
      roles: [
        { role: 'committee_member', committeeId: kultur!.id, validTo: '2099-12-31' },
        'evaluator',
      ],
    });
    const page = await textOf(get('/medarbejder', await signedIn(world, town, member.id)));
    expect(page).toContain('Udvalgsmedlem');
    expect(page).toContain('<span lang="da">Kulturudvalget</span>');
    expect(page).toContain('til og med 31. december 2099');
    expect(page).toContain('href="/udvalg/kultur"');
    // The other role waits for it.
    expect(page).toContain('href="/log-ind/to-trin?videre=%2Fmedarbejder"');
    expect(page).not.toContain('href="/medarbejder/roller"');
  });

  test.each([
    [
      'administrator',
      [
        'indbakke',
        'afgoerelsesbreve',
        'spoergsmaal',
        'roller',
        'postkasser',
        'nulstillinger',
        'begrundelser',
        'mails',
        'log',
      ],
    ],
    ['desk_officer', ['borgere', 'breve']],
    ['moderator', ['indbakke', 'afgoerelsesbreve', 'spoergsmaal', 'begrundelser']],
    [
      'council_secretariat',
      ['indbakke', 'afgoerelsesbreve', 'svar', 'spoergsmaal', 'moeder', 'dialog', 'borgere'],
    ],
    ['mayors_office', ['svar', 'spoergsmaal', 'moeder', 'dialog']],
    ['trial_owner', []],
  ] as const)('shows %s what the role is for', async (role, parts) => {
    const staff = await makePerson(world, town, { roles: [role] });
    const cookie = await signedIn(world, town, staff.id, { secondFactor: true });
    const page = await textOf(get('/medarbejder', cookie));
    const shown = [...page.matchAll(/href="\/medarbejder\/([a-z]+)"/g)].map(([, part]) => part);
    expect([...new Set(shown)].toSorted()).toEqual([...parts].toSorted());
    expect(page.includes('ikke noget særligt at gøre')).toBe(parts.length === 0);
  });
});

describe('a role that is taken during a session', () => {
  test('is gone with the next request', async () => {
    const moderator = await makePerson(world, town, { roles: ['moderator'] });
    const cookie = await signedIn(world, town, moderator.id, { secondFactor: true });
    expect((await get('/medarbejder', cookie)).status).toBe(200);
    const here = `/medarbejder/roller/${moderator.id}`;
    const fields = { do: 'end', role: moderator.assignmentIds[0]!, form: 'end' };
    const ended = await post(here, await asAdministrator(), fields);
    expect(ended.headers.get('location')).toBe(`${here}?besked=rolle_stoppet`);
    expect((await get('/medarbejder', cookie)).headers.get('location')).toMatch(/^\/log-ind\?/);
  });

  test('by its time, too, where nobody is signed out', async () => {
    const moderator = await makePerson(world, town, { roles: ['moderator'] });
    const cookie = await signedIn(world, town, moderator.id, { secondFactor: true });
    const endOn = (day: string) =>
      world.db
        .update(roleAssignment)
        .set({ validTo: day })
        .where(eq(roleAssignment.personId, moderator.id));
    await endOn(today.toString());
    expect((await get('/medarbejder', cookie)).status).toBe(200);
    await endOn(today.subtract({ days: 1 }).toString());
    expect((await get('/medarbejder', cookie)).status).toBe(403);
    expect((await get('/min-side', cookie)).status).toBe(200);
  });

  test('of one’s own keeps one signed in', async () => {
    const other = await makePerson(world, town, { roles: ['administrator'] });
    const cookie = await signedIn(world, town, other.id, { secondFactor: true });
    const ended = await post(`/medarbejder/roller/${other.id}`, cookie, {
      do: 'end',
      role: other.assignmentIds[0]!,
    });
    expect(ended.headers.get('location')).toBe('/min-side?besked=rolle_stoppet');
    const renewed = ended.headers.get('set-cookie')!.split(';')[0]!;
    expect((await get('/min-side', cookie)).status).not.toBe(200);
    expect((await get('/min-side', renewed)).status).toBe(200);
    expect((await get('/medarbejder', renewed)).status).toBe(403);
  });
});

describe('giving a role', () => {
  test('invites by mail; the link signs in and confirms, and works once', async () => {
    const outbox = await mkdtemp(path.join(tmpdir(), 'medspil-outbox-'));
    const worker = await startWorker({
      env: testEnv(world.url, { outbox }),
      log: pino({ level: 'silent' }),
    });
    const given = await post('/medarbejder/roller/ny', await asAdministrator(), {
      email: 'Ny.Sekretær@example.org'.replace('æ', 'ae'),
      name: 'Ny Sekretær',
      role: 'committee_secretary',
      committee: 'kultur',
      unit: '',
      from: today.toString(),
      to: today.add({ years: 4 }).toString(),
    });
    expect(given.headers.get('location')).toMatch(
      /^\/medarbejder\/roller\/[0-9a-f-]{36}\?besked=rolle_givet$/,
    );
    const letter = await vi.waitFor(
      async () => {
        const [found] = await listOutbox(outbox, undefined);
        expect(found).toBeDefined();
        return found!;
      },
      { timeout: 20_000, interval: 100 },
    );
    await worker.stop();
    await rm(outbox, { recursive: true });
    expect(letter.to).toBe('Ny.Sekretaer@example.org');
    expect(letter.text).toContain('udvalgssekretær, Kulturudvalget');
    const link = new URL(/https?:\/\/\S+\/link\/\S+/.exec(letter.text)![0]);
    expect(link.hostname).toBe(host);
    expect(await textOf(get(link.pathname))).toContain('Velkommen');
    const used = await post(link.pathname, '', {});
    expect(used.headers.get('location')).toBe('/medarbejder?besked=logget_ind');
    const cookie = used.headers.get('set-cookie')!.split(';')[0]!;
    // Level 1 by now, and a secretary who has to show a second factor first.
    expect((await get('/min-side', cookie)).status).toBe(200);
    expect((await get('/medarbejder', cookie)).headers.get('location')).toMatch(/to-trin/);
    expect((await post(link.pathname, '', {})).headers.has('set-cookie')).toBe(false);
  });

  test('who holds a role comes to the staff area, whichever way they sign in', async () => {
    const password = 'en god lang sætning';
    const member = await makePerson(world, town, { roles: ['moderator'], password });
    const answer = await post('/log-ind', '', { email: member.email, password });
    expect(answer.headers.get('location')).toBe('/medarbejder?besked=logget_ind');
    const videre = '/planer';
    const onwards = await post('/log-ind', '', { email: member.email, password, videre });
    expect(onwards.headers.get('location')).toBe('/planer?besked=logget_ind');
  });

  test.each([
    ['no e-mail', { email: '' }, 'email', 'Skriv e-mailen.'],
    ['no role', { role: '' }, 'role', 'Vælg en rolle.'],
    ['a role that is none', { role: 'king' }, 'role', 'Vælg en rolle.'],
    ['no committee', { role: 'committee_chair' }, 'committee', 'Vælg det udvalg'],
    ['no first day', { from: '' }, 'from', 'Skriv en dato.'],
    ['a day that is none', { to: '2026-02-30' }, 'to', 'Skriv en dato.'],
    ['a day of year 0', { from: '0000-01-01' }, 'from', 'Skriv en dato.'],
  ])(
    'with %s says so at the field, and keeps what was written',
    async (_what, fields, field, text) => {
      const answer = await post('/medarbejder/roller/ny', await asAdministrator(), {
        email: 'x@example.org',
        name: 'Bevaret Navn',
        role: 'moderator',
        committee: '',
        unit: '',
        from: today.toString(),
        to: '',
        ...fields,
      });
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(faultAt(page, `form-${field}`)).toContain(text);
      expect(page).toContain('value="Bevaret Navn"');
    },
  );

  test.each<[string, Record<string, string>, string, string]>([
    ['none is given', { from: '', to: '' }, 'Skriv en dato.', 'Skriv en sidste dag.'],
    ['both are none', { from: 'x', to: 'x' }, 'Skriv en dato.', 'Skriv en dato.'],
    [
      'the committee is no more',
      { committee: 'gammelt', to: '2099-12-31' },
      'findes ikke den dag',
      'findes ikke så længe',
    ],
  ])('with both days wrong says so at each: %s', async (_what, fields, first, last) => {
    const answer = await post('/medarbejder/roller/ny', await asAdministrator(), {
      email: 'x@example.org',
      role: 'committee_chair',
      committee: 'kultur',
      from: today.toString(),
      ...fields,
    });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(faultAt(page, 'form-from')).toContain(first);
    expect(faultAt(page, 'form-to')).toContain(last);
  });

  test('what the role is for is told of together with the rest', async () => {
    const page = async (role: string) =>
      textOf(
        post('/medarbejder/roller/ny', await asAdministrator(), { email: '', role, from: '' }),
      );
    expect(faultAt(await page('committee_member'), 'form-committee')).toContain('Vælg det udvalg');
    expect(faultAt(await page('plan_owner'), 'form-unit')).toContain('Vælg den forvaltning');
    expect(faultAt(await page('moderator'), 'form-to')).toBeUndefined();
  });

  test('a deputy’s days are both told of, too', async () => {
    const other = await makePerson(world, town, {
      roles: [{ role: 'moderator', validFrom: today.toString(), validTo: '2099-01-01' }],
    });
    const page = await textOf(
      post(`/medarbejder/roller/${other.id}`, await asAdministrator(), {
        form: 'deputy',
        do: 'add_deputy',
        role: other.assignmentIds[0]!,
        email: 'vikar@example.org',
        from: '',
        to: '',
      }),
    );
    expect(faultAt(page, 'deputy-from')).toBe('Skriv en dato.');
    expect(faultAt(page, 'deputy-to')).toBe('Skriv, hvornår stedfortræderen stopper.');
  });

  test('is not done by a form that does not say where it comes from', async () => {
    const answer = await server.fetchFrom(host, '/medarbejder/roller/ny', {
      method: 'POST',
      headers: {
        cookie: await asAdministrator(),
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'email=x',
    });
    expect(answer.status).toBe(403);
  });
});

test('the list finds people by part of a name or address, page by page, and treats % as a letter', async () => {
  const cookie = await asAdministrator();
  for (let at = 0; at < 26; at++) {
    await makePerson(world, town, {
      name: `Ærø ${String(at).padStart(2, '0')}`,
      email: `liste${at}@example.org`,
      roles: ['evaluator'],
    });
  }
  const namesOf = (page: string) => [...page.matchAll(/>(Ærø \d\d)</g)].map(([, name]) => name);
  const search = (words: string, page = 1) =>
    textOf(get(`/medarbejder/roller?q=${encodeURIComponent(words)}&page=${page}`, cookie));
  const first = namesOf(await search('ærø'));
  expect(first).toHaveLength(25);
  expect(first).toEqual(first.toSorted());
  expect(namesOf(await search('ærø', 2))).toEqual(['Ærø 25']);
  expect(namesOf(await search('LISTE7@'))).toEqual(['Ærø 07']);
  expect(namesOf(await search('%'))).toEqual([]);
  expect((await get('/medarbejder/roller?page=0', cookie)).status).toBe(400);
});

test('a mailbox is set and taken away by its page; what is wrong stands at the field', async () => {
  const page = '/medarbejder/postkasser';
  const cookie = await asAdministrator();
  const set = (fields: Record<string, string>) =>
    post(page, cookie, { form: 'set', role: 'desk_officer', committee: '', ...fields });
  const done = await set({ email: 'skranken@example.org' });
  expect(done.headers.get('location')).toBe(`${page}?besked=postkasse_gemt`);
  expect(await textOf(get(page, cookie))).toContain('skranken@example.org');
  const wrong = await textOf(set({ email: 'ingen adresse' }));
  expect(wrong).toContain('Det ligner ikke en e-mail.');
  expect((await set({ email: ' ' })).headers.get('location')).toMatch(/postkasse_fjernet$/);
  expect(await textOf(get(page, cookie))).not.toContain('skranken@example.org');
});

test('the last administrator is told why the role stays', async () => {
  const alone = await registerTown(world);
  const last = await makePerson(world, alone, { roles: ['administrator'] });
  const cookie = await signedIn(world, alone, last.id, { secondFactor: true });
  host = `${alone.slug}.localhost`;
  const form = `end-${last.assignmentIds[0]}`;
  const answer = await post(`/medarbejder/roller/${last.id}`, cookie, {
    do: 'end',
    role: last.assignmentIds[0]!,
    form,
  });
  host = `${town.slug}.localhost`;
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('Kommunen skal have mindst én administrator');
  expect(page).toMatch(/<details open="">/);
  expect((await rolesOf(last.id))[0]!.endedAt).toBeNull();
});
