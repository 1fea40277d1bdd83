import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, longPlan, proeve, soenderborg, startApi } from '../../support/api-content';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const get = (path: string, headers: Record<string, string> = {}, host = soenderborg) =>
  api.server.fetchFrom(host, `/api/v1/${path}`, { headers });

describe.each([
  ['JSON', 'plans'],
  ['CSV', 'plans?format=csv'],
])('%s', (_name, path) => {
  it('is not sent again while nothing changes', async () => {
    const first = await get(path);
    const etag = first.headers.get('ETag')!;
    const again = await get(path, { 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(again.headers.get('ETag')).toBe(etag);
    expect(again.headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate');
    expect(again.headers.get('Vary')).toMatch(/^Accept(,|$)/);
    expect(await again.text()).toBe('');
  });

  it('knows its ETag among others, weak or strong', async () => {
    const etag = (await get(path)).headers.get('ETag')!;
    for (const sent of [`"other", ${etag}`, etag.replace('W/', ''), '*', `${etag},"x"`]) {
      expect((await get(path, { 'if-none-match': sent })).status, sent).toBe(304);
    }
  });

  it.each(['"', 'W/', 'W/"', '"""', ',,,', '', '"æøå"', '\u00ff'.repeat(50), 'x'.repeat(20_000)])(
    'is sent to a broken If-None-Match %#',
    async (sent) => {
      const response = await get(path, { 'if-none-match': sent });
      expect(response.status).toBe(200);
    },
  );

  it('refuses an If-None-Match that is longer than any header may be', async () => {
    const response = await get(path, { 'if-none-match': 'x'.repeat(100_000) });
    expect([414, 431]).toContain(response.status);
  });

  it('answers HEAD with the headers alone', async () => {
    const response = await api.server.fetchFrom(soenderborg, `/api/v1/${path}`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe(
      (await get(path)).headers.get('Content-Type'),
    );
    expect(await response.text()).toBe('');
  });

  it('differs from municipality to municipality', async () => {
    const here = (await get(path)).headers.get('ETag')!;
    const there = await get(path, { 'if-none-match': here }, proeve);
    expect(there.status).toBe(200);
  });

  it('is sent anew when content changes, and only of that municipality', async () => {
    const before = (await get(path, {}, proeve)).headers.get('ETag')!;
    const other = (await get(path)).headers.get('ETag')!;
    const file = longPlan();
    await api.importFile({
      ...file,
      slug: path.includes('csv') ? 'ny-plan-csv' : 'ny-plan-json',
      title: 'Ny plan',
    });
    const after = await get(path, { 'if-none-match': before }, proeve);
    expect(after.status).toBe(200);
    expect(await after.text()).toContain('Ny plan');
    expect((await get(path, { 'if-none-match': other })).status).toBe(304);
  });
});

it('never answers one format from the memory of the other', async () => {
  const sent = [
    ['application/json, text/csv;q=0.5', 'application/json'],
    ['text/csv', 'text/csv'],
    ['text/csv;q=0.1, application/json', 'application/json'],
    ['text/csv, application/json;q=0.1', 'text/csv'],
    ['text/html,*/*;q=0.8', 'application/json'],
    ['text/csv;q=0', 'application/json'],
  ] as const;
  for (const [accept, expected] of [...sent, ...sent.toReversed()]) {
    const response = await get('committees', { accept });
    expect(response.headers.get('Content-Type'), accept).toContain(expected);
  }
});

it('compresses both when asked to', async () => {
  for (const path of ['committees', 'committees?format=csv']) {
    const response = await get(path, { 'accept-encoding': 'gzip' }, proeve);
    expect(response.headers.get('Content-Encoding'), path).toBe('gzip');
    expect(response.headers.get('Vary'), path).toBe('Accept, Accept-Encoding');
  }
});

it('lets scripts of other origins read the headers that matter, also from memory', async () => {
  await get('plans');
  const response = await get('plans');
  expect(response.headers.get('Access-Control-Expose-Headers')).toMatch(/\bLink\b/);
  expect(response.headers.get('Access-Control-Expose-Headers')).toMatch(/\bETag\b/);
});
