import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemShape } from '~/platform/api-endpoint';
import { type Api, frontDoor, proeve, soenderborg, startApi } from '../../support/api-content';
import type { TestRequest } from '../../support/server';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const methods = ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'TRACE', 'MKCOL'];

describe('a problem document', () => {
  it.each<{ host?: string; path: string; status: number; type?: string; parameter?: string }>([
    ...['-1', '0', '10001', '1.5', '1e3', '0x10', '', '%20', 'x', '1&page=2', '99999999999'].map(
      (page) => ({ path: `plans?page=${page}`, status: 400, parameter: 'page' }),
    ),
    ...['0', '201', '-5', 'all'].map((size) => ({
      path: `plans?perPage=${size}`,
      status: 400,
      parameter: 'perPage',
    })),
    { path: 'plans?format=xml', status: 400, parameter: 'format' },
    { path: 'plans/medborgerskab-2024-2025?format=CSV', status: 400, parameter: 'format' },
    { path: 'search', status: 400, parameter: 'q' },
    { path: 'search?q=', status: 400, parameter: 'q' },
    { path: 'search?q=%20%20', status: 400, parameter: 'q' },
    { path: `search?q=${'a'.repeat(201)}`, status: 400, parameter: 'q' },
    { path: 'search?q=a%00b', status: 400, parameter: 'q' },
    { path: 'search?q=a&q=b', status: 400, parameter: 'q' },
    ...['0', '18', '-1', 'x', '01', '1.0', '1%00', '999999999999'].map((goal) => ({
      path: `sdgs/${goal}`,
      status: 404,
      type: 'not_found',
    })),
    { path: 'plans/findes-ikke', status: 404, type: 'not_found' },
    { path: 'plans/stor-plan', status: 404, type: 'not_found' },
    { path: 'plans/a%00b', status: 404, type: 'not_found' },
    { path: 'plans/%E0%A4%A', status: 404, type: 'not_found' },
    { path: `plans/${'a'.repeat(3000)}`, status: 404, type: 'not_found' },
    { path: 'plans/findes-ikke?format=csv', status: 404, type: 'not_found' },
    { path: 'findes-ikke', status: 404, type: 'not_found' },
    { path: '', status: 404, type: 'not_found' },
    { path: 'plans/a/b/c', status: 404, type: 'not_found' },
    { path: 'plans?municipality=580', status: 400, parameter: 'municipality' },
    { path: 'municipalities?municipality=580', status: 400, parameter: 'municipality' },
    ...['plans', 'plans/stor-plan', 'sdgs', 'sdgs/11', 'committees', 'search?q=a'].map((path) => ({
      host: frontDoor,
      path,
      status: 400,
      parameter: 'municipality',
    })),
    ...['54', '5400', 'abc', '', '%35%34%30&municipality=540'].map((code) => ({
      host: frontDoor,
      path: `plans?municipality=${code}`,
      status: 400,
      parameter: 'municipality',
    })),
    {
      host: frontDoor,
      path: 'plans?municipality=101',
      status: 404,
      type: 'unknown_municipality',
    },
    ...['plans', 'openapi.json', 'municipalities', 'findes-ikke'].map((path) => ({
      host: 'evil.example',
      path,
      status: 404,
      type: 'unknown_host',
    })),
  ])('answers $host $path with $status', async ({ host, path, status, type, parameter }) => {
    const response = await ask(path, {}, host);
    const problem = await problemOf(response, status);
    expect(problem.type).toBe(`urn:medspil:problem:${type ?? 'bad_parameter'}`);
    expect(problem.parameter).toBe(parameter);
    if (parameter !== undefined) expect(problem.detail).toContain(`"${parameter}"`);
    expect(problem.requestId).toBe(response.headers.get('X-Request-Id'));
  });

  it.each([
    [undefined, 'en', 'Not found'],
    ['da', 'da', 'Ikke fundet'],
    ['de-CH, fr;q=0.9', 'de', 'Nicht gefunden'],
    ['fr', 'en', 'Not found'],
  ])('speaks to %s in %s', async (sent, language, title) => {
    const headers: Record<string, string> = sent === undefined ? {} : { 'accept-language': sent };
    const response = await ask('plans/findes-ikke', { headers });
    expect(response.headers.get('Content-Language')).toBe(language);
    expect((await problemOf(response, 404)).title).toBe(title);
  });

  it.each(methods)('refuses %s and says what is allowed', async (method) => {
    for (const path of ['plans', 'openapi.json', 'findes-ikke']) {
      const response = await ask(path, { method });
      await problemOf(response, 405);
      expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
    }
  });

  it('is what an unexpected fault becomes, without a word of the fault', async () => {
    await api.connections.primary.execute(sql`alter table committee rename to gone`);
    try {
      const response = await ask('committees');
      const problem = await problemOf(response, 500);
      expect(JSON.stringify(problem)).not.toMatch(/committee"|relation|select|\bat .*\.js/i);
      await problemOf(await ask('committees?format=csv'), 500);
    } finally {
      await api.connections.primary.execute(sql`alter table gone rename to committee`);
    }
    expect((await ask('committees')).status).toBe(200);
  });
});

describe('a host that is no host', () => {
  it('is a bad request', async () => {
    for (const host of ['a b', 'x:y:z', '%', '[::']) {
      const response = await ask('plans', {}, host);
      expect(response.status, host).toBe(400);
    }
  });
});

describe('an address of a megabyte', () => {
  it.each([20_000, 40_000, 1_000_000])('is refused at %i characters', async (size) => {
    const response = await ask(`search?q=${'a'.repeat(size)}`);
    expect([400, 414, 431]).toContain(response.status);
    expect((await ask('plans')).status).toBe(200);
  });
});

describe('other origins', () => {
  it('may read everything', async () => {
    for (const path of ['plans', 'plans?format=csv', 'sdgs/99', 'openapi.json']) {
      const response = await ask(path, { headers: { origin: 'https://else.example' } });
      expect(response.headers.get('Access-Control-Allow-Origin'), path).toBe('*');
      expect(response.headers.get('Access-Control-Allow-Credentials'), path).toBeNull();
    }
  });

  it('may ask beforehand, also where the host is unknown', async () => {
    for (const host of [proeve, frontDoor, 'evil.example']) {
      const response = await ask(
        'plans',
        {
          method: 'OPTIONS',
          headers: {
            origin: 'https://else.example',
            'access-control-request-method': 'GET',
            'access-control-request-headers': 'if-none-match',
          },
        },
        host,
      );
      expect(response.status).toBe(204);
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(response.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, OPTIONS');
      expect(response.headers.get('Access-Control-Allow-Headers')).toBe('*');
      expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
    }
  });
});

it('takes what it does not know, and its own code', async () => {
  for (const path of ['plans?utm_source=x&page[]=3&__proto__=1', 'plans?municipality=540']) {
    expect((await ask(path)).status, path).toBe(200);
  }
  expect((await ask('openapi.json?format=xml&page=-1')).status).toBe(200);
});

function ask(path: string, init: TestRequest = {}, host = soenderborg): Promise<Response> {
  return api.server.fetchFrom(host, `/api/v1/${path}`, init);
}

async function problemOf(response: Response, status: number) {
  expect(response.status).toBe(status);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(response.headers.get('ETag')).toBeNull();
  const problem = problemShape.strict().parse(await response.json());
  expect(problem.status).toBe(status);
  expect(problem.instance).toMatch(/^\/api\/v1/);
  return problem;
}
