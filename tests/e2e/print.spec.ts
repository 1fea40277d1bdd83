import { eq } from 'drizzle-orm';
import { expect, test } from 'playwright/test';
import { connect } from '#db/client.server';
import { municipality } from '#db/schema';
import { makePerson, signedIn } from '../support/people';

test('a plan on paper shows its folded branches and leaves navigation out', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${baseURL!.replace('://', '://aabenraa.')}/planer/vaekstplan-2022`);
  const folded = page.locator('.tree details:not([open])');
  const hidden = folded.first().getByRole('link', { includeHidden: true }).first();
  const branches = await folded.count();
  expect(branches).toBeGreaterThan(5);
  await expect(hidden).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Hovedmenu' })).toBeVisible();

  await page.emulateMedia({ media: 'print' });

  await expect(hidden).toBeVisible();
  // Each branch takes the room that its text needs, so nothing is cut off or printed over.
  const cut = await folded.evaluateAll((all) =>
    all
      .filter((branch) => {
        const list = branch.querySelector('ol')!.getBoundingClientRect();
        const room = branch.getBoundingClientRect();
        return list.height < 20 || list.bottom > room.bottom + 1;
      })
      .map((branch) => branch.textContent?.slice(0, 60)),
  );
  expect(cut).toEqual([]);
  await expect(page.locator('nav')).toHaveCount(4);
  for (const navigation of await page.locator('nav').all()) await expect(navigation).toBeHidden();
  await expect(page.locator('form, .skip-link').first()).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Medspil viser, hvad kommunen vil')).toBeVisible();
  await expect(page.getByText(page.url(), { exact: true })).toBeVisible();
});

test('a node on paper keeps its place in the plan', async ({ page, baseURL }) => {
  const node = '/planer/medborgerskab-2024-2025/forsoeg-med-borgerbudgettering';
  await page.goto(baseURL!.replace('://', '://soenderborg.') + node);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Hører under' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Hovedmenu' })).toBeHidden();
  await expect(page.getByText('Bæredygtige byer og lokalsamfund').last()).toBeVisible();
});

test('printed in the dark, a page is black on white', async ({ page, baseURL }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(`${baseURL!.replace('://', '://soenderborg.')}/planer/medborgerskab-2024-2025`);
  const colours = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return { backgroundColor, color };
  });
  expect(colours).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)' });
});

test('a receipt on paper is the sheet and nothing around it', async ({ page, baseURL }) => {
  const site = baseURL!.replace('://', '://soenderborg.');
  const { primary: db, close } = connect({ url: process.env.E2E_DATABASE_URL! });
  const [tenant] = await db.select().from(municipality).where(eq(municipality.slug, 'soenderborg'));
  const staff = await makePerson({ db }, tenant!, { roles: ['desk_officer'] });
  const citizen = await makePerson({ db }, tenant!, {
    name: 'Karla på Papir',
    email: null,
    takeoverHash: 'karla',
    street: 'Perlegade 12',
    postcode: '6400',
    city: 'Sønderborg',
  });
  const cookie = await signedIn({ db }, tenant!, staff.id, { secondFactor: true });
  await close();
  const [name, value] = cookie.split('=') as [string, string];
  await page.context().addCookies([{ name, value, url: site.replace('http:', 'https:') }]);
  const menu = page.getByRole('navigation', { name: 'Medarbejder' });

  await page.goto(`${site}/medarbejder/borgere/${citizen.id}/kvittering`);
  await expect(menu).toBeVisible();
  await expect(page.getByText('gem den som PDF')).toBeVisible();

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Perlegade 12')).toBeVisible();
  const around = await page.locator('body *').evaluateAll((all) =>
    all
      .filter((one) => !one.closest('.paper') && !one.querySelector('.paper'))
      .filter((one) => one.checkVisibility())
      .map((one) => one.outerHTML.slice(0, 60)),
  );
  expect(around).toEqual([]);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
