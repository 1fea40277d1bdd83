import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cookieBrowser, locationOf } from '../../support/cookie-browser';
import { begin, signInAs } from '../../support/mitid';
import {
  answerOf,
  forgedClaims,
  forgeries,
  type MitidSite,
  pathOf,
  startMitidSite,
} from '../../support/mitid-site';

let mitid: MitidSite;
beforeAll(async () => {
  mitid = await startMitidSite();
});
afterAll(() => mitid.stop());

describe('a broker that lies', () => {
  const site = () => mitid.siteOf(mitid.tenants.forged);

  test('what is right in all is taken', async () => {
    const browser = cookieBrowser();
    const back = mitid.forger.answer(await begin(browser, site()), { claims: forgedClaims });
    expect(pathOf(locationOf(await browser.get(back)))).toBe('/min-side?besked=bekraeftet');
  });

  test.each(forgeries)('%s: refused', async (_what, forgery) => {
    const browser = cookieBrowser();
    const back = mitid.forger.answer(
      await begin(browser, site(), { next: '/min-side/data' }),
      forgery,
    );
    expect(pathOf(locationOf(await browser.get(back)))).toBe(
      '/log-ind/mitid?fejl=mismatch&videre=%2Fmin-side%2Fdata',
    );
    expect(await mitid.isSignedIn(browser, mitid.tenants.forged)).toBe(false);
  });

  test.each([
    ['no identifier', { ...forgedClaims, uuid: undefined }, 'claims_missing'],
    ['an age without MitID', { ...forgedClaims, age: '9' }, 'claims_missing'],
    ['nothing of the level', { ...forgedClaims, loA: undefined }, 'assurance_too_low'],
    ['no municipality', { ...forgedClaims, address_details: {} }, 'residence_unknown'],
  ])('%s: told as such', async (_what, claims, code) => {
    const browser = cookieBrowser();
    const back = mitid.forger.answer(await begin(browser, site()), { claims });
    expect(pathOf(locationOf(await browser.get(back)))).toBe(`/log-ind/mitid?fejl=${code}`);
  });

  test.each([
    ['is out of order', { status: 503 }],
    ['does not answer', { silent: true }],
  ])('one that %s when it is asked who it was is told as such', async (_what, forgery) => {
    const browser = cookieBrowser();
    const back = mitid.forger.answer(await begin(browser, site()), forgery);
    expect(pathOf(locationOf(await browser.get(back)))).toBe('/log-ind/mitid?fejl=unavailable');
  });
});

describe('a broker or a service that does not answer', () => {
  test.each(['down', 'slow'] as const)('%s: everything waits', async (which) => {
    const next = '/min-side/bopael?kladde=0190';
    const browser = cookieBrowser();
    const sent = await browser.post(`${mitid.siteOf(mitid.tenants[which])}/log-ind/mitid`, {
      videre: next,
    });
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
    mitid.residencyAnswer = answer;
    const browser = cookieBrowser();
    const end = await signInAs(browser, mitid.siteOf(mitid.tenants.other), 'ida');
    expect(pathOf(end)).toBe('/log-ind/mitid?fejl=residence_unknown');
    expect(await mitid.isSignedIn(browser, mitid.tenants.other)).toBe(false);
  });

  test('the residency service says where somebody lives, and whether that is protected', async () => {
    mitid.residencyAnswer = answerOf(200, '0751', true);
    const end = await signInAs(cookieBrowser(), mitid.siteOf(mitid.tenants.other), 'emil');
    expect(pathOf(end)).toBe('/min-side?besked=bekraeftet_andetsteds');
    const made = (await mitid.personsOf(mitid.tenants.other)).find(
      ({ ageBand }) => ageBand === '15_17',
    );
    expect(made).toMatchObject({ isProtected: true, name: null, verifiedResident: false });
  });
});
