import { eq, sql } from 'drizzle-orm';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { assistance, auditEvent, mitidAttempt, person, roleAssignment, session } from '#db/schema';
import { type DemoMitid, startDemoMitid } from '~/commands/demo-mitid/provider';
import { testPersons } from '~/commands/demo-mitid/persons';
import type { Broker } from '~/domains/identity/mitid-broker';
import { mitidMappings } from '~/domains/identity/mitid-claims';
import { beginSession } from '~/domains/identity/session.server';
import { danishDay, readClock } from '~/platform/clock';
import type { Tenant } from '~/platform/context.server';
import { cookieBrowser, type CookieBrowser, locationOf } from '../../support/cookie-browser';
import { startForgingProvider } from '../../support/forging-provider';
import { begin, choose, signInAs } from '../../support/mitid';
import { postForm } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { freePort } from '../../support/ports';
import { startServer, type TestServer } from '../../support/server';

let world: World;
let demo: DemoMitid;
let forger: Awaited<ReturnType<typeof startForgingProvider>>;
let silent: Server;
let server: TestServer;
let residency: Server;
/** What the residency service of the municipality at `other` answers. */
let residencyAnswer: { status: number; body: string };
const tenants: Record<'signaturgruppen' | 'idura' | 'forged' | 'other' | 'down' | 'slow', Tenant> =
  {} as never;

const clientId = 'medspil-test';
const forgedClaims = {
  loA: 'SUBSTANTIAL',
  uuid: 'forged-uuid',
  age: '40',
  name: 'Frode Falsk',
  address_details: { municipality_code: '0903' },
};

beforeAll(async () => {
  world = await startWorld();
  const register = (code: string, slug: string) =>
    world.register({ code, slug, name: slug, languages: ['da', 'en', 'de'] });
  tenants.signaturgruppen = await register('540', 'soenderborg');
  tenants.idura = await register('580', 'aabenraa');
  tenants.forged = await register('903', 'falskerup');
  tenants.other = await register('904', 'fjerdested');
  tenants.down = await register('905', 'nedby');
  tenants.slow = await register('906', 'langsomrup');
  await register('907', 'udenmitid');
  demo = await startDemoMitid({
    port: 0,
    municipalities: [tenants.signaturgruppen, tenants.idura, tenants.other],
  });
  forger = await startForgingProvider(clientId);
  silent = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  residency = createServer((_request, response) => {
    response.writeHead(residencyAnswer.status).end(residencyAnswer.body);
  }).listen(0, '127.0.0.1');
  await once(residency, 'listening');
  const brokerAt = (issuer: string, more: Partial<Broker> = {}): Broker => ({
    issuer,
    clientId,
    clientSecret: 'a secret',
    mapping: mitidMappings.idura,
    residency: null,
    ...more,
  });
  server = await startServer({
    databaseUrl: world.url,
    env: {
      brokers: {
        ...demo.brokers,
        903: brokerAt(forger.issuer),
        904: {
          ...demo.brokers['904']!,
          mapping: { ...mitidMappings.idura, municipalityCode: null },
          residency: { url: `${addressOf(residency)}/`, token: 'a token' },
        },
        905: brokerAt(`http://localhost:${await freePort()}`),
        906: brokerAt(addressOf(silent)),
      },
    },
  });
});
afterAll(async () => {
  await server.close();
  await demo.close();
  forger.close();
  for (const one of [silent, residency]) {
    one.closeAllConnections();
    one.close();
  }
  await world.end();
});

function addressOf(of: Server): string {
  return `http://localhost:${(of.address() as AddressInfo).port}`;
}

const siteOf = (tenant: Tenant) => `http://${tenant.slug}.localhost:${server.port}`;
const pathOf = (address: string) => address.replace(/^https?:\/\/[^/]+/, '');

async function personsOf(tenant: Tenant) {
  return world.db.select().from(person).where(eq(person.municipalityId, tenant.id));
}

/** Another account of the municipality, signed in at the browser. */
async function signedIn(
  browser: CookieBrowser,
  tenant: Tenant,
  facts: Partial<typeof person.$inferInsert> = {},
): Promise<string> {
  const id = uuidv7();
  const email = `${id}@eksempel.dk`;
  const now = readClock();
  await world.db.insert(person).values({
    id,
    municipalityId: tenant.id,
    email,
    emailKey: email,
    emailConfirmedAt: now.toString(),
    language: 'da',
    createdAt: now.toString(),
    ...facts,
  });
  await signInAgain(browser, tenant, id);
  return id;
}

async function signInAgain(browser: CookieBrowser, tenant: Tenant, personId: string) {
  const cookie = await world.db.transaction((tx) =>
    beginSession(tx, {
      municipalityId: tenant.id,
      personId,
      method: 'password',
      device: 'test',
      secondFactorAt: readClock().toString(),
      now: readClock(),
    }),
  );
  browser.take(`${tenant.slug}.localhost`, cookie);
}

async function sessionsOf(personId: string) {
  return world.db.select().from(session).where(eq(session.userId, personId));
}

/** Who is signed in at a browser, as Min side sees it. */
async function isSignedIn(browser: CookieBrowser, tenant: Tenant): Promise<boolean> {
  return (await browser.get(`${siteOf(tenant)}/min-side`)).status === 200;
}

describe('the test persons', () => {
  const expected = {
    ida: { ageBand: '18_plus', verifiedResident: true, isProtected: false },
    emil: { ageBand: '15_17', verifiedResident: true, isProtected: false },
    sofie: { ageBand: '13_14', verifiedResident: true, isProtected: false },
    viggo: { ageBand: '18_plus', verifiedResident: false, isProtected: false },
    karen: { ageBand: '18_plus', verifiedResident: true, isProtected: true },
  };
  const cases = (['signaturgruppen', 'idura'] as const).flatMap((at) =>
    Object.entries(expected).map(([key, facts]) => ({ at, key, facts })),
  );

  test.each(cases)('$key at a municipality with $at', async ({ at, key, facts }) => {
    const tenant = tenants[at];
    const before = new Set((await personsOf(tenant)).map(({ id }) => id));
    const browser = cookieBrowser();
    const end = await signInAs(browser, siteOf(tenant), key);
    const said = facts.verifiedResident ? 'bekraeftet' : 'bekraeftet_andetsteds';
    expect(pathOf(end)).toBe(`/min-side?besked=${said}`);

    const made = (await personsOf(tenant)).filter(({ id }) => !before.has(id));
    expect(made).toHaveLength(1);
    const { name } = testPersons(danishDay(readClock())).find((one) => one.key === key)!;
    expect(made[0]).toMatchObject({
      ...facts,
      verifiedBy: 'mitid',
      email: null,
      street: null,
      name: facts.isProtected ? null : name,
      mitidPseudonym: expect.stringMatching(/^[\w-]{43}$/) as string,
    });
    const page = await browser.get(end);
    expect(page.status).toBe(200);
    expect(page.body).toContain(facts.verifiedResident ? 'Trin 3' : 'Trin 1');
    expect(await sessionsOf(made[0]!.id)).toMatchObject([
      { method: 'mitid', secondFactorAt: null },
    ]);
  });

  test('who comes again is known, and is only told that they are signed in', async () => {
    const tenant = tenants.idura;
    const count = (await personsOf(tenant)).length;
    const end = await signInAs(cookieBrowser(), siteOf(tenant), 'ida');
    expect(pathOf(end)).toBe('/min-side?besked=logget_ind');
    expect(await personsOf(tenant)).toHaveLength(count);
  });

  test('a wrong password is told once, at the form it was typed in', async () => {
    const host = `${tenants.idura.slug}.localhost`;
    const wrong = { email: 'ingen@example.dk', password: 'en forkert kode' };
    const page = await (await postForm(server, host, '/log-ind', wrong)).text();
    expect(page).toContain('Log ind med MitID');
    expect(page.split('class="fault-summary"')).toHaveLength(2);
  });

  test('nobody can tell that the same person is known to two municipalities', async () => {
    const pseudonyms = (await world.db.select().from(person)).flatMap((one) =>
      one.name === 'Ida Prøvedatter' ? [one.mitidPseudonym] : [],
    );
    expect(pseudonyms).toHaveLength(2);
    expect(new Set(pseudonyms).size).toBe(2);
  });

  test('a level of assurance that is too low is refused, and nobody is made', async () => {
    for (const tenant of [tenants.signaturgruppen, tenants.idura]) {
      const count = (await personsOf(tenant)).length;
      const browser = cookieBrowser();
      const end = await signInAs(browser, siteOf(tenant), 'lone');
      expect(pathOf(end)).toBe('/log-ind/mitid?fejl=assurance_too_low');
      expect(await personsOf(tenant)).toHaveLength(count);
      expect(await isSignedIn(browser, tenant)).toBe(false);
    }
  });

  test('who goes back is told so in their language, with their draft waiting', async () => {
    const next = '/min-side/bopael?kladde=0190';
    const browser = cookieBrowser();
    const end = await signInAs(browser, siteOf(tenants.idura), '', { next, language: '/en' });
    expect(pathOf(end)).toBe(`/en/log-ind/mitid?fejl=cancelled&videre=${encodeURIComponent(next)}`);
    const page = await browser.get(end);
    expect(page.body).toContain('You stopped MitID');
    expect(page.body).toContain(`/en/log-ind?videre=${encodeURIComponent(next)}`);
    expect(page.body).toContain(`name="videre" value="${next}"`);
    expect(page.body).toMatch(/What you (have written|wrote)/);
  });

  test('one after another can use the same browser', async () => {
    const browser = cookieBrowser();
    const site = siteOf(tenants.idura);
    for (const key of ['ida', 'viggo']) {
      await signInAs(browser, site, key);
      const profile = await browser.get(`${site}/min-side/profil`);
      expect(profile.body).toContain(key === 'ida' ? 'Ida Prøvedatter' : 'Viggo Udenbys');
      await browser.post(`${site}/log-ud`, {});
    }
  });

  test('who was going somewhere comes there, in their language', async () => {
    const end = await signInAs(cookieBrowser(), siteOf(tenants.idura), 'ida', {
      next: '/min-side/bopael?kladde=0190',
      language: '/de',
    });
    expect(pathOf(end)).toBe('/de/min-side/bopael?kladde=0190&besked=logget_ind');
  });
});

describe('the way there', () => {
  test('the page on the way sends no script and is kept by nobody', async () => {
    const browser = cookieBrowser();
    const sent = await browser.post(`${siteOf(tenants.idura)}/log-ind/mitid`, {});
    expect(sent.status).toBe(303);
    // A redirect to another origin would be stopped by the content security policy's form-action.
    expect(new URL(locationOf(sent)).origin).toBe(siteOf(tenants.idura));
    const page = await browser.get(locationOf(sent));
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toContain('no-store');
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self'");
    expect(page.body).not.toContain('<script');
  });

  test('the request holds what it must, and asks for a CPR number only where it is needed', async () => {
    const asked = async (tenant: Tenant) =>
      new URL(await begin(cookieBrowser(), siteOf(tenant))).searchParams;
    const idura = await asked(tenants.idura);
    expect(idura.get('code_challenge_method')).toBe('S256');
    expect(idura.get('prompt')).toBe('login');
    expect(idura.get('scope')).toBe('openid address');
    expect(idura.get('acr_values')).toBe('urn:grn:authn:dk:mitid:substantial');
    expect(idura.get('redirect_uri')).toBe(`${siteOf(tenants.idura)}/log-ind/mitid/retur`);
    const signaturgruppen = await asked(tenants.signaturgruppen);
    expect(signaturgruppen.get('scope')).toBe('openid mitid ssn');
    expect(signaturgruppen.get('idp_values')).toBe('mitid');
  });

  test('another browser is not shown the way, nor where the first one was going', async () => {
    const sent = await cookieBrowser().post(`${siteOf(tenants.idura)}/log-ind/mitid`, {
      videre: '/min-side/brev',
    });
    const page = await cookieBrowser().get(locationOf(sent));
    expect(page.body).toContain('Dit login begyndte i en anden browser');
    expect(page.body).not.toContain('code_challenge');
    expect(page.body).not.toContain('/min-side/brev');
  });

  test('a municipality without MitID has none of its pages', async () => {
    const site = `http://udenmitid.localhost:${server.port}`;
    const browser = cookieBrowser();
    for (const path of ['/log-ind/mitid', '/log-ind/mitid/retur', '/log-ind/mitid/retur?state=x']) {
      const page = await browser.get(site + path);
      expect([path, page.status]).toEqual([path, path.includes('retur') ? 303 : 404]);
    }
    expect((await browser.post(`${site}/log-ind/mitid`, {})).status).toBe(404);
  });

  test('another site cannot send the form', async () => {
    const sent = await server.fetchFrom('aabenraa.localhost', '/log-ind/mitid', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site', 'content-length': '0' },
    });
    expect(sent.status).toBe(403);
  });
});

describe('what comes back', () => {
  const fault = (code: string) => `/log-ind/mitid?fejl=${code}`;

  test('works once', async () => {
    const browser = cookieBrowser();
    const site = siteOf(tenants.idura);
    const back = await choose(browser, await begin(browser, site), 'ida');
    expect(pathOf(locationOf(await browser.get(back)))).toMatch(/^\/min-side/);
    expect(pathOf(locationOf(await browser.get(back)))).toBe(fault('used'));
  });

  test('works once, also when brought twice at the same time', async () => {
    const browser = cookieBrowser();
    const back = await choose(browser, await begin(browser, siteOf(tenants.idura)), 'ida');
    // All three have found the attempt unused before the first of them takes it.
    const visits = await world.db.transaction(async (tx) => {
      await tx.select().from(mitidAttempt).for('update');
      const underWay = [1, 2, 3].map(() => browser.get(back));
      await vi.waitFor(async () => {
        const [waiting] = await world.db.execute<{ count: number }>(
          sql`select count(*)::int as count from pg_stat_activity
            where wait_event_type = 'Lock' and query ilike 'update "mitid_attempt"%'
              and datname = current_database()`,
        );
        expect(waiting?.count).toBe(3);
      });
      return { underWay };
    });
    const ends = await Promise.all(visits.underWay);
    const paths = ends.map((one) => pathOf(locationOf(one))).toSorted();
    expect(paths).toEqual([
      fault('used'),
      fault('used'),
      expect.stringMatching(/^\/min-side/) as string,
    ]);
  });

  test('works for a quarter of an hour', async () => {
    const browser = cookieBrowser();
    const back = await choose(browser, await begin(browser, siteOf(tenants.idura)), 'ida');
    const [attempt] = await world.db
      .select()
      .from(mitidAttempt)
      .orderBy(sql`id desc`)
      .limit(1);
    expect(Date.parse(attempt!.expiresAt) - Date.parse(attempt!.createdAt)).toBe(15 * 60_000);
    await world.db
      .update(mitidAttempt)
      .set({ expiresAt: readClock().toString() })
      .where(eq(mitidAttempt.id, attempt!.id));
    expect(pathOf(locationOf(await browser.get(back)))).toBe(fault('expired'));
    expect(await isSignedIn(browser, tenants.idura)).toBe(false);
  });

  test('works in the browser that it began in, and is not used up by another', async () => {
    const browser = cookieBrowser();
    const site = siteOf(tenants.idura);
    const way = await begin(browser, site, { next: '/min-side/data' });
    const back = await choose(browser, way, 'ida');
    const stranger = cookieBrowser();
    await begin(stranger, site);
    for (const other of [stranger, cookieBrowser()]) {
      expect(pathOf(locationOf(await other.get(back)))).toBe(fault('foreign_browser'));
      expect(await isSignedIn(other, tenants.idura)).toBe(false);
    }
    expect(pathOf(locationOf(await browser.get(back)))).toMatch(/^\/min-side\/data/);
  });

  test('works for its municipality alone', async () => {
    const browser = cookieBrowser();
    const back = await choose(browser, await begin(browser, siteOf(tenants.idura)), 'ida');
    const elsewhere = back.replace('aabenraa', 'soenderborg');
    expect(pathOf(locationOf(await browser.get(elsewhere)))).toBe(fault('unknown'));
  });

  test.each([
    ['mangled', (state: string) => state.replace(/.$/, (end) => (end === '0' ? '1' : '0'))],
    ['in capitals', (state: string) => state.toUpperCase()],
    ['cut short', (state: string) => state.slice(0, -2)],
    ['empty', () => ''],
    ['of another attempt', () => '0'.repeat(80)],
  ])('a state that is %s belongs to nothing', async (_what, change) => {
    const browser = cookieBrowser();
    const back = new URL(await choose(browser, await begin(browser, siteOf(tenants.idura)), 'ida'));
    back.searchParams.set('state', change(back.searchParams.get('state')!));
    const end = await browser.get(back.href, { 'accept-language': 'de-DE,de;q=0.9' });
    expect(pathOf(locationOf(end))).toBe(`/de${fault('unknown')}`);
  });

  test.each([
    ['no code', (query: URLSearchParams) => query.delete('code')],
    ['a code that was not given', (query: URLSearchParams) => query.set('code', 'another')],
    ['two codes', (query: URLSearchParams) => query.append('code', 'another')],
    ['two states', (query: URLSearchParams) => query.append('state', 'another')],
    ['another issuer', (query: URLSearchParams) => query.set('iss', 'https://ondt.dk')],
    ['no issuer', (query: URLSearchParams) => query.delete('iss')],
  ])('%s: refused', async (_what, change) => {
    const browser = cookieBrowser();
    const back = new URL(await choose(browser, await begin(browser, siteOf(tenants.idura)), 'ida'));
    change(back.searchParams);
    expect(pathOf(locationOf(await browser.get(back.href)))).toBe(fault('mismatch'));
    expect(await isSignedIn(browser, tenants.idura)).toBe(false);
  });

  test('the code of one attempt is of no use in another: the verifier differs', async () => {
    const [mine, theirs] = [cookieBrowser(), cookieBrowser()];
    const site = siteOf(tenants.idura);
    const stolen = new URL(await choose(theirs, await begin(theirs, site), 'ida'));
    const own = new URL(await choose(mine, await begin(mine, site), 'emil'));
    own.searchParams.set('code', stolen.searchParams.get('code')!);
    expect(pathOf(locationOf(await mine.get(own.href)))).toBe(fault('mismatch'));
  });

  test('two tabs each come where they were going, as one account', async () => {
    const browser = cookieBrowser();
    const tenant = tenants.signaturgruppen;
    const ways = [
      await begin(browser, siteOf(tenant), { next: '/min-side/data' }),
      await begin(browser, siteOf(tenant), { next: '/min-side/profil' }),
    ];
    const first = await choose(browser, ways[0]!, 'ida');
    const second = await choose(browser, ways[1]!, 'ida');
    expect(pathOf(locationOf(await browser.get(second)))).toMatch(/^\/min-side\/profil/);
    expect(pathOf(locationOf(await browser.get(first)))).toMatch(/^\/min-side\/data/);
    const all = await personsOf(tenant);
    expect(all.filter(({ name }) => name === 'Ida Prøvedatter')).toHaveLength(1);
    expect(await isSignedIn(browser, tenant)).toBe(true);
  });

  test('a MitID that is used for the first time twice at once makes one account', async () => {
    residencyAnswer = answerOf(200, '904');
    const browsers = [cookieBrowser(), cookieBrowser(), cookieBrowser()];
    const site = siteOf(tenants.other);
    const backs = await Promise.all(
      browsers.map(async (one) => choose(one, await begin(one, site), 'sofie')),
    );
    const ends = await Promise.all(browsers.map((one, at) => one.get(backs[at]!)));
    expect(ends.map((end) => pathOf(locationOf(end)).split('?')[0])).toEqual(
      ends.map(() => '/min-side'),
    );
    expect(await personsOf(tenants.other)).toHaveLength(1);
  });

  test('whoever only looks whether the address is there uses nothing up', async () => {
    const browser = cookieBrowser();
    const back = await choose(browser, await begin(browser, siteOf(tenants.idura)), 'ida');
    const looked = await server.fetchFrom('aabenraa.localhost', pathOf(back), { method: 'HEAD' });
    expect(looked.status).toBe(404);
    expect(pathOf(locationOf(await browser.get(back)))).toMatch(/^\/min-side/);
  });
});

describe('a broker that lies', () => {
  const site = () => siteOf(tenants.forged);

  test('what is right in all is taken', async () => {
    const browser = cookieBrowser();
    const back = forger.answer(await begin(browser, site()), { claims: forgedClaims });
    expect(pathOf(locationOf(await browser.get(back)))).toBe('/min-side?besked=bekraeftet');
  });

  test.each([
    ['another nonce', { claims: { ...forgedClaims, nonce: 'another' } }],
    ['no nonce', { claims: { ...forgedClaims, nonce: undefined } }],
    ['another issuer', { claims: { ...forgedClaims, iss: 'https://ondt.dk' } }],
    ['another audience', { claims: { ...forgedClaims, aud: 'another' } }],
    ['a token that is over', { claims: { ...forgedClaims, exp: 1_700_000_000 } }],
    ['a signature by another', { claims: forgedClaims, foreignKey: true }],
    ['no signature', { claims: forgedClaims, unsigned: true }],
  ])('%s: refused', async (_what, forgery) => {
    const browser = cookieBrowser();
    const back = forger.answer(await begin(browser, site(), { next: '/min-side/data' }), forgery);
    expect(pathOf(locationOf(await browser.get(back)))).toBe(
      '/log-ind/mitid?fejl=mismatch&videre=%2Fmin-side%2Fdata',
    );
    expect(await isSignedIn(browser, tenants.forged)).toBe(false);
  });

  test.each([
    ['no identifier', { ...forgedClaims, uuid: undefined }, 'claims_missing'],
    ['an age without MitID', { ...forgedClaims, age: '9' }, 'claims_missing'],
    ['nothing of the level', { ...forgedClaims, loA: undefined }, 'assurance_too_low'],
    ['no municipality', { ...forgedClaims, address_details: {} }, 'residence_unknown'],
  ])('%s: told as such', async (_what, claims, code) => {
    const browser = cookieBrowser();
    const back = forger.answer(await begin(browser, site()), { claims });
    expect(pathOf(locationOf(await browser.get(back)))).toBe(`/log-ind/mitid?fejl=${code}`);
  });

  test.each([
    ['is out of order', { status: 503 }],
    ['does not answer', { silent: true }],
  ])('one that %s when it is asked who it was is told as such', async (_what, forgery) => {
    const browser = cookieBrowser();
    const back = forger.answer(await begin(browser, site()), forgery);
    expect(pathOf(locationOf(await browser.get(back)))).toBe('/log-ind/mitid?fejl=unavailable');
  });
});

describe('a broker or a service that does not answer', () => {
  test.each(['down', 'slow'] as const)('%s: everything waits', async (which) => {
    const next = '/min-side/bopael?kladde=0190';
    const browser = cookieBrowser();
    const sent = await browser.post(`${siteOf(tenants[which])}/log-ind/mitid`, { videre: next });
    expect(pathOf(locationOf(sent))).toBe(
      `/log-ind/mitid?fejl=unavailable&videre=${encodeURIComponent(next)}`,
    );
    const page = await browser.get(locationOf(sent));
    expect(page.status).toBe(200);
    expect(page.body).toContain('MitID svarer ikke lige nu');
    expect(page.body).toContain('er gemt');
    expect(page.body).toContain(`/log-ind?videre=${encodeURIComponent(next)}`);
  });

  test.each([
    ['an error', answerOf(500, '904')],
    ['no JSON', { status: 200, body: 'hej' }],
    ['no municipality', { status: 200, body: '{"ageBand":"18_plus","addressProtected":false}' }],
    ['a municipality that is none', answerOf(200, 'x')],
  ])('the residency service answers %s', async (_what, answer) => {
    residencyAnswer = answer;
    const browser = cookieBrowser();
    const end = await signInAs(browser, siteOf(tenants.other), 'ida');
    expect(pathOf(end)).toBe('/log-ind/mitid?fejl=residence_unknown');
    expect(await isSignedIn(browser, tenants.other)).toBe(false);
  });

  test('the residency service says where somebody lives, and whether that is protected', async () => {
    residencyAnswer = answerOf(200, '0751', true);
    const end = await signInAs(cookieBrowser(), siteOf(tenants.other), 'emil');
    expect(pathOf(end)).toBe('/min-side?besked=bekraeftet_andetsteds');
    const made = (await personsOf(tenants.other)).find(({ ageBand }) => ageBand === '15_17');
    expect(made).toMatchObject({ isProtected: true, name: null, verifiedResident: false });
  });
});

function answerOf(status: number, municipalityCode: string, addressProtected = false) {
  return {
    status,
    body: JSON.stringify({ municipalityCode, ageBand: '18_plus', addressProtected }),
  };
}

describe('an account that is signed in', () => {
  let at = 0;
  /** A MitID that no account has. */
  const fresh = () => ({ claims: { ...forgedClaims, uuid: `fresh-${(at += 1)}` } });
  const tenant = () => tenants.forged;
  const signInForged = async (browser: CookieBrowser, forgery: ReturnType<typeof fresh>) => {
    const way = await begin(browser, siteOf(tenant()), {
      next: '/min-side/bopael',
      verifies: true,
    });
    return pathOf(locationOf(await browser.get(forger.answer(way, forgery))));
  };
  const find = async (id: string) =>
    (await world.db.select().from(person).where(eq(person.id, id)))[0]!;

  test('is verified, keeps its name, and goes on in a new session with its second factor', async () => {
    const browser = cookieBrowser();
    const id = await signedIn(browser, tenant(), { name: 'Mit eget navn' });
    const [before] = await sessionsOf(id);
    expect(await signInForged(browser, fresh())).toBe('/min-side/bopael?besked=bekraeftet');
    expect(await find(id)).toMatchObject({
      name: 'Mit eget navn',
      verifiedBy: 'mitid',
      verifiedResident: true,
      ageBand: '18_plus',
    });
    const after = await sessionsOf(id);
    expect(after).toMatchObject([{ method: 'mitid', secondFactorAt: before!.secondFactorAt }]);
    expect(after[0]!.id).not.toBe(before!.id);
  });

  test('gets the name of its MitID where it has none', async () => {
    const browser = cookieBrowser();
    const id = await signedIn(browser, tenant());
    await signInForged(browser, fresh());
    expect(await find(id)).toMatchObject({ name: 'Frode Falsk' });
  });

  test('who has moved is no longer a resident, whatever was declared', async () => {
    const browser = cookieBrowser();
    const id = await signedIn(browser, tenant(), { residentDeclaredAt: readClock().toString() });
    const moved = {
      claims: { ...fresh().claims, address_details: { municipality_code: '0101' } },
    };
    expect(await signInForged(browser, moved)).toBe(
      '/min-side/bopael?besked=bekraeftet_andetsteds',
    );
    expect(await find(id)).toMatchObject({ verifiedResident: false });
  });

  test('with a MitID of another account: refused, explained, nothing changed', async () => {
    const mine = fresh();
    await signInForged(cookieBrowser(), mine);
    const browser = cookieBrowser();
    const id = await signedIn(browser, tenant(), { name: 'En anden' });
    const before = await find(id);
    const end = await signInForged(browser, mine);
    expect(end).toBe('/log-ind/mitid?fejl=taken&videre=%2Fmin-side%2Fbopael');
    expect(await find(id)).toEqual(before);
    expect(await isSignedIn(browser, tenant())).toBe(true);
    const page = await browser.get(siteOf(tenant()) + end);
    expect(page.body).toContain('Dit MitID hører til en anden konto her');
    expect(page.body).toContain('href="/min-side/bopael"');
  });

  test('that has another MitID: refused', async () => {
    const browser = cookieBrowser();
    const id = await signedIn(browser, tenant());
    await signInForged(browser, fresh());
    const before = await find(id);
    expect(await signInForged(browser, fresh())).toContain('fejl=other_mitid');
    expect(await find(id)).toEqual(before);
  });

  test('that was signed out or changed meanwhile is not made into another', async () => {
    const browser = cookieBrowser();
    const id = await signedIn(browser, tenant());
    const count = (await personsOf(tenant())).length;
    const way = await begin(browser, siteOf(tenant()), { verifies: true });
    await browser.post(`${siteOf(tenant())}/log-ud`, {});
    const end = await browser.get(forger.answer(way, fresh()));
    expect(pathOf(locationOf(end))).toBe('/log-ind/mitid?fejl=account_changed');
    expect(await personsOf(tenant())).toHaveLength(count);

    await signInAgain(browser, tenant(), id);
    const again = await begin(browser, siteOf(tenant()), { verifies: true });
    const other = await signedIn(browser, tenant());
    const changed = await browser.get(forger.answer(again, fresh()));
    expect(pathOf(locationOf(changed))).toBe('/log-ind/mitid?fejl=account_changed');
    expect((await find(other)).verifiedAt).toBeNull();
  });

  test('that was left open is not given the MitID of whoever signs in after it', async () => {
    const browser = cookieBrowser();
    const left = await signedIn(browser, tenant());
    const claims = fresh();
    const way = await begin(browser, siteOf(tenant()));
    await browser.get(forger.answer(way, claims));
    expect(await find(left)).toMatchObject({ mitidPseudonym: null, verifiedAt: null });
    const mine = await browser.get(`${siteOf(tenant())}/min-side/data/kopi.json`);
    expect(mine.body).toContain('"hasMitid": true');
    const sessions = await world.db.select().from(session).where(eq(session.userId, left));
    expect(sessions).toEqual([]);
  });

  test('that helps somebody cannot use MitID, neither there nor back', async () => {
    const browser = cookieBrowser();
    const staff = await signedIn(browser, tenant());
    const citizen = await signedIn(cookieBrowser(), tenant());
    const way = await begin(browser, siteOf(tenant()), { verifies: true });
    const id = uuidv7();
    await world.db.insert(assistance).values({
      id,
      municipalityId: tenant().id,
      personId: citizen,
      staffId: staff,
      channel: 'desk',
      startedAt: readClock().toString(),
    });
    await world.db.insert(roleAssignment).values({
      municipalityId: tenant().id,
      personId: staff,
      role: 'desk_officer',
      validFrom: '2020-01-01',
      createdAt: readClock().toString(),
    });
    await world.db
      .update(session)
      .set({ assistanceId: id, secondFactorAt: readClock().toString() })
      .where(eq(session.userId, staff));
    const end = await browser.get(forger.answer(way, fresh()));
    expect(pathOf(locationOf(end))).toBe('/log-ind/mitid?fejl=helping');
    const sent = await browser.post(`${siteOf(tenant())}/log-ind/mitid`, {});
    expect(pathOf(locationOf(sent))).toBe('/log-ind/mitid?fejl=helping');
    for (const who of [staff, citizen]) expect((await find(who)).verifiedAt).toBeNull();
  });
});

/** Stands at the end: it looks at what all the others have left. */
test('nothing of a CPR number, a date of birth, a street or a token is anywhere in the database', async () => {
  const tables = await world.db.execute<{ schema: string; name: string }>(
    sql`select table_schema as schema, table_name as name from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  );
  const rows: string[] = [];
  for (const { schema, name } of tables) {
    const found = await world.db.execute<{ text: string }>(
      sql`select t::text as text from ${sql.identifier(schema)}.${sql.identifier(name)} t`,
    );
    rows.push(...found.map(({ text }) => `${name} ${text}`));
  }
  expect(rows.some((row) => row.startsWith('person ') && row.includes('Ida'))).toBe(true);
  const secrets = [
    ...testPersons(danishDay(readClock())).flatMap((one) => [
      one.cpr,
      `${one.cpr.slice(0, 6)}-${one.cpr.slice(6)}`,
      one.birthdate,
      one.street,
      one.uuid,
    ]),
    ...forger.given,
    'Karen Skjult',
    'Lone Lavsikret',
    'a-code',
    'eyJ',
  ];
  expect(forger.given.length).toBeGreaterThan(10);
  for (const secret of secrets) {
    expect(rows.filter((row) => row.includes(secret))).toEqual([]);
  }
  const refusals = await world.db
    .select()
    .from(auditEvent)
    .where(eq(auditEvent.action, 'identity.mitid_refused'));
  expect(refusals.length).toBeGreaterThan(10);
});
