import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, frontDoor, proeve, soenderborg, startApi } from '../../support/api-content';
import { parseCsv } from '../../support/csv';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

type List = { total: number; page: number; perPage: number; items: { id: string }[] };

describe.each([
  { host: proeve, path: 'committees?perPage=7', total: 120 },
  { host: proeve, path: 'committees', total: 120 },
  { host: frontDoor, path: 'committees?municipality=999&perPage=50&nonsense=1', total: 120 },
  { host: proeve, path: 'sdgs/11?perPage=64', total: 622 },
  { host: proeve, path: 'search?q=fyrt%C3%A5rn&perPage=75', total: 620 },
  { host: frontDoor, path: 'municipalities?perPage=1', total: 4 },
  { host: soenderborg, path: 'search?q=findesikke', total: 0 },
])('$host $path', ({ host, path, total }) => {
  it('is walked once from first to last by its links', async () => {
    const seen: string[] = [];
    const visited: number[] = [];
    let next: string | undefined = `/api/v1/${path}`;
    while (next !== undefined) {
      const response = await api.server.fetchFrom(host, next);
      expect(response.status).toBe(200);
      const list = (await response.json()) as List;
      expect(list.total).toBe(total);
      seen.push(...list.items.map((item) => item.id));
      visited.push(list.page);
      next = linksOf(response, host).next;
    }
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
    expect(visited).toEqual(visited.map((_, at) => at + 1));
  });

  it('is walked back again, and has its ends', async () => {
    const start = await api.server.fetchFrom(host, `/api/v1/${path}`);
    const { first, last, prev } = linksOf(start, host);
    expect(prev).toBeUndefined();
    let pages = 0;
    let at: string | undefined = last;
    let links = {} as Links;
    while (at !== undefined) {
      links = linksOf(await api.server.fetchFrom(host, at), host);
      pages += 1;
      at = links.prev;
    }
    expect(links.first).toBe(first);
    const { perPage } = (await start.json()) as List;
    expect(pages).toBe(Math.max(1, Math.ceil(total / perPage)));
  });

  it('is whole as CSV, in the same order', async () => {
    const and = path.includes('?') ? '&' : '?';
    const csv = await api.server.fetchFrom(host, `/api/v1/${path}${and}format=csv`);
    const [heading, ...rows] = parseCsv((await csv.text()).replace(/^\uFEFF/, ''));
    const ids = rows.map((row) => row[heading!.indexOf('id')]);
    const first = await api.server.fetchFrom(host, `/api/v1/${path}`);
    const { items } = (await first.json()) as List;
    expect(ids.slice(0, items.length)).toEqual(items.map((item) => item.id));
    expect(ids).toHaveLength(total);
    expect(new Set(ids).size).toBe(total);
  });
});

it('has nothing after the last page, and a way back to it', async () => {
  for (const [path, total] of [
    ['committees?page=99', 120],
    ['search?q=fyrt%C3%A5rn&page=99', 620],
  ] as const) {
    const response = await api.server.fetchFrom(proeve, `/api/v1/${path}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ total, items: [], page: 99 });
    const { prev, next, last } = linksOf(response, proeve);
    expect(next).toBeUndefined();
    expect(prev).toBe(last);
  }
});

it('names in its links only what was asked for and understood', async () => {
  const junk = 'x'.repeat(5000);
  const response = await api.server.fetchFrom(
    proeve,
    `/api/v1/search?q=a%26b%3E&junk=${junk}&perPage=5`,
  );
  const link = response.headers.get('Link')!;
  expect(link).not.toContain('junk');
  expect(new URL(linksOf(response, proeve).first!, 'http://x').searchParams.get('q')).toBe('a&b>');
});

type Links = { first?: string; prev?: string; next?: string; last?: string };

/** Reads the header `Link`; every address must be of the host that was asked. */
function linksOf(response: Response, host: string): Links {
  const header = response.headers.get('Link') ?? '';
  return Object.fromEntries(
    [...header.matchAll(/<([^>]+)>; rel="(\w+)"/g)].map(([, address, rel]) => {
      const url = new URL(address!);
      expect(url.host).toBe(`${host}:${api.server.port}`);
      return [rel!, url.pathname + url.search];
    }),
  );
}
