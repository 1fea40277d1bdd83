import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Language, languages, pathInLanguage } from '~/i18n/languages';
import { textsOfPath } from '~/i18n/texts';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

const one = 'et-sprog.localhost';
const two = 'to-sprog.localhost';

let world: World;
let server: TestServer;
beforeAll(async () => {
  world = await startWorld();
  await world.register({ slug: 'et-sprog', languages: ['da'] });
  await world.register({ slug: 'to-sprog', languages: ['da', 'en'] });
  server = await startServer({ databaseUrl: world.url });
});
afterAll(async () => {
  await server.close();
  await world.end();
});

async function page(host: string, path: string) {
  const response = await server.fetchFrom(host, path);
  const html = await response.text();
  return {
    status: response.status,
    cacheControl: response.headers.get('Cache-Control'),
    html,
    lang: /<html lang="(..)"/.exec(html)?.[1],
    alternates: [...html.matchAll(/<link rel="alternate" hrefLang="(..)"/gi)].map(([, to]) => to),
    links: [...html.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map(([, to]) => to!),
  };
}

const notOffered: [string, Language, string[]][] = [
  [one, 'en', ['/planer']],
  [one, 'de', ['/planer']],
  [two, 'de', ['/planer', '/en/planer']],
];

describe('a language that the municipality does not offer', () => {
  it.each(notOffered)(
    '%s in %s is no page, and says so in that language',
    async (host, language, elsewhere) => {
      const { status, cacheControl, html, lang, alternates, links } = await page(
        host,
        pathInLanguage('/planer', language),
      );
      expect(status).toBe(404);
      expect(cacheControl).toBe('private, no-store');
      expect(html).toContain('<meta name="robots" content="noindex"/>');
      expect(lang).toBe(language);
      expect(html).toContain(textsOfPath(`/${language}`).errors.language_not_offered.text);
      expect(alternates).toEqual([]);
      expect(links).toEqual(expect.arrayContaining(elsewhere));
    },
  );

  it.each(notOffered)('%s in %s leads nowhere else that is no page', async (host, language) => {
    const { links } = await page(host, pathInLanguage('/om', language));
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect((await page(host, link)).status, link).toBe(200);
  });

  it.each(['/de', '/de/planer/findes-ikke', '/de/findes-ikke', '/de/soeg?q=by', '/de/soeg?page=x'])(
    'goes for every address: %s',
    async (path) => {
      const { status, html } = await page(two, path);
      expect(status).toBe(404);
      expect(html).toContain(textsOfPath('/de').errors.language_not_offered.text);
    },
  );

  it('is what it is about the page that was meant, with its question', async () => {
    const { links } = await page(two, '/de/soeg?q=by');
    expect(links).toEqual(expect.arrayContaining(['/soeg?q=by', '/en/soeg?q=by']));
  });
});

describe('a page', () => {
  it.each([
    [one, '/planer', ['da']],
    [two, '/planer', ['da', 'en']],
    [two, '/en/planer', ['da', 'en']],
    ['localhost', '/de', [...languages]],
    ['localhost', '/om', [...languages]],
  ])('%s%s names the languages offered as its others', async (host, path, offered) => {
    const { status, alternates } = await page(host, path);
    expect(status).toBe(200);
    expect(alternates).toEqual(offered);
  });

  it('of the front door leads to Danish where a municipality does not offer its language', async () => {
    const { html } = await page('localhost', '/en');
    const roots = [...html.matchAll(/href="http:\/\/(.{3,4}sprog)\.[^/]*(\/[^"]*)"/g)];
    expect(roots.map(([, slug, path]) => `${slug} ${path}`)).toEqual([
      'et-sprog /',
      'to-sprog /en',
    ]);
  });

  it('comes and goes with its language, whatever was asked for before', async () => {
    const offer = (offered: string) =>
      world.db.execute(sql`update municipality
        set languages = ${offered}, content_version = content_version + 1 where slug = 'to-sprog'`);
    const statuses = async () =>
      Promise.all(
        ['/planer', '/en/planer', '/de/planer'].map(async (path) => (await page(two, path)).status),
      );
    expect(await statuses()).toEqual([200, 200, 404]);
    await offer('{da,de}');
    expect(await statuses()).toEqual([200, 404, 200]);
    expect((await page(two, '/planer')).alternates).toEqual(['da', 'de']);
    await offer('{da,en}');
    expect(await statuses()).toEqual([200, 200, 404]);
    expect((await page(two, '/planer')).alternates).toEqual(['da', 'en']);
  });
});
