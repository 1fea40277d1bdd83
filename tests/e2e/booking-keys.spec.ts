import { expect, type Page, test } from 'playwright/test';
import { pathInLanguage } from '~/i18n/languages';
import { type Texts, textsOfPath } from '~/i18n/texts';
import { makeAccount } from '../support/citizen';

// Who books with the keyboard alone: where Enter leads, and where the focus is then.
for (const { javaScriptEnabled, language } of [
  { javaScriptEnabled: false, language: 'da' },
  { javaScriptEnabled: true, language: 'en' },
] as const) {
  const how = javaScriptEnabled ? 'on' : 'off';
  test(`a time is booked by keys alone in ${language}, JavaScript ${how}`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const site = baseURL!.replace('://', '://soenderborg.');
    const at = (path: string) => site + pathInLanguage(path, language);
    const texts = textsOfPath(`/${language}`);
    const { said, dialogueBooking, dialogueFinding } = texts;
    const email = `tast.${process.pid}.${how}@example.dk`;
    await makeAccount(page, site, { email, name: 'Tea Tast', language });
    await declareResidence(page, at('/min-side/bopael'), texts);

    await page.goto(at('/dialog?form=deputation&ledige=ja'));
    // Each at a session of its own: they run at the same time.
    const session = page.locator('#resultat .title').nth(javaScriptEnabled ? 1 : 0);
    await session.press('Enter');
    await page.getByRole('link', { name: dialogueFinding.page.book }).press('Enter');
    const times = page.locator('button[name="tid"]');
    await times.first().press('Enter');
    await expect(page.locator('.said')).toBeFocused();
    await expect(page.locator('.said')).toHaveText(said.tid_holdt);

    const topic = page.getByLabel(dialogueBooking.form.topic, { exact: true });
    await topic.fill('Stien ved åen');
    await page.getByRole('button', { name: dialogueBooking.times.more }).press('Enter');
    await expect(page.locator('.said')).toHaveText(said.tid_fornyet);
    await expect(page.locator('.said')).toBeFocused();
    await page.locator('summary', { hasText: dialogueBooking.times.other }).press('Enter');
    await times.first().press('Enter');
    await expect(page.locator('.said')).toHaveText(said.tid_holdt);
    await expect(page.locator('.said')).toBeFocused();

    await page.locator('summary', { hasText: dialogueBooking.form.about }).press('Enter');
    await page.getByLabel(dialogueBooking.form.search).fill('findesikke');
    await page.getByLabel(dialogueBooking.form.search).press('Enter');
    await expect(page.locator('.found-nodes')).toHaveText(
      dialogueBooking.form.noHits('findesikke'),
    );
    await expect(page.locator('.found-nodes')).toBeFocused();
    await expect(topic).toHaveValue('Stien ved åen');

    await topic.press('Enter');
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(page.getByRole('alert')).toContainText(dialogueBooking.form.viewpoint);
    await page.locator('[name="viewpoint"]').fill('Den er mørk om aftenen.');
    await page.locator('[name="agendaItem"]').fill('Punkt 4');
    await page.locator('[name="agendaItem"]').press('Enter');
    await expect(page).toHaveURL(/\/min-side\/dialog\/[\da-f-]+\?besked=booket/);
    await expect(page.locator('.said')).toBeFocused();
    await context.close();
  });
}

async function declareResidence(page: Page, address: string, { me, identity, said }: Texts) {
  await page.goto(address);
  await page.getByLabel(me.residence.street).fill('Testvej 1');
  await page.getByLabel(me.residence.postcode).fill('6400');
  await page.getByLabel(me.residence.city).fill('Sønderborg');
  await page.getByLabel(identity.ageBands['18_plus']).check();
  await page.locator('form [type="checkbox"]').check();
  await page.getByRole('button', { name: me.residence.button }).click();
  await expect(page.locator('.said')).toHaveText(said.bopael_gemt);
}
