import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { person } from '#db/schema';
import { testPersons } from '~/commands/demo-mitid/persons';
import { danishDay, readClock } from '~/platform/clock';
import type { Tenant } from '~/platform/context.server';
import { cookieBrowser, locationOf } from '../../support/cookie-browser';
import { begin, signInAs } from '../../support/mitid';
import { type MitidSite, pathOf, startMitidSite } from '../../support/mitid-site';
import { postForm } from '../../support/people';

let mitid: MitidSite;
beforeAll(async () => {
  mitid = await startMitidSite();
});
afterAll(() => mitid.stop());

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
    const tenant = mitid.tenants[at];
    const before = new Set((await mitid.personsOf(tenant)).map(({ id }) => id));
    const browser = cookieBrowser();
    const end = await signInAs(browser, mitid.siteOf(tenant), key);
    const said = facts.verifiedResident ? 'bekraeftet' : 'bekraeftet_andetsteds';
    expect(pathOf(end)).toBe(`/min-side?besked=${said}`);

    const made = (await mitid.personsOf(tenant)).filter(({ id }) => !before.has(id));
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
    expect(await mitid.sessionsOf(made[0]!.id)).toMatchObject([
      { method: 'mitid', secondFactorAt: null },
    ]);
  });

  test('who comes again is known, and is only told that they are signed in', async () => {
    const tenant = mitid.tenants.idura;
    const count = (await mitid.personsOf(tenant)).length;
    const end = await signInAs(cookieBrowser(), mitid.siteOf(tenant), 'ida');
    expect(pathOf(end)).toBe('/min-side?besked=logget_ind');
    expect(await mitid.personsOf(tenant)).toHaveLength(count);
  });

  test('a wrong password is told once, at the form it was typed in', async () => {
    const host = `${mitid.tenants.idura.slug}.localhost`;
    const wrong = { email: 'ingen@example.dk', password: 'en forkert kode' };
    const page = await (await postForm(mitid.server, host, '/log-ind', wrong)).text();
    expect(page).toContain('Log ind med MitID');
    expect(page.split('class="fault-summary"')).toHaveLength(2);
  });

  test('who has typed too many wrong ones is led to MitID', async () => {
    const host = `${mitid.tenants.idura.slug}.localhost`;
    const wrong = { email: 'mange@example.dk', password: 'en forkert kode' };
    const send = () => postForm(mitid.server, host, '/log-ind', wrong);
    for (let attempt = 0; attempt < 10; attempt += 1) await send();
    const page = await (await send()).text();
    expect(page.split('<main')[1]).toContain('href="/log-ind/mitid"');
    const mine = await mitid.server.fetchFrom(host, '/log-ind/mitid');
    expect(mine.status).toBe(200);
  });

  test('nobody can tell that the same person is known to two municipalities', async () => {
    const pseudonyms = (await mitid.world.db.select().from(person)).flatMap((one) =>
      one.name === 'Ida Prøvedatter' ? [one.mitidPseudonym] : [],
    );
    expect(pseudonyms).toHaveLength(2);
    expect(new Set(pseudonyms).size).toBe(2);
  });

  test('a level of assurance that is too low is refused, and nobody is made', async () => {
    for (const tenant of [mitid.tenants.signaturgruppen, mitid.tenants.idura]) {
      const count = (await mitid.personsOf(tenant)).length;
      const browser = cookieBrowser();
      const end = await signInAs(browser, mitid.siteOf(tenant), 'lone');
      expect(pathOf(end)).toBe('/log-ind/mitid?fejl=assurance_too_low');
      expect(await mitid.personsOf(tenant)).toHaveLength(count);
      expect(await mitid.isSignedIn(browser, tenant)).toBe(false);
    }
  });

  test('who goes back is told so in their language, with their draft waiting', async () => {
    const next = '/min-side/bopael?kladde=0190';
    const browser = cookieBrowser();
    const end = await signInAs(browser, mitid.siteOf(mitid.tenants.idura), '', {
      next,
      language: '/en',
    });
    expect(pathOf(end)).toBe(`/en/log-ind/mitid?fejl=cancelled&videre=${encodeURIComponent(next)}`);
    const page = await browser.get(end);
    expect(page.body).toContain('You stopped MitID');
    expect(page.body).toContain(`/en/log-ind?videre=${encodeURIComponent(next)}`);
    expect(page.body).toContain(`name="videre" value="${next}"`);
    expect(page.body).toMatch(/What you (have written|wrote)/);
  });

  test('one after another can use the same browser', async () => {
    const browser = cookieBrowser();
    const site = mitid.siteOf(mitid.tenants.idura);
    for (const key of ['ida', 'viggo']) {
      await signInAs(browser, site, key);
      const profile = await browser.get(`${site}/min-side/profil`);
      expect(profile.body).toContain(key === 'ida' ? 'Ida Prøvedatter' : 'Viggo Udenbys');
      await browser.post(`${site}/log-ud`, {});
    }
  });

  test('who was going somewhere comes there, in their language', async () => {
    const end = await signInAs(cookieBrowser(), mitid.siteOf(mitid.tenants.idura), 'ida', {
      next: '/min-side/bopael?kladde=0190',
      language: '/de',
    });
    expect(pathOf(end)).toBe('/de/min-side/bopael?kladde=0190&besked=logget_ind');
  });
});

describe('the way there', () => {
  test('the page on the way sends no script and is kept by nobody', async () => {
    const browser = cookieBrowser();
    const sent = await browser.post(`${mitid.siteOf(mitid.tenants.idura)}/log-ind/mitid`, {});
    expect(sent.status).toBe(303);
    // A redirect to another origin would be stopped by the content security policy's form-action.
    expect(new URL(locationOf(sent)).origin).toBe(mitid.siteOf(mitid.tenants.idura));
    const page = await browser.get(locationOf(sent));
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toContain('no-store');
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self'");
    expect(page.body).not.toContain('<script');
  });

  test('the request holds what it must, and asks for a CPR number only where it is needed', async () => {
    const asked = async (tenant: Tenant) =>
      new URL(await begin(cookieBrowser(), mitid.siteOf(tenant))).searchParams;
    const idura = await asked(mitid.tenants.idura);
    expect(idura.get('code_challenge_method')).toBe('S256');
    expect(idura.get('prompt')).toBe('login');
    expect(idura.get('scope')).toBe('openid address');
    expect(idura.get('acr_values')).toBe('urn:grn:authn:dk:mitid:substantial');
    expect(idura.get('redirect_uri')).toBe(
      `${mitid.siteOf(mitid.tenants.idura)}/log-ind/mitid/retur`,
    );
    const signaturgruppen = await asked(mitid.tenants.signaturgruppen);
    expect(signaturgruppen.get('scope')).toBe('openid mitid ssn');
    expect(signaturgruppen.get('idp_values')).toBe('mitid');
  });

  test('another browser is not shown the way, nor where the first one was going', async () => {
    const sent = await cookieBrowser().post(`${mitid.siteOf(mitid.tenants.idura)}/log-ind/mitid`, {
      videre: '/min-side/brev',
    });
    const page = await cookieBrowser().get(locationOf(sent));
    expect(page.body).toContain('Dit login begyndte i en anden browser');
    expect(page.body).not.toContain('code_challenge');
    expect(page.body).not.toContain('/min-side/brev');
  });

  test('a municipality without MitID has none of its pages', async () => {
    const site = `http://udenmitid.localhost:${mitid.server.port}`;
    const browser = cookieBrowser();
    for (const path of ['/log-ind/mitid', '/log-ind/mitid/retur', '/log-ind/mitid/retur?state=x']) {
      const page = await browser.get(site + path);
      expect([path, page.status]).toEqual([path, path.includes('retur') ? 303 : 404]);
    }
    expect((await browser.post(`${site}/log-ind/mitid`, {})).status).toBe(404);
  });

  test('another site cannot send the form', async () => {
    const sent = await mitid.server.fetchFrom('aabenraa.localhost', '/log-ind/mitid', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site', 'content-length': '0' },
    });
    expect(sent.status).toBe(403);
  });
});
