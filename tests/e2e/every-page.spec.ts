import { expect, type Page, test } from 'playwright/test';
import { type Language, languages, pathInLanguage } from '~/i18n/languages';
import { siteMap } from '~/routes';
import { type Answer, ask } from '../support/ask';
import { listenForComplaints } from '../support/complaints';
import { foundPages } from '../support/found-pages';
import { faultsOfLayout } from '../support/layout';
import { addressOf, nameOf, publicPages, type PublicPage } from '../support/public-pages';

const hosts = [undefined, 'soenderborg', 'aabenraa', 'jammerbugt'] as const;
const pages = Object.values(publicPages).flat();

/** What one comes to only by a form, a mail or a sign-in; identity.spec.ts goes there. */
const notPages = new Set([
  'log-ud',
  'link/:token',
  'afmeld/:token',
  'anmeld/:subject',
  'log-ind/mitid',
  'log-ind/to-trin',
]);
/** Pages whose form tells at once what is wrong with it, or whose clock runs, and so send scripts. */
const withScripts =
  /^\/(log-ind\/link|log-ind\/noegle|opret|glemt-adgangskode|spoergsmaal\/stil.*|.*\/direkte)$/;

// One test visits many pages: a recording of them all takes long and tells less than the faults do.
test.use({ contextOptions: { reducedMotion: 'reduce' }, trace: 'off', screenshot: 'off' });
// Some seven hundred pages: only a test that hangs is to fail by it.
test.describe.configure({ timeout: 300_000 });

test('every public page of the site map is in the list, in every language', () => {
  const ids = siteMap
    .filter(({ file, path }) => /^routes\/(public|auth)\//.test(file) && path !== '*')
    .flatMap(({ id }) => id ?? [])
    .filter((id) => !notPages.has(id.slice(3)));
  const listed = languages.flatMap((language) =>
    Object.keys(publicPages).map((key) => `${language} ${key}`),
  );
  expect(ids.toSorted()).toEqual(listed.toSorted());
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const language of languages) {
    for (const host of hosts) {
      test(`every page of ${host ?? 'the front door'} is sound, in ${language}`, async ({
        page,
        baseURL,
      }) => {
        const takeComplaints = listenForComplaints(page);
        const unique = uniqueness();
        const faults: string[] = [];
        const all = [...pages, ...(await foundPages(baseURL!))];
        for (const one of all.filter(({ municipality }) => municipality === host)) {
          const address = addressOf(one, language, baseURL!);
          const answer = await page.goto(address);
          const seen = await page.evaluate(readPage);
          const found = [
            answer?.status() === 200 ? '' : `status ${answer?.status()}`,
            withScripts.test(one.path) === /<script|\son\w+="/i.test((await answer?.text()) ?? '')
              ? ''
              : 'sends a script, or not the one it should',
            seen.lang === language ? '' : `html lang is ${seen.lang}`,
            seen.headings.length === 1 && seen.headings[0]?.trim()
              ? ''
              : `has the h1s ${JSON.stringify(seen.headings)}`,
            ...(await faultsOfHead(seen, one, { address, language })),
            ...(one.path === '/' ? [] : await faultsOfBreadcrumbs(seen.crumbs)),
            // What is searched for is one page with many answers.
            ...(one.path.includes('?') ? [] : unique(address, seen)),
            ...(await faultsOfLayout(page)),
            ...(await faultsOfSkipLink(page)),
            ...takeComplaints(),
          ];
          faults.push(...found.filter(Boolean).map((fault) => `${address}: ${fault}`));
        }
        expect(faults).toEqual([]);
      });
    }
  }
});

for (const width of [900, 1280]) {
  test(`every page fits a screen of ${width} pixels, and its text can be read`, async ({
    page,
    baseURL,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const faults: string[] = [];
    for (const one of [...pages, ...(await foundPages(baseURL!))]) {
      await page.goto(addressOf(one, 'da', baseURL!));
      const found = await faultsOfLayout(page);
      faults.push(...found.map((fault) => `${nameOf(one)}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}

test('every link leads to a page, from the front door to the last node', async ({ baseURL }) => {
  const front = new URL(baseURL!).host;
  const found = new Set([`${baseURL}/`]);
  const faults: string[] = [];
  const visit = async (address: string) => {
    const answer = await ask(address);
    // What one signs in for leads to signing in, and a link to a comment to the page that it is on now.
    const leadsOn =
      answer.status === 302 &&
      (/\/log-ind\?videre=/.test(String(answer.headers.location)) ||
        new URL(address).searchParams.has('kommentar'));
    if (![200, 301].includes(answer.status) && !leadsOn) {
      faults.push(`${answer.status}: ${address}`);
    }
    const isPage = String(answer.headers['content-type']).startsWith('text/html');
    if (isPage && answer.body.includes('\0')) faults.push(`an empty byte on ${address}`);
    for (const next of linksOf(answer, address)) {
      const { host, pathname } = new URL(next);
      // Where the demo's recordings would be: a page kept for examples, which is always there.
      const isExample = host === 'example.com' && pathname === '/';
      if (isExample) continue;
      if (!host.endsWith(front)) faults.push(`external: ${next} on ${address}`);
      // The other languages have the same pages and are looked at above.
      else if (!/^\/(en|de)(\/|$)/.test(pathname)) found.add(next);
    }
  };
  for (let visited = 0; visited < found.size;) {
    const batch = [...found].slice(visited, visited + 8);
    visited += batch.length;
    await Promise.all(batch.map(visit));
  }
  expect(faults).toEqual([]);
  expect(found.size).toBeGreaterThan(400);
});

function linksOf(answer: Answer, address: string): string[] {
  if (!String(answer.headers['content-type']).startsWith('text/html')) return [];
  return [...answer.body.matchAll(/<a\b[^>]*\bhref="([^"#]+)/g)].map(([, href]) =>
    // A calendar to subscribe to is asked for as any page is.
    new URL(href!.replaceAll('&amp;', '&').replace(/^webcal:/, 'http:'), address).toString(),
  );
}

type Seen = ReturnType<typeof readPage>;

/** Runs in the browser. */
function readPage() {
  const all = (selector: string) => [...document.querySelectorAll<HTMLLinkElement>(selector)];
  return {
    lang: document.documentElement.lang,
    title: document.title,
    description: all('meta[name=description]').map((meta) => meta.getAttribute('content') ?? ''),
    headings: all('h1').map((heading) => heading.innerText),
    canonical: all('link[rel=canonical]').map((link) => link.getAttribute('href') ?? ''),
    alternates: all('link[rel=alternate][hreflang]').map((link) => ({
      language: link.hreflang,
      href: link.getAttribute('href') ?? '',
    })),
    crumbs: all('nav.breadcrumbs a').map((link) => link.href),
  };
}

async function faultsOfHead(
  seen: Seen,
  one: PublicPage,
  here: { address: string; language: Language },
): Promise<string[]> {
  const faults: string[] = [];
  const path = one.path.replace(/\?.*/, '');
  const { origin } = new URL(here.address);
  const inLanguage = (language: Language) => origin + pathInLanguage(path, language);
  if (seen.canonical.join() !== inLanguage(here.language)) {
    faults.push(`canonical is ${seen.canonical.join()}`);
  }
  const expected = languages.map((language) => ({ language, href: inLanguage(language) }));
  if (JSON.stringify(seen.alternates) !== JSON.stringify(expected)) {
    faults.push(`hreflang links are ${JSON.stringify(seen.alternates)}`);
  }
  for (const { href, language } of seen.alternates) {
    const { status, body } = await ask(href);
    if (status !== 200) faults.push(`hreflang ${language} leads to ${status}`);
    if (!body.includes(`<html lang="${language}"`)) faults.push(`${href} is not in ${language}`);
  }
  return faults;
}

/** Tells of titles and descriptions that are missing, or were met on another page before. */
function uniqueness() {
  const met = new Map<string, string>();
  return (address: string, { title, description }: Seen): string[] =>
    [`title ${title}`, `description ${description.join(' | ')}`].flatMap((text) => {
      const before = met.get(text);
      met.set(text, address);
      if (!/ \S/.test(text)) return [`has no ${text.trim()}`];
      return before === undefined ? [] : [`shares its ${text} with ${before}`];
    });
}

async function faultsOfBreadcrumbs(crumbs: string[]): Promise<string[]> {
  if (crumbs.length === 0) return ['has no breadcrumbs'];
  const answers = await Promise.all(crumbs.map((crumb) => ask(crumb)));
  return answers.flatMap(({ status }, at) =>
    status === 200 ? [] : [`breadcrumb ${crumbs[at]} leads to ${status}`],
  );
}

/** The first press of Tab offers to go past the header, and Enter does. */
async function faultsOfSkipLink(page: Page): Promise<string[]> {
  await page.keyboard.press('Tab');
  const offer = await page.evaluate(() => {
    const { className, textContent } = document.activeElement!;
    return { className, text: textContent?.trim() };
  });
  if (offer.className !== 'skip-link' || !offer.text) return ['Tab does not begin at a skip link'];
  await page.keyboard.press('Enter');
  try {
    await expect(page.locator('main')).toBeFocused({ timeout: 2000 });
    return [];
  } catch {
    return ['the skip link does not lead to main'];
  }
}
