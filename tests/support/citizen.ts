import { expect, type Page } from 'playwright/test';
import type { Language } from '~/i18n/languages';
import { pathInLanguage } from '~/i18n/languages';
import { textsOfPath } from '~/i18n/texts';

/** Makes an account by its pages and the demo's outbox, and stands on Min side then. */
export async function makeAccount(
  page: Page,
  site: string,
  account: { email: string; name: string; password?: string; language?: Language },
): Promise<void> {
  const language = account.language ?? 'da';
  const { identity } = textsOfPath(`/${language}`);
  await page.goto(site + pathInLanguage('/opret', language));
  await page.getByLabel(identity.signIn.email).fill(account.email);
  await page.getByRole('button', { name: identity.register.button }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(identity.checkMail.title);
  await openMailedLink(page, site, account.email);
  await page.getByLabel(identity.link.name).fill(account.name);
  if (account.password) {
    await page.getByLabel(identity.link.choosePassword).fill(account.password);
  }
  await page.getByRole('button', { name: identity.link.purposes.register.button }).click();
  await expect(page.getByRole('status')).toBeVisible();
}

/** Opens the newest mail to an address in the demo's outbox, and follows its link. */
export async function openMailedLink(page: Page, site: string, email: string): Promise<void> {
  const mail = page.locator('article', { hasText: email }).first();
  await expect(async () => {
    await page.goto(`${site}/dev/mail`);
    await expect(mail.getByRole('link').first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await mail.getByRole('link').first().click();
}
