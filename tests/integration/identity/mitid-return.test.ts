import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { mitidAttempt } from '#db/schema';
import { readClock } from '~/platform/clock';
import { cookieBrowser, locationOf } from '../../support/cookie-browser';
import { begin, choose } from '../../support/mitid';
import { answerOf, type MitidSite, pathOf, startMitidSite } from '../../support/mitid-site';

let mitid: MitidSite;
beforeAll(async () => {
  mitid = await startMitidSite();
});
afterAll(() => mitid.stop());

describe('what comes back', () => {
  const fault = (code: string) => `/log-ind/mitid?fejl=${code}`;

  test('works once', async () => {
    const browser = cookieBrowser();
    const site = mitid.siteOf(mitid.tenants.idura);
    const back = await choose(browser, await begin(browser, site), 'ida');
    expect(pathOf(locationOf(await browser.get(back)))).toMatch(/^\/min-side/);
    expect(pathOf(locationOf(await browser.get(back)))).toBe(fault('used'));
  });

  test('works once, also when brought twice at the same time', async () => {
    const browser = cookieBrowser();
    const back = await choose(
      browser,
      await begin(browser, mitid.siteOf(mitid.tenants.idura)),
      'ida',
    );
    // All three have found the attempt unused before the first of them takes it.
    const visits = await mitid.world.db.transaction(async (tx) => {
      await tx.select().from(mitidAttempt).for('update');
      const underWay = [1, 2, 3].map(() => browser.get(back));
      await vi.waitFor(async () => {
        const [waiting] = await mitid.world.db.execute<{ count: number }>(
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
    const back = await choose(
      browser,
      await begin(browser, mitid.siteOf(mitid.tenants.idura)),
      'ida',
    );
    const [attempt] = await mitid.world.db
      .select()
      .from(mitidAttempt)
      .orderBy(sql`id desc`)
      .limit(1);
    expect(Date.parse(attempt!.expiresAt) - Date.parse(attempt!.createdAt)).toBe(15 * 60_000);
    await mitid.world.db
      .update(mitidAttempt)
      .set({ expiresAt: readClock().toString() })
      .where(eq(mitidAttempt.id, attempt!.id));
    expect(pathOf(locationOf(await browser.get(back)))).toBe(fault('expired'));
    expect(await mitid.isSignedIn(browser, mitid.tenants.idura)).toBe(false);
  });

  test('works in the browser that it began in, and is not used up by another', async () => {
    const browser = cookieBrowser();
    const site = mitid.siteOf(mitid.tenants.idura);
    const way = await begin(browser, site, { next: '/min-side/data' });
    const back = await choose(browser, way, 'ida');
    const stranger = cookieBrowser();
    await begin(stranger, site);
    for (const other of [stranger, cookieBrowser()]) {
      expect(pathOf(locationOf(await other.get(back)))).toBe(fault('foreign_browser'));
      expect(await mitid.isSignedIn(other, mitid.tenants.idura)).toBe(false);
    }
    expect(pathOf(locationOf(await browser.get(back)))).toMatch(/^\/min-side\/data/);
  });

  test('works for its municipality alone', async () => {
    const browser = cookieBrowser();
    const back = await choose(
      browser,
      await begin(browser, mitid.siteOf(mitid.tenants.idura)),
      'ida',
    );
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
    const back = new URL(
      await choose(browser, await begin(browser, mitid.siteOf(mitid.tenants.idura)), 'ida'),
    );
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
    const back = new URL(
      await choose(browser, await begin(browser, mitid.siteOf(mitid.tenants.idura)), 'ida'),
    );
    change(back.searchParams);
    expect(pathOf(locationOf(await browser.get(back.href)))).toBe(fault('mismatch'));
    expect(await mitid.isSignedIn(browser, mitid.tenants.idura)).toBe(false);
  });

  test('the code of one attempt is of no use in another: the verifier differs', async () => {
    const [mine, theirs] = [cookieBrowser(), cookieBrowser()];
    const site = mitid.siteOf(mitid.tenants.idura);
    const stolen = new URL(await choose(theirs, await begin(theirs, site), 'ida'));
    const own = new URL(await choose(mine, await begin(mine, site), 'emil'));
    own.searchParams.set('code', stolen.searchParams.get('code')!);
    expect(pathOf(locationOf(await mine.get(own.href)))).toBe(fault('mismatch'));
  });

  test('two tabs each come where they were going, as one account', async () => {
    const browser = cookieBrowser();
    const tenant = mitid.tenants.signaturgruppen;
    const ways = [
      await begin(browser, mitid.siteOf(tenant), { next: '/min-side/data' }),
      await begin(browser, mitid.siteOf(tenant), { next: '/min-side/profil' }),
    ];
    const first = await choose(browser, ways[0]!, 'ida');
    const second = await choose(browser, ways[1]!, 'ida');
    expect(pathOf(locationOf(await browser.get(second)))).toMatch(/^\/min-side\/profil/);
    expect(pathOf(locationOf(await browser.get(first)))).toMatch(/^\/min-side\/data/);
    const all = await mitid.personsOf(tenant);
    expect(all.filter(({ name }) => name === 'Ida Prøvedatter')).toHaveLength(1);
    expect(await mitid.isSignedIn(browser, tenant)).toBe(true);
  });

  test('a MitID that is used for the first time twice at once makes one account', async () => {
    mitid.residencyAnswer = answerOf(200, '904');
    const browsers = [cookieBrowser(), cookieBrowser(), cookieBrowser()];
    const site = mitid.siteOf(mitid.tenants.other);
    const backs = await Promise.all(
      browsers.map(async (one) => choose(one, await begin(one, site), 'sofie')),
    );
    const ends = await Promise.all(browsers.map((one, at) => one.get(backs[at]!)));
    expect(ends.map((end) => pathOf(locationOf(end)).split('?')[0])).toEqual(
      ends.map(() => '/min-side'),
    );
    expect(await mitid.personsOf(mitid.tenants.other)).toHaveLength(1);
  });

  test('whoever only looks whether the address is there uses nothing up', async () => {
    const browser = cookieBrowser();
    const back = await choose(
      browser,
      await begin(browser, mitid.siteOf(mitid.tenants.idura)),
      'ida',
    );
    const looked = await mitid.server.fetchFrom('aabenraa.localhost', pathOf(back), {
      method: 'HEAD',
    });
    expect(looked.status).toBe(404);
    expect(pathOf(locationOf(await browser.get(back)))).toMatch(/^\/min-side/);
  });
});
