import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { seedPlans } from '#db/seed/seed';
import { planFileJsonSchema } from '~/domains/plans/plan-file';
import { siteMap } from '~/routes';
import {
  type Api,
  formulas,
  frontDoor,
  proeve,
  soenderborg,
  startApi,
} from '../../support/api-content';
import { askedQuestion } from '../../support/api-question';
import { parseCsv } from '../../support/csv';

type Operation = {
  parameters: { name: string; in: string; required: boolean }[];
  responses: { 200: { content: Record<string, { schema: z.core.JSONSchema.BaseSchema }> } };
};
type OpenApi = {
  openapi: string;
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, unknown> };
};
type Item = Record<string, unknown> & { id: string; url: string };
type List = { total: number; items: Item[] };

let api: Api;
let openapi: OpenApi;

beforeAll(async () => {
  api = await startApi();
  openapi = await json<OpenApi>(frontDoor, 'openapi.json');
});
afterAll(() => api.close());

/** Every address with something to ask it for, as each of three hosts knows it. */
const asked: Record<string, { host: string; path: string }[]> = {
  '/openapi.json': both('openapi.json'),
  '/plan.schema.json': both('plan.schema.json'),
  '/municipalities': [
    { host: soenderborg, path: 'municipalities' },
    { host: frontDoor, path: 'municipalities' },
  ],
  '/plans': both('plans'),
  '/plans/{plan}': [
    { host: proeve, path: 'plans/formler' },
    { host: proeve, path: 'plans/stor-plan' },
    { host: soenderborg, path: 'plans/medborgerskab-2024-2025' },
    { host: 'aabenraa.localhost', path: 'plans/vaekstplan-2022' },
    { host: 'aabenraa.localhost', path: 'plans/bosaetning' },
    { host: 'jammerbugt.localhost', path: 'plans/handlingskatalog-24' },
    { host: 'jammerbugt.localhost', path: 'plans/handlingskatalog-2017' },
    { host: frontDoor, path: 'plans/stor-plan?municipality=999' },
  ],
  '/sdgs': both('sdgs'),
  '/sdgs/{sdg}': [...both('sdgs/11'), ...both('sdgs/1')],
  '/committees': both('committees'),
  '/questions': [...both('questions'), { host: proeve, path: 'questions?answered=false&q=%C3%A6' }],
  '/questions/{question}': [{ host: proeve, path: `questions/${askedQuestion}` }],
  '/question-figures': both('question-figures'),
  '/meetings': both('meetings'),
  '/sessions': [
    ...both('sessions'),
    { host: proeve, path: 'sessions?from=2026-01-01&to=2099-12-31' },
  ],
  '/search': [...both('search?q=borger'), ...both('search?q=findesikke')],
};

function both(path: string) {
  const and = path.includes('?') ? '&' : '?';
  return [
    { host: proeve, path },
    { host: soenderborg, path },
    { host: frontDoor, path: `${path}${and}municipality=540` },
  ];
}

describe('the description', () => {
  it('names every address there is, and no other', () => {
    const inSiteMap = siteMap
      .map((route) => route.path ?? '')
      .filter((path) => path.startsWith('api/v1/') && !path.endsWith('*'))
      .map((path) => path.replace('api/v1', '').replace(/:(\w+)/g, '{$1}'));
    expect(Object.keys(openapi.paths).toSorted()).toEqual(inSiteMap.toSorted());
    expect(Object.keys(asked).toSorted()).toEqual(inSiteMap.toSorted());
  });

  it('is OpenAPI 3.1 whose references lead somewhere', () => {
    expect(openapi.openapi).toBe('3.1.0');
    expect(Object.keys(openapi.components.schemas).toSorted()).toEqual(
      'Committee Meeting Municipality Plan PlanTree Problem Question QuestionFigures QuestionWithEvents Sdg SdgNode SearchHit Session'.split(
        ' ',
      ),
    );
    const references = [...JSON.stringify(openapi).matchAll(/"\$ref":"#\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(10);
    for (const [, pointer] of references) {
      const target = pointer!
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], openapi);
      expect(target, pointer).toBeDefined();
    }
  });

  it('says which parameters there are', () => {
    const parameters = openapi.paths['/search']!.get.parameters;
    expect(parameters.map(({ name, required }) => [name, required])).toEqual([
      ['q', true],
      ['municipality', false],
      ['format', false],
      ['page', false],
      ['perPage', false],
    ]);
    expect(openapi.paths['/sdgs/{sdg}']!.get.parameters[0]).toEqual({
      name: 'sdg',
      in: 'path',
      required: true,
      schema: { type: 'integer', minimum: 1, maximum: 17 },
    });
  });

  it('is the same on every host', async () => {
    expect(await json(soenderborg, 'openapi.json')).toEqual(openapi);
  });
});

describe.each(Object.keys(asked))('%s', (path) => {
  it.each(asked[path]!)('answers $host $path as described', async (one) => {
    const response = await api.server.fetchFrom(one.host, `/api/v1/${one.path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('Vary')).toMatch(/^Accept(,|$)/);
    expect(response.headers.get('ETag')).toMatch(/^W\/"/);
    const checked = schemaOf(path).safeParse(await response.json());
    expect(checked.error?.issues ?? []).toEqual([]);
  });

  it.each(asked[path]!)('gives $host $path as CSV, whole', async (one) => {
    if (openapi.paths[path]!.get.responses[200].content['text/csv'] === undefined) return;
    const byHeader = await api.server.fetchFrom(one.host, `/api/v1/${one.path}`, {
      headers: { accept: 'text/csv' },
    });
    expect(byHeader.status).toBe(200);
    expect(byHeader.headers.get('Content-Type')).toMatch(/^text\/csv; charset=utf-8/);
    expect(byHeader.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="[a-z0-9-]+\.csv"$/i,
    );
    expect(byHeader.headers.get('Vary')).toMatch(/^Accept(,|$)/);
    const bytes = Buffer.from(await byHeader.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);

    const and = one.path.includes('?') ? '&' : '?';
    const byParameter = await text(one.host, `${one.path}${and}format=csv`);
    expect(byParameter).toBe(bytes.toString());
    const [heading, ...rows] = parseCsv(byParameter.replace(/^\uFEFF/, ''));
    expect(heading).toContain('url');
    for (const row of rows) expect(row).toHaveLength(heading!.length);

    const body = await json<List & { nodes?: unknown[] }>(one.host, one.path);
    // A plan is its nodes; a question has nodes too, and is one row.
    const isQuestion = path === '/questions/{question}';
    expect(rows).toHaveLength(isQuestion ? 1 : (body.nodes?.length ?? body.total));
  });
});

describe('municipalities', () => {
  it('are all there on the front door, each at its own address', async () => {
    const { total, items } = await json<List>(frontDoor, 'municipalities');
    expect(total).toBe(4);
    expect(items.map((one) => one.code)).toEqual(['849', '999', '540', '580']);
    const { port } = api.server;
    expect(items.find((one) => one.code === '540')!.url).toBe(
      `http://soenderborg.localhost:${port}`,
    );
  });

  it('is the one whose host it is, and nobody else', async () => {
    const { items } = await json<List>(soenderborg, 'municipalities');
    expect(items.map((one) => one.code)).toEqual(['540']);
  });

  it('tell nothing about how they are run', async () => {
    const { items } = await json<List>(frontDoor, 'municipalities');
    expect(Object.keys(items[0]!).toSorted()).toEqual(['code', 'id', 'name', 'slug', 'url']);
  });
});

describe('a plan', () => {
  it('holds what its file holds', async () => {
    const file = (await seedPlans()).find((one) => one.slug === 'medborgerskab-2024-2025')!;
    const tree = await json<{ nodes: (Item & { key: string; parent?: string })[] }>(
      soenderborg,
      'plans/medborgerskab-2024-2025',
    );
    const { id: _, url: _url, revision, ...rest } = tree as typeof tree & Record<string, unknown>;
    const asFile = {
      ...rest,
      nodes: tree.nodes.map(({ id: _id, url: _u, slug: _slug, key, ...node }) => ({
        ...node,
        id: key,
      })),
    };
    const { $schema, ...expected } = file;
    expect(asFile).toEqual({
      ...expected,
      nodes: expected.nodes.map(({ slug: _slug, ...node }) => node),
    });
    expect(revision).toBe(1);
    expect($schema === undefined || typeof $schema === 'string').toBe(true);
  });

  it('keeps a node that was told of nothing apart from one that was told of none', async () => {
    const tree = await json<{ nodes: Item[] }>(proeve, 'plans/formler');
    expect(tree.nodes[0]).toHaveProperty('sdgs', []);
    expect(tree.nodes[1]).not.toHaveProperty('sdgs');
  });

  it('gives every node an id and a page of its own', async () => {
    const tree = await json<{ url: string; nodes: Item[] }>(
      frontDoor,
      'plans/formler?municipality=999',
    );
    expect(new Set(tree.nodes.map((node) => node.id)).size).toBe(1 + formulas.length);
    expect(tree.url).toBe(`http://proeve.localhost:${api.server.port}/planer/formler`);
    expect(tree.nodes[0]!.url).toBe(tree.url);
    for (const node of tree.nodes) {
      const { host, pathname } = new URL(node.url);
      const page = await api.server.fetchFrom(host.replace(/:\d+$/, ''), pathname);
      expect(page.status, node.url).toBe(200);
    }
  });
});

describe('UN goals', () => {
  it('are all seventeen, in three languages, also those that no plan names', async () => {
    const { total, items } = await json<List>(proeve, 'sdgs');
    expect(total).toBe(17);
    expect(items[10]).toMatchObject({ goal: 11, nodes: 2, wholePlans: 1 });
    expect(items[0]).toMatchObject({
      goal: 1,
      nodes: 0,
      wholePlans: 0,
      name: { da: 'Afskaf fattigdom', en: 'No Poverty', de: 'Keine Armut' },
    });
  });

  it('hold for what hangs under a node that names them, and say so', async () => {
    const { total, items } = await json<List>(proeve, 'sdgs/11?perPage=200');
    expect(total).toBe(622);
    expect(items[0]).toMatchObject({ kind: 'plan', inherited: false, source: 'stated' });
    expect(items[1]).toMatchObject({ title: 'Et spor', inherited: true, source: 'stated' });
    const own = items.filter((one) => one.kind === 'action' && one.inherited === false);
    expect(own.map((one) => [one.title, one.source])).toEqual([['Fyrtårn 7', 'editorial']]);
  });
});

describe('search', () => {
  it('finds, with a snippet that holds no marks of ours', async () => {
    const { total, items } = await json<List>(soenderborg, 'search?q=borger');
    expect(total).toBeGreaterThan(5);
    expect(JSON.stringify(items)).not.toMatch(/\\u000[23]/);
  });

  it('finds nothing, which is an answer', async () => {
    expect(await json(soenderborg, 'search?q=findesikke')).toMatchObject({ total: 0, items: [] });
  });

  it('stays within the municipality', async () => {
    expect(await json(soenderborg, 'search?q=fyrt%C3%A5rn')).toMatchObject({ total: 0 });
  });
});

it('publishes the schema that plan files are checked by', async () => {
  expect(await json(soenderborg, 'plan.schema.json')).toEqual(planFileJsonSchema());
});

/** The published schema of an address, turned back into a check. Refuses what it does not name. */
function schemaOf(path: string) {
  const { schema } = openapi.paths[path]!.get.responses[200].content['application/json']!;
  const text = JSON.stringify({ ...schema, $defs: openapi.components.schemas });
  return z.fromJSONSchema(
    JSON.parse(
      text.replaceAll('#/components/schemas/', '#/$defs/'),
    ) as z.core.JSONSchema.BaseSchema,
  );
}

async function json<Body = unknown>(host: string, path: string): Promise<Body> {
  return JSON.parse(await text(host, path)) as Body;
}

async function text(host: string, path: string): Promise<string> {
  const response = await api.server.fetchFrom(host, `/api/v1/${path}`);
  expect(response.status, path).toBe(200);
  return Buffer.from(await response.arrayBuffer()).toString();
}
