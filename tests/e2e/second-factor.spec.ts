import { eq } from 'drizzle-orm';
import { expect, type Page, test } from 'playwright/test';
import { connect } from '#db/client.server';
import { municipality } from '#db/schema';
import { listenForComplaints } from '../support/complaints';
import { makePerson, type TestPerson } from '../support/people';

const staffPage = '/medarbejder/nulstillinger';

/** A new administrator of Sønderborg. */
async function administrator(): Promise<TestPerson> {
  const { primary, close } = connect({ url: process.env.E2E_DATABASE_URL! });
  try {
    const [tenant] = await primary
      .select()
      .from(municipality)
      .where(eq(municipality.slug, 'soenderborg'));
    return await makePerson({ db: primary }, tenant!, {
      roles: ['administrator'],
      password: 'en lille sætning',
    });
  } finally {
    await close();
  }
}

/** A key in the browser's own device, whose owner is always recognised. */
async function withKey(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function signIn(page: Page, site: string, person: TestPerson): Promise<void> {
  await page.goto(`${site}/log-ind?videre=${encodeURIComponent(staffPage)}`);
  await page.getByRole('textbox', { name: 'E-mail' }).first().fill(person.email);
  await page.getByLabel('Adgangskode').fill(person.password);
  await page.getByRole('button', { name: 'Log ind', exact: true }).click();
}

const isStaffPage = ({ pathname }: URL) => pathname === staffPage;
const signOut = (page: Page) => page.getByRole('button', { name: 'Log ud', exact: true }).click();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test.use({ viewport: { width: 360, height: 740 } });

test('a key is made, shown as second factor, and signs in by itself', async ({ page, baseURL }) => {
  const site = baseURL!.replace('localhost', 'soenderborg.localhost');
  const takeComplaints = listenForComplaints(page);
  const person = await administrator();
  await withKey(page);

  await signIn(page, site, person);
  await expect(heading(page)).toHaveText('To-trins-login');
  await page.getByRole('link', { name: 'Tilføj en adgangsnøgle' }).click();
  await page.getByRole('textbox', { name: 'Hvad skal nøglen hedde?' }).fill('Min telefon');
  await page.getByRole('button', { name: 'Lav nøglen' }).click();
  await expect(heading(page)).toHaveText('Reservekoder');
  await page.getByRole('button', { name: 'Vis mig ti koder' }).click();
  await expect(page.locator('.code-list li')).toHaveCount(10);
  await page.getByRole('link', { name: 'Jeg har gemt dem – videre' }).click();
  await expect(page).toHaveURL(isStaffPage);

  await signOut(page);
  await signIn(page, site, person);
  await expect(heading(page)).toHaveText('Vis, at det er dig');
  await page.getByRole('button', { name: 'Brug din adgangsnøgle' }).click();
  await expect(page).toHaveURL(isStaffPage);

  await signOut(page);
  await page.goto(`${site}/log-ind`);
  await page.getByRole('link', { name: 'Log ind med adgangsnøgle' }).click();
  await page.getByRole('button', { name: 'Log ind med adgangsnøgle' }).click();
  await expect(page).toHaveURL(/\/medarbejder\?besked=logget_ind$/);
  await page.goto(site + staffPage);
  await expect(heading(page)).toHaveText('Nulstil to-trins-login');

  await page.goto(`${site}/min-side/to-trin`);
  await expect(page.getByText('Min telefon')).toBeVisible();
  await expect(page.getByText('sidst brugt')).toBeVisible();
  expect(takeComplaints()).toEqual([]);
});

test('an answer of a key works once', async ({ page, baseURL }) => {
  const site = baseURL!.replace('localhost', 'soenderborg.localhost');
  const person = await administrator();
  await withKey(page);
  await signIn(page, site, person);
  await page.getByRole('link', { name: 'Tilføj en adgangsnøgle' }).click();
  await page.getByRole('button', { name: 'Lav nøglen' }).click();
  await expect(heading(page)).toHaveText('Reservekoder');
  await signOut(page);

  await page.goto(`${site}/log-ind/noegle`);
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.getByRole('button', { name: 'Log ind med adgangsnøgle' }).click();
  const body = (await sent).postData()!;
  await expect(page).toHaveURL(/\/medarbejder\?/);
  await signOut(page);
  await page.goto(`${site}/log-ind/noegle`);
  const again = await page.evaluate(
    async (sentBefore) =>
      (await fetch('', { method: 'POST', body: new URLSearchParams(sentBefore) })).status,
    body,
  );
  expect(again).toBe(422);
});

test('a key that is not used says so, and the page can be used on', async ({ page, baseURL }) => {
  const site = baseURL!.replace('localhost', 'soenderborg.localhost');
  const takeComplaints = listenForComplaints(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: false,
    },
  });
  const person = await administrator();
  await signIn(page, site, person);
  await page.getByRole('link', { name: 'Tilføj en adgangsnøgle' }).click();
  const name = page.getByRole('textbox', { name: 'Hvad skal nøglen hedde?' });
  const button = page.getByRole('button', { name: 'Lav nøglen' });
  await name.fill(' ');
  await button.click();
  await expect(page.getByRole('alert')).toHaveText(/Giv nøglen et navn/);
  await name.fill('Min telefon');
  await button.click();
  await expect(page.getByRole('alert')).toHaveText(/Det blev ikke til noget/);
  await expect(button).toBeEnabled();
  expect(takeComplaints()).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the pages say that keys need it, and lead on by other ways', async ({ page, baseURL }) => {
    const site = baseURL!.replace('localhost', 'soenderborg.localhost');
    await page.goto(`${site}/log-ind/noegle`);
    await expect(page.locator('noscript .note')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Log ind med adgangsnøgle' })).toBeDisabled();
    await page.getByRole('link', { name: 'Log ind på en anden måde' }).click();
    await expect(heading(page)).toHaveText('Log ind');

    await signIn(page, site, await administrator());
    await page.getByRole('link', { name: 'Sæt en app op' }).click();
    await expect(page.getByRole('img', { name: /Billede til appens kamera/ })).toBeVisible();
  });
});
