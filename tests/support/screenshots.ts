import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright';
import { type Language, languages } from '~/i18n/languages';
import { findBrowser } from './browser';
import { addressOf, nameOf, publicPages, type PublicPage } from './public-pages';

/**
 * Takes a picture of every public page at phone and desktop width, light and dark, for people to look
 * at: `npx tsx tests/support/screenshots.ts http://localhost:3000 folder [language [word…]]`.
 * With words, only pages whose name holds one of them.
 */
const [origin, folder, language = 'da', ...words] = process.argv.slice(2);
const looks = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);
const unusual: PublicPage[] = [
  { municipality: 'soenderborg', path: '/findes-ikke' },
  { municipality: 'soenderborg', path: '/soeg?q=xyzzy' },
  { municipality: 'soenderborg', path: '/planer/medborgerskab-2024-2025?verdensmaal=11' },
  { municipality: 'aabenraa', path: '/planer/vaekstplan-2022?verdensmaal=4' },
];

if (!origin || !folder || !languages.includes(language as Language)) {
  console.error('Give the address of the front door, a folder, and perhaps da, en or de.');
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const { executablePath } = await findBrowser();
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath, args });
const pages = [...Object.values(publicPages).flat(), ...unusual].filter(
  (page) => words.length === 0 || words.some((word) => nameOf(page).includes(word)),
);
for (const { width, colorScheme } of looks) {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
  for (const one of pages) await take(page, one, `${width}-${colorScheme}`);
}
await browser.close();

async function take(page: Page, one: PublicPage, look: string): Promise<void> {
  await page.goto(addressOf(one, language as Language, origin!), { waitUntil: 'networkidle' });
  const name = nameOf(one).replaceAll(/[^\w-]+/g, '_');
  await page.screenshot({ path: path.join(folder!, `${name}.${look}.png`), fullPage: true });
}
