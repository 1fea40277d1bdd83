import { expect, type Page, test } from 'playwright/test';
import type { Language } from '~/i18n/languages';
import { axe } from '../support/axe';
import { foundPages } from '../support/found-pages';
import { addressOf, nameOf, publicPages, type PublicPage } from '../support/public-pages';

const hosts = [undefined, 'soenderborg', 'aabenraa', 'jammerbugt'] as const;
const pages = Object.values(publicPages).flat();
const phone = { width: 360, height: 740 };
const desktop = { width: 1280, height: 800 };

const unusual: PublicPage[] = [
  { path: '/findes-ikke' },
  { municipality: 'soenderborg', path: '/findes-ikke' },
  { municipality: 'soenderborg', path: '/planer/medborgerskab-2024-2025/findes-ikke' },
  { municipality: 'soenderborg', path: '/soeg?q=borger&page=-1' },
  { municipality: 'soenderborg', path: '/soeg?q=xyzzy' },
  { municipality: 'soenderborg', path: `/soeg?q=${'for-lang-'.repeat(30)}` },
  { municipality: 'soenderborg', path: '/planer/medborgerskab-2024-2025?verdensmaal=11' },
  { municipality: 'aabenraa', path: '/planer/vaekstplan-2022?status=told&aar=2022' },
  { municipality: 'jammerbugt', path: '/planer/handlingskatalog-24?udvalg=findes-ikke' },
];

const looks = [
  { language: 'da', viewport: phone, colorScheme: 'light' },
  { language: 'da', viewport: desktop, colorScheme: 'light' },
  { language: 'da', viewport: desktop, colorScheme: 'dark' },
  { language: 'en', viewport: desktop, colorScheme: 'light' },
  { language: 'de', viewport: phone, colorScheme: 'light' },
] as const;

// One test visits many pages: a recording of them all takes long and tells less than the faults do.
test.use({ contextOptions: { reducedMotion: 'reduce' }, trace: 'off', screenshot: 'off' });
test.setTimeout(300_000);

for (const { language, viewport, colorScheme } of looks) {
  test.describe(`${language}, ${viewport.width} pixels, ${colorScheme}`, () => {
    test.use({ viewport, colorScheme });

    for (const host of hosts) {
      test(`axe finds nothing on ${host ?? 'the front door'}`, async ({ page, baseURL }) => {
        const all = [...pages, ...(await foundPages(baseURL!))];
        const ofHost = all.filter(({ municipality }) => municipality === host);
        expect(await faultsOf(page, ofHost, { language, baseURL: baseURL! })).toEqual([]);
      });
    }
  });
}

for (const [language, viewport] of [
  ['da', phone],
  ['en', desktop],
  ['de', desktop],
] as const) {
  test.describe(`unusual pages in ${language}`, () => {
    test.use({ viewport });

    test('axe finds nothing on errors, in searches without hits and in filtered plans', async ({
      page,
      baseURL,
    }) => {
      expect(await faultsOf(page, unusual, { language, baseURL: baseURL! })).toEqual([]);
    });

    test('axe finds nothing on the page of an unknown municipality', async ({ page, baseURL }) => {
      await page.goto(addressOf({ path: '/planer' }, language, elsewhere(baseURL!)));
      expect(await axe(page)).toEqual([]);
    });
  });
}

for (const preference of [{ contrast: 'more' }, { forcedColors: 'active' }] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing with ${Object.entries(preference).join()} in ${colorScheme}`, async ({
      page,
      baseURL,
    }) => {
      await page.setViewportSize(desktop);
      await page.emulateMedia({ ...preference, colorScheme, reducedMotion: 'reduce' });
      const some: PublicPage[] = [
        { municipality: 'soenderborg', path: '/' },
        { municipality: 'soenderborg', path: '/planer/medborgerskab-2024-2025' },
        { municipality: 'soenderborg', path: '/planer/medborgerskab-2024-2025/traad' },
        { municipality: 'aabenraa', path: '/maal' },
      ];
      expect(await faultsOf(page, some, { language: 'da', baseURL: baseURL! })).toEqual([]);
    });
  }
}

test('axe finds nothing in a long plan with every branch open', async ({ page, baseURL }) => {
  const plan: PublicPage = { municipality: 'aabenraa', path: '/planer/vaekstplan-2022' };
  await page.goto(addressOf(plan, 'da', baseURL!));
  const closed = page.locator('details:not([open]) > summary');
  expect(await closed.count()).toBeGreaterThan(5);
  while ((await closed.count()) > 0) await closed.first().click();
  expect(await axe(page)).toEqual([]);
});

async function faultsOf(
  page: Page,
  visited: PublicPage[],
  { language, baseURL }: { language: Language; baseURL: string },
): Promise<string[]> {
  const faults: string[] = [];
  for (const one of visited) {
    await page.goto(addressOf(one, language, baseURL));
    faults.push(...(await axe(page)).map((fault) => `${nameOf(one)}: ${fault}`));
  }
  return faults;
}

/** A host below the front door that no municipality has. */
function elsewhere(baseURL: string): string {
  return baseURL.replace('://', '://ukendt.');
}
