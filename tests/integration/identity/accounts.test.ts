import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditEvent, draft, mail, mailLink, person, session } from '#db/schema';
import { hashPassword } from '~/domains/identity/password.server';
import type { Tenant } from '~/platform/context.server';
import { linkIn, type Mailbox, startMailbox } from '../../support/mailbox';
import { cookiesOf, makePerson, postForm, signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

let world: World;
let server: TestServer;
let mailbox: Mailbox;
let here: Tenant;
let there: Tenant;
const host = 'her.localhost';
const elsewhere = 'der.localhost';

/** Signs a person in. @returns the header that their browser sends */
const browserOf = async (personId: string) => ({ cookie: await signedIn(world, here, personId) });

beforeAll(async () => {
  world = await startWorld();
  here = await world.register({ slug: 'her', name: 'Her Kommune', languages: ['da', 'en', 'de'] });
  there = await world.register({ slug: 'der', name: 'Der Kommune' });
  server = await startServer({
    databaseUrl: world.url,
    // Each test asks from an address of its own, so that none uses up another's attempts.
    env: { trustedProxies: ['loopback'] },
  });
  mailbox = await startMailbox(world.url);
});

afterAll(async () => {
  await mailbox.stop();
  await server.close();
  await world.end();
});

let clients = 0;
const newClient = () => ({
  'x-forwarded-for': `10.0.${Math.floor(++clients / 250)}.${clients % 250}`,
});
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  postForm(server, host, path, fields, { ...newClient(), ...headers });
const get = (path: string, headers: Record<string, string> = {}) =>
  server.fetchFrom(host, path, { headers: { ...newClient(), ...headers } });
const whoIs = async (email: string) =>
  (await world.db.select().from(person).where(eq(person.emailKey, email)))[0];

describe('an account', () => {
  test('is made by a mail’s link and its button, and not before', async () => {
    const asked = await post('/opret', { email: '  Ida@Example.DK ' });
    expect(asked.status).toBe(303);
    expect(asked.headers.get('location')).toBe('/se-din-mail');
    expect(await whoIs('ida@example.dk')).toBeUndefined();

    const mailed = await mailbox.take('Ida@example.dk', 'Bekræft din e-mail');
    expect(mailed.headers.get('content-language')).toBe('da');
    expect(mailed.messageId).toMatch(/^<[0-9a-f-]{36}@medspil\.example>$/);
    expect(mailed.html).toContain(linkIn(mailed));
    const page = await get(linkIn(mailed));
    expect(await page.text()).toContain('Gør din konto færdig');
    expect(await whoIs('ida@example.dk')).toBeUndefined();

    const made = await post(linkIn(mailed), { name: ' Ida  Test ', password: 'en lille sætning' });
    expect(made.headers.get('location')).toBe('/min-side?besked=logget_ind');
    const [cookie = ''] = made.headers.getSetCookie();
    expect(cookie).toMatch(
      /^__Host-medspil=[\w-]{43}; HttpOnly; Max-Age=\d+; Path=\/; SameSite=Lax; Secure$/,
    );
    const mine = await get('/min-side', { cookie: cookiesOf(made) });
    expect(mine.status).toBe(200);
    expect(mine.headers.get('cache-control')).toBe('private, no-store');
    expect(await mine.text()).toContain('Hej Ida Test');

    const again = await get(linkIn(mailed));
    expect(await again.text()).toContain('Linket er brugt');
    const twice = await post(linkIn(mailed), { password: 'en anden sætning' });
    expect(twice.headers.getSetCookie()).toEqual([]);
  });

  test('is asked for in English, and everything is English', async () => {
    await post('/en/opret', { email: 'ann@example.dk' });
    const mailed = await mailbox.take('ann@example.dk', 'Confirm your e-mail');
    expect(linkIn(mailed)).toMatch(/^\/en\/link\//);
    const made = await post(linkIn(mailed), {});
    expect(made.headers.get('location')).toBe('/en/min-side?besked=logget_ind');
    expect((await whoIs('ann@example.dk'))?.language).toBe('en');
  });

  test('that exists already is not told of to whoever asks, but to its owner', async () => {
    await makePerson(world, here, { email: 'bo@example.dk' });
    const known = await post('/opret', { email: 'bo@example.dk' });
    const unknown = await post('/opret', { email: 'ukendt@example.dk' });
    expect([known.status, known.headers.get('location')]).toEqual([
      unknown.status,
      unknown.headers.get('location'),
    ]);
    const mailed = await mailbox.take('bo@example.dk', 'allerede en konto');
    const used = await post(linkIn(mailed), {});
    expect(used.headers.get('location')).toBe('/min-side?besked=logget_ind');
    await mailbox.take('ukendt@example.dk', 'Bekræft');
  });

  test('belongs to one municipality: its link and its cookie open nothing at another', async () => {
    await post('/opret', { email: 'naboen@example.dk' });
    const link = linkIn(await mailbox.take('naboen@example.dk', 'Bekræft'));
    const foreign = await server.fetchFrom(elsewhere, link);
    expect(await foreign.text()).toContain('Linket virker ikke');
    const made = await post(link, {});
    const cookie = cookiesOf(made);
    expect((await get('/min-side', { cookie })).status).toBe(200);
    const there = await server.fetchFrom(elsewhere, '/min-side', { headers: { cookie } });
    expect(there.headers.get('location')).toBe('/log-ind?videre=%2Fmin-side');
  });

  test('is made once, where two links to one address are used at the same time', async () => {
    await post('/opret', { email: 'dobbelt@example.dk' });
    const one = linkIn(await mailbox.take('dobbelt@example.dk', 'Bekræft'));
    await post('/opret', { email: 'dobbelt@example.dk' });
    const two = linkIn(await mailbox.take('dobbelt@example.dk', 'Bekræft'));
    const answers = await Promise.all([post(one, {}), post(two, {}), post(one, {}), post(two, {})]);
    expect(answers.filter((answer) => answer.headers.getSetCookie().length > 0)).toHaveLength(2);
    const made = await world.db
      .select()
      .from(person)
      .where(eq(person.emailKey, 'dobbelt@example.dk'));
    expect(made).toHaveLength(1);
  });

  test.each([
    ['x'.repeat(80), 'unknown'],
    ['zz', 'unknown'],
    ['%00', 'not a page'],
    ['0'.repeat(5000), 'unknown'],
  ])('a mangled link %# opens nothing', async (token, kind) => {
    const answer = await get(`/link/${token}`);
    const text = await answer.text();
    if (kind === 'unknown') expect(text).toContain('Linket virker ikke');
    else expect(answer.status).toBeGreaterThanOrEqual(300);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test('a link changed by one letter, and one that is too old, open nothing', async () => {
    await post('/opret', { email: 'sen@example.dk' });
    const link = linkIn(await mailbox.take('sen@example.dk', 'Bekræft'));
    const changed = link.slice(0, -1) + (link.endsWith('0') ? '1' : '0');
    expect(await (await get(changed)).text()).toContain('Linket virker ikke');
    await world.db
      .update(mailLink)
      .set({ expiresAt: '2020-01-01T00:00:00Z' })
      .where(eq(mailLink.email, 'sen@example.dk'));
    expect(await (await get(link)).text()).toContain('Linket er for gammelt');
    expect((await post(link, {})).headers.getSetCookie()).toEqual([]);
  });
});

describe('signing in by password', () => {
  test('right and wrong, with capitals and spaces in the address', async () => {
    const passwordHash = await hashPassword('en lille sætning');
    await makePerson(world, here, { email: 'pia@example.dk', passwordHash });
    const right = await post('/log-ind', {
      email: ' PIA@example.dk',
      password: 'en lille sætning',
    });
    expect(right.headers.get('location')).toBe('/min-side?besked=logget_ind');
    const wrong = await post('/log-ind', { email: 'pia@example.dk', password: 'en anden' });
    const nobody = await post('/log-ind', { email: 'ingen@example.dk', password: 'en anden' });
    expect([wrong.status, nobody.status]).toEqual([422, 422]);
    const said = 'E-mail og adgangskode passer ikke sammen';
    expect(await wrong.text()).toContain(said);
    expect(await nobody.text()).toContain(said);
    const elsewhereToo = await postForm(server, elsewhere, '/log-ind', {
      email: 'pia@example.dk',
      password: 'en lille sætning',
    });
    expect(elsewhereToo.status).toBe(422);
  });

  test('goes on to where one was going, and nowhere else', async () => {
    const passwordHash = await hashPassword('en lille sætning');
    await makePerson(world, here, { email: 'videre@example.dk', passwordHash });
    const signIn = async (videre: string) =>
      (
        await post('/log-ind', {
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
    const answer = await post('/log-ind', { email: 'x@example.dk', password: 'x'.repeat(10_001) });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Adgangskoden er for lang');
  });

  test('after ten wrong ones the right one must wait too, and the page says how long', async () => {
    const passwordHash = await hashPassword('en lille sætning');
    await makePerson(world, here, { email: 'offer@example.dk', passwordHash });
    const client = newClient();
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect(
        (await post('/log-ind', { email: 'offer@example.dk', password: 'gæt' }, client)).status,
      ).toBe(422);
    }
    const owner = { email: 'Offer@example.dk', password: 'en lille sætning' };
    const right = await post('/log-ind', owner, client);
    expect(right.status).toBe(429);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(600);
    const text = await right.text();
    expect(text).toContain('Vent lidt');
    expect(text).toContain('Vent 15 minutter');
    expect(right.headers.getSetCookie()).toEqual([]);
    // Its owner, elsewhere, is not locked out by a stranger.
    expect((await post('/log-ind', owner)).status).toBe(303);
    // Another account, from the same browser, is no worse off.
    await makePerson(world, here, { email: 'uskyldig@example.dk', passwordHash });
    const other = await post('/log-ind', {
      email: 'uskyldig@example.dk',
      password: 'en lille sætning',
    });
    expect(other.status).toBe(303);
  });

  test('one client cannot try many accounts', async () => {
    const client = newClient();
    let refused = 0;
    for (let attempt = 0; attempt < 62; attempt += 1) {
      const answer = await postForm(
        server,
        host,
        '/log-ind',
        { email: `n${attempt}@example.dk`, password: 'gæt' },
        client,
      );
      if (answer.status === 429) refused += 1;
    }
    expect(refused).toBe(2);
  });
});

describe('a new password', () => {
  test('by a link: every other browser is signed out, and the owner is told', async () => {
    const passwordHash = await hashPassword('den gamle kode');
    const { id } = await makePerson(world, here, { email: 'glemt@example.dk', passwordHash });
    const other = await browserOf(id);
    await post('/glemt-adgangskode', { email: 'glemt@example.dk' });
    const link = linkIn(await mailbox.take('glemt@example.dk', 'ny adgangskode'));
    const none = await post(link, { password: '' });
    expect(none.status).toBe(422);
    expect(await none.text()).toContain('Skriv en adgangskode');
    const short = await post(link, { password: 'æøåæøåæøå' });
    expect(await short.text()).toContain('for kort');
    const set = await post(link, { password: 'den nye kode' });
    expect(set.status).toBe(303);
    expect((await get('/min-side', other)).status).toBe(302);
    expect((await get('/min-side', { cookie: cookiesOf(set) })).status).toBe(200);
    await mailbox.take('glemt@example.dk', 'logge ind på');
    const old = await post('/log-ind', { email: 'glemt@example.dk', password: 'den gamle kode' });
    expect(old.status).toBe(422);
  });

  test('on Min side, for whoever knows the present one', async () => {
    const passwordHash = await hashPassword('den gamle kode');
    const { id } = await makePerson(world, here, { email: 'skift@example.dk', passwordHash });
    const mine = await browserOf(id);
    const other = await browserOf(id);
    const path = '/min-side/sikkerhed/adgangskode';
    const wrong = await post(path, { current_password: 'nej', password: 'den nye kode' }, mine);
    expect(wrong.status).toBe(422);
    const changed = await post(
      path,
      { current_password: 'den gamle kode', password: 'den nye kode' },
      mine,
    );
    expect(changed.status).toBe(303);
    expect((await get('/min-side', other)).status).toBe(302);
    expect((await get('/min-side', mine)).status).toBe(302); // rotated
    expect((await get('/min-side', { cookie: cookiesOf(changed) })).status).toBe(200);
  });
});

describe('a new e-mail address', () => {
  test('counts when its link is used, and both sides are told', async () => {
    const { id } = await makePerson(world, here, { email: 'gammel@example.dk' });
    const mine = await browserOf(id);
    const asked = await post('/min-side/sikkerhed/email', { email: 'ny@blåbær.dk' }, mine);
    expect(asked.headers.get('location')).toContain('besked=email_paa_vej');
    await mailbox.take('gammel@example.dk', 'ved at blive skiftet');
    const link = linkIn(await mailbox.take('ny@blåbær.dk', 'nye e-mail'));
    expect((await whoIs('gammel@example.dk'))?.id).toBe(id);
    expect((await post(link, {})).headers.get('location')).toBe('/log-ind?besked=email_skiftet');
    await mailbox.take('gammel@example.dk', 'er skiftet');
    await mailbox.take('ny@blåbær.dk', 'er skiftet');
    expect((await whoIs('ny@xn--blbr-roah.dk'))?.email).toBe('ny@blåbær.dk');
    expect(await whoIs('gammel@example.dk')).toBeUndefined();
  });

  test('that is another account’s stays the other’s, and nobody learns that it is', async () => {
    await makePerson(world, here, { email: 'optaget@example.dk' });
    const { id } = await makePerson(world, here, { email: 'snu@example.dk' });
    const mine = await browserOf(id);
    const asked = await post('/min-side/sikkerhed/email', { email: 'optaget@example.dk' }, mine);
    expect(asked.headers.get('location')).toContain('besked=email_paa_vej');
    await mailbox.take('optaget@example.dk', 'allerede en konto');
    expect((await whoIs('snu@example.dk'))?.id).toBe(id);
  });
});

describe('what was mailed before an account was secured', () => {
  const passwordHash = () => hashPassword('den gamle kode');

  test('is of no use once its owner has a new password', async () => {
    const { id } = await makePerson(world, here, {
      email: 'offer2@example.dk',
      passwordHash: await passwordHash(),
    });
    const thief = await browserOf(id);
    const path = '/min-side/sikkerhed/email';
    await post(path, { email: 'tyv@example.dk', password: 'den gamle kode' }, thief);
    const stolen = linkIn(await mailbox.take('tyv@example.dk', 'nye e-mail'));
    const owner = await browserOf(id);
    await post(
      '/min-side/sikkerhed/adgangskode',
      { current_password: 'den gamle kode', password: 'den nye kode' },
      owner,
    );
    await post(stolen, {});
    expect((await whoIs('offer2@example.dk'))?.id).toBe(id);
    expect(await whoIs('tyv@example.dk')).toBeUndefined();
  });

  test('opens nothing when the address has been left', async () => {
    const { id } = await makePerson(world, here, { email: 'forladt@example.dk' });
    await post('/log-ind/link', { email: 'forladt@example.dk' });
    const old = linkIn(await mailbox.take('forladt@example.dk', 'Log ind'));
    await post('/min-side/sikkerhed/email', { email: 'ny2@example.dk' }, await browserOf(id));
    await post(linkIn(await mailbox.take('ny2@example.dk', 'nye e-mail')), {});
    expect((await post(old, {})).headers.getSetCookie()).toEqual([]);
  });

  test('lets nobody set a password on the way in', async () => {
    await makePerson(world, here, {
      email: 'stille@example.dk',
      passwordHash: await passwordHash(),
    });
    await post('/log-ind/link', { email: 'stille@example.dk' });
    const link = linkIn(await mailbox.take('stille@example.dk', 'Log ind'));
    expect((await post(link, { password: 'plantet af andre' })).status).toBe(303);
    const signIn = (password: string) => post('/log-ind', { email: 'stille@example.dk', password });
    expect((await signIn('plantet af andre')).status).toBe(422);
    expect((await signIn('den gamle kode')).status).toBe(303);
  });
});

describe('forms', () => {
  test('from another site, or from nowhere, are not taken', async () => {
    // Mails that are on their way are audited too.
    const asked = () => world.db.$count(auditEvent, eq(auditEvent.action, 'identity.ask_for_link'));
    const before = await asked();
    for (const origin of ['https://evil.example', 'null', `http://${elsewhere}:${server.port}`]) {
      const answer = await post('/opret', { email: 'evil@example.dk' }, { origin });
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain('Vi tog ikke imod formularen');
    }
    const silent = await server.fetchFrom(host, '/opret', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...newClient() },
      body: 'email=evil@example.dk',
    });
    expect(silent.status).toBe(403);
    const ours = await server.fetchFrom(host, '/opret', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        ...newClient(),
      },
      body: 'email=ikke-en-mail',
    });
    expect(ours.status).toBe(422);
    expect(await asked()).toBe(before);
  });

  test('too large, of another kind or broken are refused with a page', async () => {
    const large = await post('/opret', { email: 'x'.repeat(300_000) });
    expect(large.status).toBe(413);
    expect(await large.text()).toContain('Formularen er for stor');
    const json = await post('/opret', {}, { 'content-type': 'application/json' });
    expect(json.status).toBe(400);
    const broken = await post('/opret', {}, { 'content-type': 'multipart/form-data' });
    expect(broken.status).toBe(400);
  });

  test('what was written before signing in stands there after it, in the same browser alone', async () => {
    const { id } = await makePerson(world, here, { email: 'kladde@example.dk' });
    const written = await post('/min-side/profil', { name: 'Skrevet før', language: 'de' });
    const next = written.headers.get('location') ?? '';
    expect(next).toMatch(/^\/log-ind\?videre=%2Fmin-side%2Fprofil%3Fkladde%3D/);
    const browser = cookiesOf(written);
    expect(await (await get(next, { cookie: browser })).text()).toContain(
      'Det, du har skrevet, er gemt',
    );
    const path = decodeURIComponent(next.split('videre=')[1]!);
    const session = await browserOf(id);
    const back = await get(path, { cookie: `${session.cookie}; ${browser}` });
    const text = await back.text();
    expect(text).toContain('value="Skrevet før"');
    expect(text).toContain('Det er ikke sendt endnu');
    const other = await get(path, session);
    expect(await other.text()).not.toContain('Skrevet før');
  });

  test('too long for a draft, or with a letter that no database takes, are no fault of the server', async () => {
    const before = await world.db.$count(draft);
    const long = await post('/min-side/profil', { name: 'x'.repeat(30_000), language: 'da' });
    expect(long.headers.get('location')).toBe('/log-ind?videre=%2Fmin-side%2Fprofil');
    expect(await world.db.$count(draft)).toBe(before);
    const { id } = await makePerson(world, here, { name: 'Før' });
    const mine = await browserOf(id);
    await post('/min-side/profil', { name: 'nul\0tegn', language: 'da' }, mine);
    expect(await (await get('/min-side', mine)).text()).toContain('Hej nultegn');
  });

  test('opened for one person are not taken for another', async () => {
    const [one, other] = [await makePerson(world, here), await makePerson(world, here)];
    const page = await (await get('/min-side/profil', await browserOf(one.id))).text();
    const [, acting] = /name="acting" value="([^"]+)"/.exec(page)!;
    const fields = { name: 'Forkert Person', language: 'da', acting: acting! };
    const sent = await post('/min-side/profil', fields, await browserOf(other.id));
    expect(sent.headers.get('location')).toMatch(
      /^\/min-side\/profil\?kladde=.*besked=skiftet_person$/,
    );
    expect((await whoIs(other.email))?.name).toBe('Ida Prøve');
    const right = await post('/min-side/profil', fields, await browserOf(one.id));
    expect(right.headers.get('location')).toContain('profil_gemt');
  });
});

describe('sessions', () => {
  test('are listed, and ended one by one or all the others', async () => {
    const { id } = await makePerson(world, here);
    const mine = await browserOf(id);
    const second = await browserOf(id);
    const third = await browserOf(id);
    const page = await (await get('/min-side/sikkerhed', mine)).text();
    const names = [...page.matchAll(/name="session" value="([0-9a-f]{16})"/g)].map(
      ([, name]) => name!,
    );
    expect(names).toHaveLength(2);
    await post('/min-side/sikkerhed', { session: names[0]! }, mine);
    const left = [await get('/min-side', second), await get('/min-side', third)];
    expect(left.map(({ status }) => status).toSorted()).toEqual([200, 302]);
    await post('/min-side/sikkerhed', { session: 'others' }, mine);
    expect((await get('/min-side', second)).status).toBe(302);
    expect((await get('/min-side', third)).status).toBe(302);
    expect((await get('/min-side', mine)).status).toBe(200);
  });

  test('of somebody else cannot be ended by name', async () => {
    const { id: one } = await makePerson(world, here);
    const { id: other } = await makePerson(world, here);
    const theirs = await browserOf(other);
    const [row] = await world.db.select().from(session).where(eq(session.userId, other));
    await post('/min-side/sikkerhed', { session: row!.id.slice(0, 16) }, await browserOf(one));
    expect((await get('/min-side', theirs)).status).toBe(200);
  });

  test('end when they are old, when signed out, and hold no token in the database', async () => {
    const { id } = await makePerson(world, here);
    const mine = await browserOf(id);
    const token = mine.cookie.split('=')[1]!;
    const rows = await world.db.select().from(session).where(eq(session.userId, id));
    expect(JSON.stringify(rows)).not.toContain(token);
    const out = await post('/log-ud', {}, mine);
    expect(out.headers.get('location')).toBe('/?besked=logget_ud');
    expect(out.headers.getSetCookie().join()).toMatch(/__Host-medspil=; .*Max-Age=0/);
    expect((await get('/min-side', mine)).status).toBe(302);
    expect((await post('/log-ud', {}, mine)).status).toBe(303);

    const late = await browserOf(id);
    await world.db
      .update(session)
      .set({ expiresAt: new Date('2020-01-01') })
      .where(eq(session.userId, id));
    expect((await get('/min-side', late)).status).toBe(302);
  });

  test('opening the address of signing out signs nobody out', async () => {
    const mine = await browserOf((await makePerson(world, here)).id);
    expect((await get('/log-ud', mine)).status).toBe(404);
    expect((await get('/min-side', mine)).status).toBe(200);
  });
});

test('a mail that the server will not take yet is not lost; one that was sent keeps no address', async () => {
  mailbox.isBusy = true;
  await post('/opret', { email: 'vent@example.dk' });
  mailbox.isBusy = false;
  await world.db.execute(
    `update graphile_worker._private_jobs set run_at = now(), locked_at = null, locked_by = null`,
  );
  await mailbox.take('vent@example.dk', 'Bekræft');
  await expect
    .poll(async () => {
      const rows = await world.db.select().from(mail).where(eq(mail.template, 'register'));
      return rows.every(({ sentAt, address }) => sentAt !== null && address === null);
    })
    .toBe(true);
  expect(there.slug).toBe('der');
});
