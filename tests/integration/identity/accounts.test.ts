import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mail, mailLink, person } from '#db/schema';
import { type AccountSite, elsewhere, startAccountSite } from '../../support/account-site';
import { linkIn } from '../../support/mailbox';
import { cookiesOf, makePerson } from '../../support/people';

let at: AccountSite;
beforeAll(async () => {
  at = await startAccountSite();
});
afterAll(() => at.stop());

describe('an account', () => {
  test('is made by a mail’s link and its button, and not before', async () => {
    const asked = await at.post('/opret', { email: '  Ida@Example.DK ' });
    expect(asked.status).toBe(303);
    expect(asked.headers.get('location')).toBe('/se-din-mail');
    expect(await at.whoIs('ida@example.dk')).toBeUndefined();

    const mailed = await at.mailbox.take('Ida@example.dk', 'Bekræft din e-mail');
    expect(mailed.headers.get('content-language')).toBe('da');
    expect(mailed.messageId).toMatch(/^<[0-9a-f-]{36}@medspil\.example>$/);
    expect(mailed.html).toContain(linkIn(mailed));
    const page = await at.get(linkIn(mailed));
    expect(await page.text()).toContain('Gør din konto færdig');
    expect(await at.whoIs('ida@example.dk')).toBeUndefined();

    const made = await at.post(linkIn(mailed), {
      name: ' Ida  Test ',
      password: 'en lille sætning',
    });
    expect(made.headers.get('location')).toBe('/min-side?besked=logget_ind');
    const [cookie = ''] = made.headers.getSetCookie();
    expect(cookie).toMatch(
      /^__Host-medspil=[\w-]{43}; HttpOnly; Max-Age=\d+; Path=\/; SameSite=Lax; Secure$/,
    );
    const mine = await at.get('/min-side', { cookie: cookiesOf(made) });
    expect(mine.status).toBe(200);
    expect(mine.headers.get('cache-control')).toBe('private, no-store');
    expect(await mine.text()).toContain('Hej Ida Test');

    const again = await at.get(linkIn(mailed));
    expect(await again.text()).toContain('Linket er brugt');
    const twice = await at.post(linkIn(mailed), { password: 'en anden sætning' });
    expect(twice.headers.getSetCookie()).toEqual([]);
  });

  test('is asked for in English, and everything is English', async () => {
    await at.post('/en/opret', { email: 'ann@example.dk' });
    const mailed = await at.mailbox.take('ann@example.dk', 'Confirm your e-mail');
    expect(linkIn(mailed)).toMatch(/^\/en\/link\//);
    const made = await at.post(linkIn(mailed), {});
    expect(made.headers.get('location')).toBe('/en/min-side?besked=logget_ind');
    expect((await at.whoIs('ann@example.dk'))?.language).toBe('en');
  });

  test('that exists already is not told of to whoever asks, but to its owner', async () => {
    await makePerson(at.world, at.here, { email: 'bo@example.dk' });
    const known = await at.post('/opret', { email: 'bo@example.dk' });
    const unknown = await at.post('/opret', { email: 'ukendt@example.dk' });
    expect([known.status, known.headers.get('location')]).toEqual([
      unknown.status,
      unknown.headers.get('location'),
    ]);
    const mailed = await at.mailbox.take('bo@example.dk', 'allerede en konto');
    const used = await at.post(linkIn(mailed), {});
    expect(used.headers.get('location')).toBe('/min-side?besked=logget_ind');
    await at.mailbox.take('ukendt@example.dk', 'Bekræft');
  });

  test('belongs to one municipality: its link and its cookie open nothing at another', async () => {
    await at.post('/opret', { email: 'naboen@example.dk' });
    const link = linkIn(await at.mailbox.take('naboen@example.dk', 'Bekræft'));
    const foreign = await at.server.fetchFrom(elsewhere, link);
    expect(await foreign.text()).toContain('Linket virker ikke');
    const made = await at.post(link, {});
    const cookie = cookiesOf(made);
    expect((await at.get('/min-side', { cookie })).status).toBe(200);
    const there = await at.server.fetchFrom(elsewhere, '/min-side', { headers: { cookie } });
    expect(there.headers.get('location')).toBe('/log-ind?videre=%2Fmin-side');
  });

  test('is made once and signed in to once, where two links to one address are used at the same time', async () => {
    await at.post('/opret', { email: 'dobbelt@example.dk' });
    const one = linkIn(await at.mailbox.take('dobbelt@example.dk', 'Bekræft'));
    await at.post('/opret', { email: 'dobbelt@example.dk' });
    const two = linkIn(await at.mailbox.take('dobbelt@example.dk', 'Bekræft'));
    const answers = await Promise.all([
      at.post(one, {}),
      at.post(two, {}),
      at.post(one, {}),
      at.post(two, {}),
    ]);
    expect(answers.filter((answer) => answer.headers.getSetCookie().length > 0)).toHaveLength(1);
    const made = await at.world.db
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
    const answer = await at.get(`/link/${token}`);
    const text = await answer.text();
    if (kind === 'unknown') expect(text).toContain('Linket virker ikke');
    else expect(answer.status).toBeGreaterThanOrEqual(300);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test('a link changed by one letter, and one that is too old, open nothing', async () => {
    await at.post('/opret', { email: 'sen@example.dk' });
    const link = linkIn(await at.mailbox.take('sen@example.dk', 'Bekræft'));
    const changed = link.slice(0, -1) + (link.endsWith('0') ? '1' : '0');
    expect(await (await at.get(changed)).text()).toContain('Linket virker ikke');
    await at.world.db
      .update(mailLink)
      .set({ expiresAt: '2020-01-01T00:00:00Z' })
      .where(eq(mailLink.email, 'sen@example.dk'));
    expect(await (await at.get(link)).text()).toContain('Linket er for gammelt');
    expect((await at.post(link, {})).headers.getSetCookie()).toEqual([]);
  });
});

test('a mail that the server will not take yet is not lost; one that was sent keeps no address', async () => {
  at.mailbox.isBusy = true;
  await at.post('/opret', { email: 'vent@example.dk' });
  at.mailbox.isBusy = false;
  await at.world.db.execute(
    `update graphile_worker._private_jobs set run_at = now(), locked_at = null, locked_by = null`,
  );
  await at.mailbox.take('vent@example.dk', 'Bekræft');
  await expect
    .poll(async () => {
      const rows = await at.world.db.select().from(mail).where(eq(mail.template, 'register'));
      return rows.every(({ sentAt, address }) => sentAt !== null && address === null);
    })
    .toBe(true);
});
