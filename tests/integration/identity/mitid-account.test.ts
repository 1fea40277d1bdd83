import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assistance, person, roleAssignment, session } from '#db/schema';
import { readClock } from '~/platform/clock';
import { cookieBrowser, type CookieBrowser, locationOf } from '../../support/cookie-browser';
import { begin } from '../../support/mitid';
import { forgedClaims, type MitidSite, pathOf, startMitidSite } from '../../support/mitid-site';
import { giveApp } from '../../support/second-factor';

let mitid: MitidSite;
beforeAll(async () => {
  mitid = await startMitidSite();
});
afterAll(() => mitid.stop());

describe('an account that is signed in', () => {
  let made = 0;
  /** A MitID that no account has. */
  const fresh = () => ({ claims: { ...forgedClaims, uuid: `fresh-${(made += 1)}` } });
  const tenant = () => mitid.tenants.forged;
  const signInForged = async (browser: CookieBrowser, forgery: ReturnType<typeof fresh>) => {
    const way = await begin(browser, mitid.siteOf(tenant()), {
      next: '/min-side/bopael',
      verifies: true,
    });
    return pathOf(locationOf(await browser.get(mitid.forger.answer(way, forgery))));
  };
  const find = async (id: string) =>
    (await mitid.world.db.select().from(person).where(eq(person.id, id)))[0]!;

  test('is verified, takes the name of its MitID, and goes on in a new session with its second factor', async () => {
    const browser = cookieBrowser();
    const id = await mitid.signedIn(browser, tenant(), { name: 'Mit eget navn' });
    const [before] = await mitid.sessionsOf(id);
    expect(await signInForged(browser, fresh())).toBe('/min-side/bopael?besked=bekraeftet');
    expect(await find(id)).toMatchObject({
      name: 'Frode Falsk',
      verifiedBy: 'mitid',
      verifiedResident: true,
      ageBand: '18_plus',
    });
    const after = await mitid.sessionsOf(id);
    expect(after).toMatchObject([{ method: 'mitid', secondFactorAt: before!.secondFactorAt }]);
    expect(after[0]!.id).not.toBe(before!.id);
  });

  test('gets the name of its MitID where it has none', async () => {
    const browser = cookieBrowser();
    const id = await mitid.signedIn(browser, tenant());
    await signInForged(browser, fresh());
    expect(await find(id)).toMatchObject({ name: 'Frode Falsk' });
  });

  test('who has moved is no longer a resident, whatever was declared', async () => {
    const browser = cookieBrowser();
    const id = await mitid.signedIn(browser, tenant(), {
      residentDeclaredAt: readClock().toString(),
    });
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
    const id = await mitid.signedIn(browser, tenant(), { name: 'En anden' });
    const before = await find(id);
    const end = await signInForged(browser, mine);
    expect(end).toBe('/log-ind/mitid?fejl=taken&bekraeft=yes&videre=%2Fmin-side%2Fbopael');
    expect(await find(id)).toEqual(before);
    expect(await mitid.isSignedIn(browser, tenant())).toBe(true);
    const page = await browser.get(mitid.siteOf(tenant()) + end);
    expect(page.body).toContain('Dit MitID hører til en anden konto her');
    expect(page.body).toContain('href="/min-side/bopael"');
  });

  test('with a second factor takes no MitID from a session that has not shown it', async () => {
    const browser = cookieBrowser();
    const id = await mitid.signedIn(browser, tenant());
    const { email } = await find(id);
    await giveApp(mitid.world.db, tenant(), { id, email: email!, password: '', assignmentIds: [] });
    await mitid.signInAgain(browser, tenant(), id);
    const shown = (secondFactorAt: string | null) =>
      mitid.world.db.update(session).set({ secondFactorAt }).where(eq(session.userId, id));
    await shown(null);
    const end = await signInForged(browser, fresh());
    expect(end).toBe('/log-ind/mitid?fejl=factor_needed&bekraeft=yes&videre=%2Fmin-side%2Fbopael');
    expect((await find(id)).mitidPseudonym).toBeNull();
    const page = await browser.get(mitid.siteOf(tenant()) + end);
    expect(page.body).toContain('/log-ind/to-trin?videre=%2Fmin-side%2Fbopael');
    await shown(readClock().toString());
    const again = await begin(browser, mitid.siteOf(tenant()), { verifies: true });
    await browser.get(mitid.forger.answer(again, fresh()));
    expect((await find(id)).mitidPseudonym).not.toBeNull();
  });

  test('tries again as what it was: to be verified, not to sign in as another', async () => {
    const browser = cookieBrowser();
    await mitid.signedIn(browser, tenant());
    const page = await browser.get(
      `${mitid.siteOf(tenant())}/log-ind/mitid?fejl=cancelled&bekraeft=yes&videre=%2Fmin-side%2Fbopael`,
    );
    expect(page.body).toMatch(/name="bekraeft" value="yes"/);
  });

  test('that has another MitID: refused', async () => {
    const browser = cookieBrowser();
    const id = await mitid.signedIn(browser, tenant());
    await signInForged(browser, fresh());
    const before = await find(id);
    expect(await signInForged(browser, fresh())).toContain('fejl=other_mitid');
    expect(await find(id)).toEqual(before);
  });

  test('that was signed out or changed meanwhile is not made into another', async () => {
    const browser = cookieBrowser();
    const id = await mitid.signedIn(browser, tenant());
    const count = (await mitid.personsOf(tenant())).length;
    const way = await begin(browser, mitid.siteOf(tenant()), { verifies: true });
    await browser.post(`${mitid.siteOf(tenant())}/log-ud`, {});
    const end = await browser.get(mitid.forger.answer(way, fresh()));
    expect(pathOf(locationOf(end))).toBe('/log-ind/mitid?fejl=account_changed&bekraeft=yes');
    expect(await mitid.personsOf(tenant())).toHaveLength(count);

    await mitid.signInAgain(browser, tenant(), id);
    const again = await begin(browser, mitid.siteOf(tenant()), { verifies: true });
    const other = await mitid.signedIn(browser, tenant());
    const changed = await browser.get(mitid.forger.answer(again, fresh()));
    expect(pathOf(locationOf(changed))).toBe('/log-ind/mitid?fejl=account_changed&bekraeft=yes');
    expect((await find(other)).verifiedAt).toBeNull();
  });

  test('that was left open is not given the MitID of whoever signs in after it', async () => {
    const browser = cookieBrowser();
    const left = await mitid.signedIn(browser, tenant());
    const claims = fresh();
    const way = await begin(browser, mitid.siteOf(tenant()));
    await browser.get(mitid.forger.answer(way, claims));
    expect(await find(left)).toMatchObject({ mitidPseudonym: null, verifiedAt: null });
    const mine = await browser.get(`${mitid.siteOf(tenant())}/min-side/data/kopi.json`);
    expect(mine.body).toContain('"hasMitid": true');
    const sessions = await mitid.world.db.select().from(session).where(eq(session.userId, left));
    expect(sessions).toEqual([]);
  });

  test('that helps somebody cannot use MitID, neither there nor back', async () => {
    const browser = cookieBrowser();
    const staff = await mitid.signedIn(browser, tenant());
    const citizen = await mitid.signedIn(cookieBrowser(), tenant());
    const way = await begin(browser, mitid.siteOf(tenant()), { verifies: true });
    const id = uuidv7();
    await mitid.world.db.insert(assistance).values({
      id,
      municipalityId: tenant().id,
      personId: citizen,
      staffId: staff,
      channel: 'desk',
      startedAt: readClock().toString(),
    });
    await mitid.world.db.insert(roleAssignment).values({
      municipalityId: tenant().id,
      personId: staff,
      role: 'desk_officer',
      validFrom: '2020-01-01',
      createdAt: readClock().toString(),
    });
    await mitid.world.db
      .update(session)
      .set({ assistanceId: id, secondFactorAt: readClock().toString() })
      .where(eq(session.userId, staff));
    const end = await browser.get(mitid.forger.answer(way, fresh()));
    expect(pathOf(locationOf(end))).toBe('/log-ind/mitid?fejl=helping&bekraeft=yes');
    const sent = await browser.post(`${mitid.siteOf(tenant())}/log-ind/mitid`, {});
    expect(pathOf(locationOf(sent))).toBe('/log-ind/mitid?fejl=helping');
    for (const who of [staff, citizen]) expect((await find(who)).verifiedAt).toBeNull();
  });
});
