import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Tenant } from '~/platform/context.server';
import { makePerson, postForm, sessionOf, signInAs, type TestPerson } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { codeNow, giveApp, giveCodes } from '../../support/second-factor';
import { startServer, type TestServer } from '../../support/server';

let world: World;
let server: TestServer;
let municipality: Tenant;
let chair: TestPerson;
const staffPage = '/medarbejder/nulstillinger';

const password = 'en lille sætning';

/** Sends a form to a page, signed in. */
const send = (
  to: { host: string; path: string; cookie?: string },
  fields: Record<string, string>,
) => postForm(server, to.host, to.path, fields, to.cookie ?? {});

beforeAll(async () => {
  world = await startWorld();
  server = await startServer({ databaseUrl: world.url });
  municipality = await world.register();
});
afterAll(async () => {
  await server.close();
  await world.end();
});
beforeEach(async () => {
  chair = await makePerson(world, municipality, { password, roles: ['administrator'] });
});

const host = () => `${municipality.slug}.localhost`;
const withApp = (person = chair) => giveApp(world.db, municipality, person);
const at = (path: string, cookie: string) => ({ host: host(), path, cookie });

test('staff are led to set up, show a code and go on to where they were going', async () => {
  const cookie = await signInAs(server, host(), chair);
  const get = (path: string, as = cookie) =>
    server.fetchFrom(host(), path, { headers: { Cookie: as } });
  const asked = await get(staffPage);
  expect(asked.headers.get('location')).toBe(
    `/log-ind/to-trin?videre=${encodeURIComponent(staffPage)}`,
  );
  const led = await get(asked.headers.get('location')!);
  expect(led.headers.get('location')).toBe(
    `/min-side/to-trin?videre=${encodeURIComponent(staffPage)}`,
  );
  expect(await (await get(led.headers.get('location')!)).text()).toContain(
    'Din rolle kræver to-trins-login',
  );

  const secret = await withApp();
  const again = await signInAs(server, host(), chair);
  const page = await get(asked.headers.get('location')!, again);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-/);
  const wrong = await send(at('/log-ind/to-trin', again), {
    form: 'kode',
    code: 'forkert',
    videre: staffPage,
  });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).not.toContain('value="forkert"');
  const right = await send(at('/log-ind/to-trin', again), {
    form: 'kode',
    code: codeNow(secret),
    videre: staffPage,
  });
  expect([right.status, right.headers.get('location')]).toEqual([303, staffPage]);
  expect((await get(staffPage, sessionOf(right))).status).toBe(200);
  // The session from before is over.
  expect((await get(staffPage, again)).headers.get('location')).toMatch(/^\/log-ind\?/);
});

test('a factor of twelve hours ago is asked for again', async () => {
  await withApp();
  const cookie = await signInAs(server, host(), chair);
  const statusAfter = async (age: string) => {
    await world.db.execute(
      sql`update session set second_factor_at = now() - ${age}::interval where person_id = ${chair.id}`,
    );
    return (await server.fetchFrom(host(), staffPage, { headers: { Cookie: cookie } })).status;
  };
  expect(await statusAfter('11 hours 59 minutes')).toBe(200);
  expect(await statusAfter('12 hours')).toBe(303);
});

test('who tries too many codes must wait, and is told what they can do', async () => {
  const secret = await withApp();
  const cookie = await signInAs(server, host(), chair);
  const attempt = (code: string) => send(at('/log-ind/to-trin', cookie), { form: 'kode', code });
  for (let tries = 0; tries < 8; tries += 1) expect((await attempt('000000')).status).toBe(422);
  const refused = await attempt(codeNow(secret));
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
  // The one way in that no code is counted for, where there is one; a link by mail is no second factor.
  const page = (await refused.text()).split('<main')[1]!;
  expect(page).toContain('href="/log-ind/noegle"');
  expect(page).not.toContain('href="/log-ind/link"');
  // Another person's codes are their own.
  const other = await makePerson(world, municipality, { password });
  const others = await withApp(other);
  const theirs = await signInAs(server, host(), other);
  const passed = await send(at('/log-ind/to-trin', theirs), {
    form: 'kode',
    code: codeNow(others),
  });
  expect(passed.status).toBe(303);
});

test('a right code is forgiven those before it', async () => {
  await withApp();
  const codes = await giveCodes(world.db, municipality, chair);
  let cookie = await signInAs(server, host(), chair);
  for (const code of codes.slice(0, 2)) {
    const attempt = (tried: string) =>
      send(at('/log-ind/to-trin', cookie), { form: 'kode', code: tried });
    for (let tries = 0; tries < 7; tries += 1) expect((await attempt('000000')).status).toBe(422);
    const right = await attempt(code);
    expect(right.status).toBe(303);
    cookie = sessionOf(right);
  }
});

test('recovery codes are shown in the answer, and not again', async () => {
  const secret = await withApp();
  const cookie = await signInAs(server, host(), chair);
  const path = '/min-side/to-trin/koder';
  const early = await send(at(path, cookie), {});
  expect(early.headers.get('location')).toBe(`/log-ind/to-trin?videre=${encodeURIComponent(path)}`);
  const passed = await send(at('/log-ind/to-trin', cookie), {
    form: 'kode',
    code: codeNow(secret),
  });
  const shown = sessionOf(passed);
  const answer = await send(at(path, shown), {});
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  expect((await answer.text()).match(/<li class="secret"/g)).toHaveLength(10);
  const later = await server.fetchFrom(host(), path, { headers: { Cookie: shown } });
  expect(await later.text()).toMatch(/Du har 10 reservekoder tilbage/);
});

test('what is no answer of a key is refused, not an error', async () => {
  await withApp();
  const cookie = await signInAs(server, host(), chair);
  const bytes = 'AAAA';
  const answers = [
    'nothing',
    '{}',
    JSON.stringify({ id: bytes }),
    JSON.stringify({
      id: bytes,
      rawId: bytes,
      type: 'public-key',
      response: { clientDataJSON: bytes, authenticatorData: bytes, signature: bytes },
    }),
  ];
  for (const passkey of answers) {
    const shown = { form: 'noegle', passkey };
    expect((await send(at('/log-ind/to-trin', cookie), shown)).status).toBe(422);
    const signIn = await postForm(server, host(), '/log-ind/noegle', { passkey });
    expect(signIn.status).toBe(422);
  }
});
