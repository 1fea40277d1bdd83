import { eq } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { session } from '#db/schema';
import { formatClock } from '~/i18n/format';
import { readClock } from '~/platform/clock';
import { hashPassword } from '~/domains/identity/password.server';
import { type AccountSite, elsewhere, host, startAccountSite } from '../../support/account-site';
import { makePerson, postForm } from '../../support/people';

let at: AccountSite;
beforeAll(async () => {
  at = await startAccountSite();
});
afterAll(() => at.stop());

/** The clock in Denmark when so many seconds have passed, as the page shows it: never too early. */
const clockAfter = (instant: Temporal.Instant, seconds: number) =>
  formatClock(instant.add({ seconds, milliseconds: 59_999 }).toString(), 'da');
/** The ways of signing in that a page leads to, apart from its header. */
const waysOn = (page: string) =>
  [...page.split('<main')[1]!.matchAll(/href="((?:\/en)?\/(?:log-ind|opret)[^"?]*)/g)].map(
    ([, path]) => path!,
  );

describe('signing in by password', () => {
  test('right and wrong, with capitals and spaces in the address', async () => {
    const passwordHash = await hashPassword('en lille sætning');
    await makePerson(at.world, at.here, { email: 'pia@example.dk', passwordHash });
    const right = await at.post('/log-ind', {
      email: ' PIA@example.dk',
      password: 'en lille sætning',
    });
    expect(right.headers.get('location')).toBe('/min-side?besked=logget_ind');
    const wrong = await at.post('/log-ind', { email: 'pia@example.dk', password: 'en anden' });
    const nobody = await at.post('/log-ind', { email: 'ingen@example.dk', password: 'en anden' });
    expect([wrong.status, nobody.status]).toEqual([422, 422]);
    const said = 'E-mail og adgangskode passer ikke sammen';
    expect(await wrong.text()).toContain(said);
    expect(await nobody.text()).toContain(said);
    const elsewhereToo = await postForm(at.server, elsewhere, '/log-ind', {
      email: 'pia@example.dk',
      password: 'en lille sætning',
    });
    expect(elsewhereToo.status).toBe(422);
  });

  test('goes on to where one was going, and nowhere else', async () => {
    const passwordHash = await hashPassword('en lille sætning');
    await makePerson(at.world, at.here, { email: 'videre@example.dk', passwordHash });
    const signIn = async (videre: string) =>
      (
        await at.post('/log-ind', {
          email: 'videre@example.dk',
          password: 'en lille sætning',
          videre,
        })
      ).headers.get('location');
    expect(await signIn('/min-side/data?x=1')).toBe('/min-side/data?x=1&besked=logget_ind');
    for (const foul of ['//evil.example', '/\\evil.example', 'https://evil.example', '/\t/evil']) {
      expect(await signIn(foul)).toBe('/min-side?besked=logget_ind');
    }
  });

  test('ten thousand letters are refused in words, and cost no hash', async () => {
    const answer = await at.post('/log-ind', {
      email: 'x@example.dk',
      password: 'x'.repeat(10_001),
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Adgangskoden er for lang');
  });

  test('after ten wrong ones the right one must wait too, and the page says until when', async () => {
    const passwordHash = await hashPassword('en lille sætning');
    await makePerson(at.world, at.here, { email: 'offer@example.dk', passwordHash });
    const client = at.newClient();
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect(
        (await at.post('/log-ind', { email: 'offer@example.dk', password: 'gæt' }, client)).status,
      ).toBe(422);
    }
    const owner = { email: 'Offer@example.dk', password: 'en lille sætning' };
    const asked = readClock();
    const right = await at.post('/log-ind?videre=/planer', owner, client);
    const answered = readClock();
    expect(right.status).toBe(429);
    const seconds = Number(right.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(600);
    const text = await right.text();
    expect(text).toContain('Vent lidt');
    const [, clock] = /Prøv igen kl\. (\d\d\.\d\d)\./.exec(text)!;
    expect([asked, answered].map((one) => clockAfter(one, seconds))).toContain(clock);
    // What is left open leads on to where one was going, and is not closed itself.
    expect(waysOn(text)).toEqual(['/log-ind/link', '/log-ind/noegle']);
    expect(text).toContain('href="/log-ind/noegle?videre=%2Fplaner"');
    for (const way of waysOn(text)) expect((await at.get(way, client)).status).toBe(200);
    const byLink = { email: 'offer@example.dk' };
    expect((await at.post('/log-ind/link', byLink, client)).status).toBe(303);
    expect(right.headers.getSetCookie()).toEqual([]);
    // Its owner, elsewhere, is not locked out by a stranger.
    expect((await at.post('/log-ind', owner)).status).toBe(303);
    // Another account, from the same browser, is no worse off.
    await makePerson(at.world, at.here, { email: 'uskyldig@example.dk', passwordHash });
    const other = await at.post('/log-ind', {
      email: 'uskyldig@example.dk',
      password: 'en lille sætning',
    });
    expect(other.status).toBe(303);
  });

  test('one client cannot try many accounts', async () => {
    const client = at.newClient();
    const refused: Response[] = [];
    for (let attempt = 0; attempt < 62; attempt += 1) {
      const answer = await postForm(
        at.server,
        host,
        '/log-ind',
        { email: `n${attempt}@example.dk`, password: 'gæt' },
        client,
      );
      if (answer.status === 429) refused.push(answer);
    }
    expect(refused).toHaveLength(2);
    // Keys are counted with the passwords of an address.
    expect(waysOn(await refused[0]!.text())).toEqual(['/log-ind/link']);
  });
});

describe('where somebody must wait', () => {
  test('for a link, the password and the key are open', async () => {
    const client = at.newClient();
    const ask = (path: string) => at.post(path, { email: 'ivrig@example.dk' }, client);
    for (let attempt = 0; attempt < 5; attempt += 1) await ask('/en/log-ind/link');
    for (const path of ['/en/log-ind/link', '/en/glemt-adgangskode', '/en/opret']) {
      const text = await (await ask(path)).text();
      expect(text).toMatch(/You can try again at \d\d:\d\d\./);
      expect(waysOn(text)).toEqual(['/en/log-ind', '/en/log-ind/noegle']);
    }
  });

  test('for a form that does something else, it says the day too and offers no way of signing in', async () => {
    const { id } = await makePerson(at.world, at.here, {
      street: 'Vej 1',
      postcode: '1234',
      city: 'By',
    });
    const mine = await at.browserOf(id);
    const order = () => at.post('/min-side/brev', { form: 'order' }, mine);
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await order()).status).toBe(303);
    const answer = await order();
    expect(answer.status).toBe(429);
    const text = await answer.text();
    expect(text).toMatch(/Prøv igen \d+\. \S+ \d{4} kl\. \d\d\.\d\d\./);
    expect(waysOn(text)).toEqual([]);
  });

  test('for any form at all, no way that begins with a form is offered', async () => {
    const client = at.newClient();
    const send = () => at.post('/log-ud', {}, client);
    for (let attempt = 0; attempt < 240; attempt += 1) await send();
    const answer = await at.post('/log-ind', { email: 'x@example.dk', password: 'x' }, client);
    expect(answer.status).toBe(429);
    expect(waysOn(await answer.text())).toEqual([]);
  });
});

describe('sessions', () => {
  test('are listed, and ended one by one or all the others', async () => {
    const { id } = await makePerson(at.world, at.here);
    const mine = await at.browserOf(id);
    const second = await at.browserOf(id);
    const third = await at.browserOf(id);
    const page = await (await at.get('/min-side/sikkerhed', mine)).text();
    const names = [...page.matchAll(/name="session" value="([0-9a-f]{16})"/g)].map(
      ([, name]) => name!,
    );
    expect(names).toHaveLength(2);
    await at.post('/min-side/sikkerhed', { session: names[0]! }, mine);
    const left = [await at.get('/min-side', second), await at.get('/min-side', third)];
    expect(left.map(({ status }) => status).toSorted()).toEqual([200, 302]);
    await at.post('/min-side/sikkerhed', { session: 'others' }, mine);
    expect((await at.get('/min-side', second)).status).toBe(302);
    expect((await at.get('/min-side', third)).status).toBe(302);
    expect((await at.get('/min-side', mine)).status).toBe(200);
  });

  test('of somebody else cannot be ended by name', async () => {
    const { id: one } = await makePerson(at.world, at.here);
    const { id: other } = await makePerson(at.world, at.here);
    const theirs = await at.browserOf(other);
    const [row] = await at.world.db.select().from(session).where(eq(session.userId, other));
    await at.post(
      '/min-side/sikkerhed',
      { session: row!.id.slice(0, 16) },
      await at.browserOf(one),
    );
    expect((await at.get('/min-side', theirs)).status).toBe(200);
  });

  test('end when they are old, when signed out, and hold no token in the database', async () => {
    const { id } = await makePerson(at.world, at.here);
    const mine = await at.browserOf(id);
    const token = mine.cookie.split('=')[1]!;
    const rows = await at.world.db.select().from(session).where(eq(session.userId, id));
    expect(JSON.stringify(rows)).not.toContain(token);
    const out = await at.post('/log-ud', {}, mine);
    expect(out.headers.get('location')).toBe('/?besked=logget_ud');
    expect(out.headers.getSetCookie().join()).toMatch(/__Host-medspil=; .*Max-Age=0/);
    expect((await at.get('/min-side', mine)).status).toBe(302);
    expect((await at.post('/log-ud', {}, mine)).status).toBe(303);

    const late = await at.browserOf(id);
    await at.world.db
      .update(session)
      .set({ expiresAt: new Date('2020-01-01') })
      .where(eq(session.userId, id));
    expect((await at.get('/min-side', late)).status).toBe(302);
  });

  test('opening the address of signing out signs nobody out', async () => {
    const mine = await at.browserOf((await makePerson(at.world, at.here)).id);
    expect((await at.get('/log-ud', mine)).status).toBe(404);
    expect((await at.get('/min-side', mine)).status).toBe(200);
  });
});
