import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditEvent, draft } from '#db/schema';
import { type AccountSite, elsewhere, host, startAccountSite } from '../../support/account-site';
import { cookiesOf, makePerson } from '../../support/people';

let at: AccountSite;
beforeAll(async () => {
  at = await startAccountSite();
});
afterAll(() => at.stop());

describe('forms', () => {
  test('from another site, or from nowhere, are not taken', async () => {
    // Mails that are on their way are audited too.
    const asked = () =>
      at.world.db.$count(auditEvent, eq(auditEvent.action, 'identity.ask_for_link'));
    const before = await asked();
    for (const origin of [
      'https://evil.example',
      'null',
      `http://${elsewhere}:${at.server.port}`,
    ]) {
      const answer = await at.post('/opret', { email: 'evil@example.dk' }, { origin });
      expect(answer.status).toBe(403);
      const page = await answer.text();
      expect(page).toContain('Vi tog ikke imod formularen');
      // In the municipality's own frame, with the way back to its pages.
      expect(page).toContain('<title>Vi tog ikke imod formularen – Her Kommune</title>');
      expect(page).toContain('href="/planer"');
    }
    const silent = await at.server.fetchFrom(host, '/opret', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...at.newClient() },
      body: 'email=evil@example.dk',
    });
    expect(silent.status).toBe(403);
    const ours = await at.server.fetchFrom(host, '/opret', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        ...at.newClient(),
      },
      body: 'email=ikke-en-mail',
    });
    expect(ours.status).toBe(422);
    expect(await asked()).toBe(before);
  });

  test('too large, of another kind or broken are refused with a page', async () => {
    const large = await at.post('/opret', { email: 'x'.repeat(300_000) });
    expect(large.status).toBe(413);
    expect(await large.text()).toContain('Formularen er for stor');
    const json = await at.post('/opret', {}, { 'content-type': 'application/json' });
    expect(json.status).toBe(400);
    const broken = await at.post('/opret', {}, { 'content-type': 'multipart/form-data' });
    expect(broken.status).toBe(400);
  });

  test('what was written before signing in stands there after it, in the same browser alone', async () => {
    const { id } = await makePerson(at.world, at.here, { email: 'kladde@example.dk' });
    const written = await at.post('/min-side/profil', { name: 'Skrevet før', language: 'de' });
    const next = written.headers.get('location') ?? '';
    expect(next).toMatch(/^\/log-ind\?videre=%2Fmin-side%2Fprofil%3Fkladde%3D/);
    const browser = cookiesOf(written);
    expect(await (await at.get(next, { cookie: browser })).text()).toContain(
      'Det, du har skrevet, er gemt',
    );
    const path = decodeURIComponent(next.split('videre=')[1]!);
    const session = await at.browserOf(id);
    const back = await at.get(path, { cookie: `${session.cookie}; ${browser}` });
    const text = await back.text();
    expect(text).toContain('value="Skrevet før"');
    expect(text).toContain('Det er ikke sendt endnu');
    const other = await at.get(path, session);
    expect(await other.text()).not.toContain('Skrevet før');
  });

  test('too long for a draft, or with a letter that no database takes, are no fault of the server', async () => {
    const before = await at.world.db.$count(draft);
    const long = await at.post('/min-side/profil', { name: 'x'.repeat(30_000), language: 'da' });
    expect(long.headers.get('location')).toBe('/log-ind?videre=%2Fmin-side%2Fprofil');
    expect(await at.world.db.$count(draft)).toBe(before);
    const { id } = await makePerson(at.world, at.here, { name: 'Før' });
    const mine = await at.browserOf(id);
    await at.post('/min-side/profil', { name: 'nul\0tegn', language: 'da' }, mine);
    expect(await (await at.get('/min-side', mine)).text()).toContain('Hej nultegn');
  });

  test('opened for one person are not taken for another', async () => {
    const [one, other] = [await makePerson(at.world, at.here), await makePerson(at.world, at.here)];
    const page = await (await at.get('/min-side/profil', await at.browserOf(one.id))).text();
    const [, acting] = /name="acting" value="([^"]+)"/.exec(page)!;
    const fields = { name: 'Forkert Person', language: 'da', acting: acting! };
    const sent = await at.post('/min-side/profil', fields, await at.browserOf(other.id));
    expect(sent.headers.get('location')).toMatch(
      /^\/min-side\/profil\?kladde=.*besked=skiftet_person$/,
    );
    expect((await at.whoIs(other.email))?.name).toBe('Ida Prøve');
    const right = await at.post('/min-side/profil', fields, await at.browserOf(one.id));
    expect(right.headers.get('location')).toContain('profil_gemt');
  });
});
