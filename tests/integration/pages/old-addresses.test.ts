import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Connections } from '#db/client.server';
import { seedIfEmpty } from '#db/seed/seed';
import { operator } from '~/domains/identity/actor';
import { findMunicipality } from '~/domains/municipalities/queries.server';
import { exportPlan } from '~/domains/plans/export-plan.server';
import { mustImport, noon } from '../../support/plan-world';
import { testDatabase } from '../../support/postgres';
import { queriesMadeBy } from '../../support/queries-made';
import { startServer, type TestServer } from '../../support/server';

const host = 'soenderborg.localhost';
const plan = 'medborgerskab-2024-2025';

let database: Awaited<ReturnType<typeof testDatabase>>;
let connections: Connections;
let server: TestServer;

beforeAll(async () => {
  database = await testDatabase();
  await seedIfEmpty({ url: database.url, log: () => undefined });
  connections = connect({ url: database.url, poolSize: 2 });
  server = await startServer({ databaseUrl: database.url });
});

afterAll(async () => {
  await server.close();
  await connections.close();
  await database.drop();
});

/** Imports the plan anew, in which a node has another address. */
async function move(from: string, to: string): Promise<void> {
  const municipality = (await findMunicipality(connections.primary, 'soenderborg'))!;
  const file = (await exportPlan(connections.primary, municipality.id, plan))!;
  file.nodes.find((node) => node.slug === from)!.slug = to;
  const ctx = { municipality, actor: operator, now: noon, requestId: 'test' };
  await mustImport({ ...ctx, db: connections.primary }, file);
}

/** Where a page leads to for good, or its status. No browser may keep that: it can change again. */
async function leadsTo(path: string): Promise<string | number> {
  const metrics = async () => (await server.fetchFrom(host, '/metrics')).text();
  let answer!: Response;
  const queries = await queriesMadeBy(metrics, async () => {
    answer = await server.fetchFrom(host, path);
  });
  expect(queries).toBeLessThanOrEqual(16);
  const { status, headers } = answer;
  if (status !== 301) return status;
  expect(headers.get('cache-control')).toBe('no-cache');
  return headers.get('location') ?? '';
}

test('an old address of a node leads to the one it has now, in every language', async () => {
  const [first, second, third] = ['forsoeg-med-borgerbudgettering', 'borgerbudget', 'budget'];
  const pages = ['', '/en', '/de'].map((language) => `${language}/planer/${plan}`);
  await move(first, second);
  await move(second, third);
  for (const page of pages) {
    expect(await leadsTo(`${page}/${first}`)).toBe(`${page}/${third}`);
    expect(await leadsTo(`${page}/${second}`)).toBe(`${page}/${third}`);
    expect(await leadsTo(`${page}/${third}`)).toBe(200);
  }
  await move(third, first);
  for (const page of pages) {
    expect(await leadsTo(`${page}/${first}`)).toBe(200);
    expect(await leadsTo(`${page}/${third}`)).toBe(`${page}/${first}`);
  }
});

test('the plan itself has its own page, whatever address its root had', async () => {
  const municipality = (await findMunicipality(connections.primary, 'soenderborg'))!;
  const root = (await exportPlan(connections.primary, municipality.id, plan))!.nodes[0]!.slug!;
  await move(root, 'roden');
  expect(await leadsTo(`/en/planer/${plan}/${root}`)).toBe(`/en/planer/${plan}`);
  expect(await leadsTo(`/en/planer/${plan}/roden`)).toBe(`/en/planer/${plan}`);
});

test('an address of another plan, or of none, leads nowhere', async () => {
  expect(await leadsTo(`/planer/${plan}/findes-ikke`)).toBe(404);
  const elsewhere = await server.fetchFrom('aabenraa.localhost', '/planer/bosaetning/budget');
  expect(elsewhere.status).toBe(404);
});
