import { expect, type Page, test } from 'playwright/test';
import { needsSecondFactor, type Role, roles } from '~/domains/identity/roles';
import { demoPassword } from '~/domains/identity/staff/demo-password';
import { capitalised } from '~/i18n/format';
import { textsIn } from '~/i18n/texts-of-language';
import { siteMap } from '~/routes';
import { axe } from '../support/axe';
import { listenForComplaints } from '../support/complaints';
import { unreachable } from '../support/keyboard';
import { faultsOfLayout } from '../support/layout';

const { staff, identity, secondFactor, errors } = textsIn('da');

/** Every page of the staff area that has an address of its own; help ends by a button alone. */
const staffPages = siteMap
  .filter(({ id, file }) => id?.startsWith('da ') && file.startsWith('routes/staff/'))
  .flatMap(({ path }) => (path && !/:|slut$|[.]csv$/.test(path) ? [`/${path}`] : []));
const overview = '/medarbejder';
const sizes = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
];

test.use({ contextOptions: { reducedMotion: 'reduce' }, trace: 'off', screenshot: 'off' });

for (const role of roles) {
  test(`${role} comes in by the front door and finds every page in order`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(300_000);
    const site = baseURL!.replace('://', '://soenderborg.');
    await signInAs(page, site, role);
    await expect(page).toHaveURL(/\/medarbejder(\?|$)/);
    const takeComplaints = listenForComplaints(page);
    const offered = await pagesOffered(page);
    const faults: string[] = [];
    const look = async (what: string) => {
      for (const size of sizes) {
        await page.setViewportSize(size);
        const found = [
          ...(await axe(page)),
          ...(await faultsOfLayout(page)),
          ...(await unreachable(page)),
        ];
        faults.push(...found.map((fault) => `${what} at ${size.width}: ${fault}`));
      }
    };
    for (const path of offered) {
      const answer = await page.goto(site + path);
      expect([path, answer?.status()]).toEqual([path, 200]);
      await look(path);
    }
    expect(takeComplaints()).toEqual([]);
    const closed = staffPages.filter((path) => !offered.includes(path));
    for (const path of closed) {
      const answer = await page.goto(site + path);
      expect([path, answer?.status()]).toEqual([path, 403]);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(errors.forbidden.title);
    }
    if (closed.length > 0) {
      await look('a page that is closed');
      await page.getByRole('link', { name: errors.toOverview }).click();
      await expect(page).toHaveURL(site + overview);
    }
    expect(faults).toEqual([]);
  });
}

/** With the demo's password and the code that its page shows for the role's app. */
async function signInAs(page: Page, site: string, role: Role): Promise<void> {
  await page.goto(`${site}/dev/konti`);
  const name = page.getByText(capitalised(staff.roles[role], 'da'), { exact: true });
  const account = page.getByRole('row').filter({ has: name }).first();
  const [email, code] = await account.getByRole('cell').allInnerTexts();
  await page.goto(site);
  await page.getByRole('link', { name: identity.signIn.title }).click();
  const form = page.locator('form', { has: page.getByLabel(identity.signIn.password) });
  await form.getByLabel(identity.signIn.email).fill(email!);
  await form.getByLabel(identity.signIn.password).fill(demoPassword);
  await form.getByRole('button', { name: identity.signIn.button }).click();
  if (!needsSecondFactor(role)) return;
  await page.getByLabel(secondFactor.show.codeFromApp).fill(code!);
  await page.getByRole('button', { name: secondFactor.show.button, exact: true }).click();
}

/** The staff pages that the overview leads to, and those that these lead on to without naming anybody. */
async function pagesOffered(page: Page): Promise<string[]> {
  const offered = new Set([overview]);
  for (const path of offered) {
    if (path !== overview) await page.goto(new URL(path, page.url()).href);
    const links = page.locator('main a[href^="/medarbejder"]');
    for (const link of await links.all()) {
      const { pathname } = new URL((await link.getAttribute('href'))!, page.url());
      if (staffPages.includes(pathname)) offered.add(pathname);
    }
  }
  return [...offered];
}
