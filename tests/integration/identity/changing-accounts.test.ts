import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashPassword } from '~/domains/identity/password.server';
import { type AccountSite, startAccountSite } from '../../support/account-site';
import { linkIn } from '../../support/mailbox';
import { cookiesOf, makePerson } from '../../support/people';

let at: AccountSite;
beforeAll(async () => {
  at = await startAccountSite();
});
afterAll(() => at.stop());

describe('a new password', () => {
  test('by a link: every other browser is signed out, and the owner is told', async () => {
    const passwordHash = await hashPassword('den gamle kode');
    const { id } = await makePerson(at.world, at.here, { email: 'glemt@example.dk', passwordHash });
    const other = await at.browserOf(id);
    await at.post('/glemt-adgangskode', { email: 'glemt@example.dk' });
    const link = linkIn(await at.mailbox.take('glemt@example.dk', 'ny adgangskode'));
    const none = await at.post(link, { password: '' });
    expect(none.status).toBe(422);
    expect(await none.text()).toContain('Skriv en adgangskode');
    const short = await at.post(link, { password: 'æøåæøåæøå' });
    expect(await short.text()).toContain('for kort');
    const set = await at.post(link, { password: 'den nye kode' });
    expect(set.status).toBe(303);
    expect((await at.get('/min-side', other)).status).toBe(302);
    expect((await at.get('/min-side', { cookie: cookiesOf(set) })).status).toBe(200);
    await at.mailbox.take('glemt@example.dk', 'logge ind på');
    const old = await at.post('/log-ind', {
      email: 'glemt@example.dk',
      password: 'den gamle kode',
    });
    expect(old.status).toBe(422);
  });

  test('on Min side, for whoever knows the present one', async () => {
    const passwordHash = await hashPassword('den gamle kode');
    const { id } = await makePerson(at.world, at.here, { email: 'skift@example.dk', passwordHash });
    const mine = await at.browserOf(id);
    const other = await at.browserOf(id);
    const path = '/min-side/sikkerhed/adgangskode';
    const wrong = await at.post(path, { current_password: 'nej', password: 'den nye kode' }, mine);
    expect(wrong.status).toBe(422);
    const changed = await at.post(
      path,
      { current_password: 'den gamle kode', password: 'den nye kode' },
      mine,
    );
    expect(changed.status).toBe(303);
    expect((await at.get('/min-side', other)).status).toBe(302);
    expect((await at.get('/min-side', mine)).status).toBe(302); // rotated
    expect((await at.get('/min-side', { cookie: cookiesOf(changed) })).status).toBe(200);
  });
});

describe('a new e-mail address', () => {
  test('counts when its link is used, and both sides are told', async () => {
    const { id } = await makePerson(at.world, at.here, { email: 'gammel@example.dk' });
    const mine = await at.browserOf(id);
    const asked = await at.post('/min-side/sikkerhed/email', { email: 'ny@blåbær.dk' }, mine);
    expect(asked.headers.get('location')).toContain('besked=email_paa_vej');
    await at.mailbox.take('gammel@example.dk', 'ved at blive skiftet');
    const link = linkIn(await at.mailbox.take('ny@blåbær.dk', 'nye e-mail'));
    expect((await at.whoIs('gammel@example.dk'))?.id).toBe(id);
    expect((await at.post(link, {})).headers.get('location')).toBe('/log-ind?besked=email_skiftet');
    await at.mailbox.take('gammel@example.dk', 'er skiftet');
    await at.mailbox.take('ny@blåbær.dk', 'er skiftet');
    expect((await at.whoIs('ny@xn--blbr-roah.dk'))?.email).toBe('ny@blåbær.dk');
    expect(await at.whoIs('gammel@example.dk')).toBeUndefined();
  });

  test('that is another account’s stays the other’s, and nobody learns that it is', async () => {
    await makePerson(at.world, at.here, { email: 'optaget@example.dk' });
    const { id } = await makePerson(at.world, at.here, { email: 'snu@example.dk' });
    const mine = await at.browserOf(id);
    const asked = await at.post('/min-side/sikkerhed/email', { email: 'optaget@example.dk' }, mine);
    expect(asked.headers.get('location')).toContain('besked=email_paa_vej');
    await at.mailbox.take('optaget@example.dk', 'ville bruge din e-mail');
    expect((await at.whoIs('snu@example.dk'))?.id).toBe(id);
  });
});

describe('what was mailed before an account was secured', () => {
  const passwordHash = () => hashPassword('den gamle kode');

  test('is of no use once its owner has a new password', async () => {
    const { id } = await makePerson(at.world, at.here, {
      email: 'offer2@example.dk',
      passwordHash: await passwordHash(),
    });
    const thief = await at.browserOf(id);
    const path = '/min-side/sikkerhed/email';
    await at.post(path, { email: 'tyv@example.dk', password: 'den gamle kode' }, thief);
    const stolen = linkIn(await at.mailbox.take('tyv@example.dk', 'nye e-mail'));
    const owner = await at.browserOf(id);
    await at.post(
      '/min-side/sikkerhed/adgangskode',
      { current_password: 'den gamle kode', password: 'den nye kode' },
      owner,
    );
    await at.post(stolen, {});
    expect((await at.whoIs('offer2@example.dk'))?.id).toBe(id);
    expect(await at.whoIs('tyv@example.dk')).toBeUndefined();
  });

  test('opens nothing when the address has been left', async () => {
    const { id } = await makePerson(at.world, at.here, { email: 'forladt@example.dk' });
    await at.post('/log-ind/link', { email: 'forladt@example.dk' });
    const old = linkIn(await at.mailbox.take('forladt@example.dk', 'Log ind'));
    await at.post('/min-side/sikkerhed/email', { email: 'ny2@example.dk' }, await at.browserOf(id));
    await at.post(linkIn(await at.mailbox.take('ny2@example.dk', 'nye e-mail')), {});
    expect((await at.post(old, {})).headers.getSetCookie()).toEqual([]);
  });

  test('lets nobody set a password on the way in', async () => {
    await makePerson(at.world, at.here, {
      email: 'stille@example.dk',
      passwordHash: await passwordHash(),
    });
    await at.post('/log-ind/link', { email: 'stille@example.dk' });
    const link = linkIn(await at.mailbox.take('stille@example.dk', 'Log ind'));
    expect((await at.post(link, { password: 'plantet af andre' })).status).toBe(303);
    const signIn = (password: string) =>
      at.post('/log-ind', { email: 'stille@example.dk', password });
    expect((await signIn('plantet af andre')).status).toBe(422);
    expect((await signIn('den gamle kode')).status).toBe(303);
  });
});
