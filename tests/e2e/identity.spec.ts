import { expect, test } from 'playwright/test';
import { languages, pathInLanguage } from '~/i18n/languages';
import { textsOfPath } from '~/i18n/texts';
import { axe } from '../support/axe';
import { makeAccount, openMailedLink } from '../support/citizen';
import { listenForComplaints } from '../support/complaints';

const site = (baseURL: string | undefined) => baseURL!.replace('://', '://soenderborg.');
let made = 0;
const newEmail = () => `e2e.${process.pid}.${(made += 1)}@example.dk`;

test.use({ contextOptions: { reducedMotion: 'reduce' } });

// A new citizen, from making an account to erasing it.
for (const javaScriptEnabled of [true, false]) {
  for (const language of languages) {
    test(`a new citizen in ${language}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({
        javaScriptEnabled,
        viewport: { width: 360, height: 740 },
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      const takeComplaints = listenForComplaints(page);
      const { me, identity, said, forms, frame } = textsOfPath(`/${language}`);
      const at = (path: string) => site(baseURL) + pathInLanguage(path, language);
      const email = newEmail();
      await makeAccount(page, site(baseURL), {
        email,
        name: 'Ny Borger',
        password: 'en lille sætning',
        language,
      });
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(me.hello('Ny Borger'));
      await expect(page.getByRole('status')).toBeFocused();

      await page.goto(at('/min-side/bopael'));
      await page.getByRole('button', { name: me.residence.button }).click();
      await expect(page.getByText(forms.faults.must_declare).first()).toBeVisible();
      if (javaScriptEnabled) await expect(page.getByLabel(me.residence.street)).toBeFocused();
      else await expect(page.getByRole('alert')).toBeFocused();
      await page.getByLabel(me.residence.street).fill('Testvej 1');
      await page.getByLabel(me.residence.postcode).fill('6400');
      await page.getByLabel(me.residence.city).fill('Sønderborg');
      await page.getByLabel(identity.ageBands['18_plus']).check();
      await page.getByLabel(me.residence.livesHere('Sønderborg Kommune')).check();
      await page.getByRole('button', { name: me.residence.button }).click();
      await expect(page.getByRole('status')).toHaveText(said.bopael_gemt);

      await page.goto(at('/hvad-kraever-det'));
      await expect(page.locator('[aria-current=step]')).toContainText(identity.levels[2].name);

      await page.getByRole('button', { name: frame.signOut }).click();
      await expect(page.getByRole('status')).toHaveText(said.logget_ud);
      await page.goto(at('/min-side/profil'));
      await expect(page.getByText(identity.signIn.needed)).toBeVisible();
      const passwordForm = page.locator('form', { has: page.getByLabel(identity.signIn.password) });
      await passwordForm.getByLabel(identity.signIn.email).fill(email.toUpperCase());
      await passwordForm.getByLabel(identity.signIn.password).fill('en lille sætning');
      await passwordForm.getByRole('button', { name: identity.signIn.button }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(me.profile.title);

      await page.goto(at('/min-side/data/slet'));
      await page.getByLabel(me.erase.understood).check();
      await page.getByRole('button', { name: me.erase.button }).click();
      await expect(page.getByRole('status')).toHaveText(said.slettet);
      await page.goto(at('/min-side'));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(identity.signIn.title);
      // Faults are answered by 422, and without JavaScript no script is let in: the browser mentions both.
      const expectable = javaScriptEnabled ? /422/ : /422|\.js csp$/;
      expect(takeComplaints().filter((one) => !expectable.test(one))).toEqual([]);
      await context.close();
    });
  }
}

test('everything of one’s own can be reached and done with the keyboard alone', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${site(baseURL)}/log-ind`);
  const email = newEmail();
  await makeAccount(page, site(baseURL), { email, name: 'Tasta Tur' });
  await page.goto(`${site(baseURL)}/min-side/profil`);
  const focusOn = async (what: ReturnType<typeof page.getByLabel>) => {
    for (let presses = 0; presses < 40; presses += 1) {
      if (await what.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('never comes to it by Tab');
  };
  await focusOn(page.getByLabel('Navn', { exact: true }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Tasta Turesen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Dine oplysninger er gemt.');
  await expect(page.getByRole('status')).toBeFocused();
  await expect(page.getByLabel('Navn', { exact: true })).toHaveValue('Tasta Turesen');
});

test('two tabs sign in, one after the other, and both are the same person', async ({
  page,
  context,
  baseURL,
}) => {
  const email = newEmail();
  await makeAccount(page, site(baseURL), { email, name: 'To Faner', password: 'en lille sætning' });
  await page.getByRole('button', { name: 'Log ud' }).click();
  const tabs = [page, await context.newPage()];
  for (const tab of tabs) await tab.goto(`${site(baseURL)}/log-ind?videre=/min-side/profil`);
  for (const tab of tabs) {
    const form = tab.locator('form', { has: tab.getByLabel('Adgangskode') });
    await form.getByLabel('E-mail').fill(email);
    await form.getByLabel('Adgangskode').fill('en lille sætning');
    await form.getByRole('button', { name: 'Log ind' }).click();
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Navn og sprog');
  }
  await tabs[0]!.reload();
  await expect(tabs[0]!.getByRole('heading', { level: 1 })).toHaveText('Navn og sprog');
});

test('the browser keeps the session for this municipality alone', async ({
  page,
  context,
  baseURL,
}) => {
  await makeAccount(page, site(baseURL), { email: newEmail(), name: 'Kun Her' });
  const [cookie] = (await context.cookies()).filter(({ name }) => name === '__Host-medspil');
  expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });
  await page.goto(`${baseURL!.replace('://', '://aabenraa.')}/min-side`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Log ind');
});

test('axe finds nothing on Min side, nor after anything went wrong there', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const email = newEmail();
  await makeAccount(page, site(baseURL), {
    email,
    name: 'Axe Æblegård',
    password: 'en lille sætning',
  });
  const faults: string[] = [];
  const look = async (what: string) => {
    faults.push(...(await axe(page)).map((fault) => `${what}: ${fault}`));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    const screen = page.viewportSize()!.width;
    if (width > screen) faults.push(`${what} scrolls sideways to ${width} of ${screen}`);
  };
  for (const viewport of [
    { width: 360, height: 740 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(viewport);
    for (const language of languages) {
      for (const path of [
        '/min-side',
        '/min-side/profil?besked=profil_gemt',
        '/min-side/bopael',
        '/min-side/sikkerhed',
        '/min-side/sikkerhed/email',
        '/min-side/sikkerhed/adgangskode',
        '/min-side/data',
        '/min-side/data/kopi',
        '/min-side/data/slet',
        '/hvad-kraever-det?mangler=ask_for_letter',
      ]) {
        await page.goto(site(baseURL) + pathInLanguage(path, language));
        await look(`${language} ${viewport.width} ${path}`);
      }
    }
    for (const path of [
      '/min-side/profil',
      '/min-side/bopael',
      '/min-side/sikkerhed/email',
      '/min-side/sikkerhed/adgangskode',
      '/min-side/data/slet',
    ]) {
      await page.goto(site(baseURL) + path);
      for (const field of await page.locator('main input[type=text]').all()) await field.fill('');
      await page.locator('main form button').last().click();
      await expect(page.locator('.field-fault').first()).toBeVisible();
      await look(`${viewport.width} ${path} with faults`);
    }
  }
  await page.getByRole('button', { name: 'Log ud' }).click();
  await page.goto(`${site(baseURL)}/glemt-adgangskode`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send linket' }).click();
  await openMailedLink(page, site(baseURL), email);
  await look('the page of a link');
  await page.goto(`${site(baseURL)}/link/findes-ikke`);
  await look('the page of a link that does not work');
  expect(faults).toEqual([]);
});
