import { expect, test } from 'playwright/test';
import { pathInLanguage } from '~/i18n/languages';
import { textsOfPath } from '~/i18n/texts';

const site = (baseURL: string | undefined) => baseURL!.replace('://', '://soenderborg.');

// By the demo's own provider, in the browser, there and back.
for (const [javaScriptEnabled, language, person] of [
  [true, 'da', 'Ida Prøvedatter'],
  [false, 'da', 'Ida Prøvedatter'],
  [true, 'en', 'Emil Prøvesen'],
  [false, 'de', 'Emil Prøvesen'],
] as const) {
  test(`${person} signs in with MitID in ${language}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      javaScriptEnabled,
      viewport: { width: 360, height: 740 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const { me, identity, said } = textsOfPath(`/${language}`);
    const at = (path: string) => site(baseURL) + pathInLanguage(path, language);
    const goThere = async (who: string) => {
      await page.getByRole('button', { name: identity.signIn.mitidButton }).click();
      await page.getByRole('button', { name: who }).click();
    };

    await page.goto(`${at('/log-ind')}?videre=/min-side/bopael`);
    await goThere('Annullér');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(me.residence.title);
    await page.goto(`${at('/log-ind')}?videre=/min-side/bopael`);
    await goThere(person);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(me.residence.title);

    // The address for letters, beside what MitID has settled.
    await page.locator('main details summary').click();
    await expect(page.getByLabel(me.residence.name, { exact: true })).toHaveCount(0);
    await page.getByLabel(me.residence.street).fill('Prøvevej 7');
    await page.getByLabel(me.residence.postcode).fill('6400');
    await page.getByLabel(me.residence.city).fill('Sønderborg');
    await page.getByRole('button', { name: me.residence.button }).click();
    await expect(page.getByRole('status')).toHaveText(said.bopael_gemt);

    await page.goto(at('/min-side/profil'));
    await expect(page.getByText(person)).toBeVisible();
    await expect(page.getByText(me.profile.nameSettled)).toBeVisible();
    await page.goto(at('/hvad-kraever-det'));
    await expect(page.locator('[aria-current=step]')).toContainText(identity.levels[3].name);
    await context.close();
  });
}
