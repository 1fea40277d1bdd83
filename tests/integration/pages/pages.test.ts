import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Connections } from '#db/client.server';
import { municipality, planNode } from '#db/schema';
import { seedIfEmpty } from '#db/seed/seed';
import { operator } from '~/domains/identity/actor';
import { findMunicipality } from '~/domains/municipalities/queries.server';
import { exportPlan } from '~/domains/plans/export-plan.server';
import { importPlan } from '~/domains/plans/import-plan.server';
import { readClock } from '~/platform/clock';
import { testDatabase } from '../../support/postgres';
import { queriesMadeBy } from '../../support/queries-made';
import { startServer, type TestServer } from '../../support/server';

const host = 'soenderborg.localhost';
const plan = '/planer/medborgerskab-2024-2025';

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

const queriesOf = (work: () => Promise<unknown>) =>
  queriesMadeBy(async () => (await server.fetchFrom(host, '/metrics')).text(), work);

const aabenraa = 'aabenraa.localhost';
test.each([
  ['localhost', '/'],
  ['localhost', '/om'],
  [host, '/'],
  [host, '/planer'],
  [aabenraa, '/planer/vaekstplan-2022'],
  [aabenraa, '/planer/vaekstplan-2022?aar=2019&verdensmaal=3'],
  [aabenraa, '/planer/vaekstplan-2022/matrix'],
  [aabenraa, '/planer/vaekstplan-2022/traad'],
  [host, `${plan}/forsoeg-med-borgerbudgettering`],
  [aabenraa, '/verdensmaal'],
  [aabenraa, '/verdensmaal/3'],
  [host, '/udvalg'],
  [host, '/udvalg/sundhedsudvalget'],
  [aabenraa, '/maal'],
  [host, '/soeg?q=borger'],
  [host, '/spoergsmaal/arkiv'],
  [host, '/spoergsmaal/arkiv?q=borger&verdensmaal=3&aar=2026&svar=venter'],
  [host, '/was'],
  [host, '/findes-ikke'],
])('%s%s makes at most sixteen queries, and one when it is known', async (name, path) => {
  const cookie = { headers: { cookie: 'kept=out-of-the-cache' } };
  const unknown = await queriesOf(() => server.fetchFrom(name, path, cookie));
  expect(unknown).toBeLessThanOrEqual(16);

  const first = await server.fetchFrom(name, path);
  const page = await first.text();
  const known = await queriesOf(async () => {
    expect(await (await server.fetchFrom(name, path)).text()).toBe(page);
  });
  const lookUps = name === 'localhost' ? 2 : 1;
  if (first.status === 200) expect(known).toBe(lookUps);
});

test('a page has an ETag, and is sent again only when its content has changed', async () => {
  const before = await server.fetchFrom(host, plan);
  const etag = before.headers.get('etag') ?? '';
  expect(etag).not.toBe('');
  const again = await server.fetchFrom(host, plan, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);

  const tenant = await findMunicipality(connections.primary, 'soenderborg');
  const file = await exportPlan(connections.primary, tenant!.id, 'medborgerskab-2024-2025');
  const revised = structuredClone(file!);
  revised.nodes.find((node) => node.id === 'h1')!.title = 'En helt ny titel';
  const outcome = await importPlan(
    {
      municipality: tenant!,
      actor: operator,
      now: readClock(),
      requestId: 'test',
      db: connections.primary,
    },
    revised,
  );
  expect(outcome.ok).toBe(true);

  const changed = await server.fetchFrom(host, plan, { headers: { 'if-none-match': etag } });
  expect(changed.status).toBe(200);
  expect(await changed.text()).toContain('En helt ny titel');
});

test.each(['"', 'W/', '*,', 'x'.repeat(8_000), '"a", W/"'])(
  'a broken If-None-Match is overlooked',
  async (value) => {
    const answer = await server.fetchFrom(host, '/planer', { headers: { 'if-none-match': value } });
    expect(answer.status).toBe(200);
  },
);

test('pages are compressed as the client likes, with the same content', async () => {
  const { brotliDecompressSync, gunzipSync } = await import('node:zlib');
  const plain = Buffer.from(await (await server.fetchFrom(host, '/planer')).arrayBuffer());
  const as = async (encoding: string) => {
    const headers = { 'accept-encoding': encoding };
    const answer = await server.fetchFrom(host, '/planer', { headers });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    return Buffer.from(await answer.arrayBuffer());
  };
  expect(brotliDecompressSync(await as('br'))).toEqual(plain);
  expect(gunzipSync(await as('gzip'))).toEqual(plain);
});

test('forwarded headers are believed only of a proxy that is trusted', async () => {
  const headers = {
    'x-forwarded-host': 'aabenraa.localhost:9999',
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '192.0.2.1',
  };
  const stranger = await server.fetchFrom(host, '/planer', { headers });
  const text = await stranger.text();
  expect(text).toContain('Sønderborg');
  expect(text).not.toContain('9999');
  expect(stranger.headers.get('strict-transport-security')).toBeNull();
  // What a stranger claims must not reach the page that others get from the cache.
  expect(await (await server.fetchFrom(host, '/planer')).text()).not.toContain('9999');

  const behindProxy = await startServer({
    databaseUrl: database.url,
    env: { trustedProxies: ['loopback'] },
  });
  const forwarded = await behindProxy.fetchFrom('inner.example', '/planer', { headers });
  const page = await forwarded.text();
  expect(page).toContain('Aabenraa');
  expect(page).toContain('https://aabenraa.localhost:9999/planer');
  expect(forwarded.headers.get('strict-transport-security')).toContain('max-age=');
  await behindProxy.close();
});

test('visitors read from a replica where there is one', async () => {
  const copy = await testDatabase();
  await seedIfEmpty({ url: copy.url, log: () => undefined });
  const replica = connect({ url: copy.url, poolSize: 1 });
  await replica.primary
    .update(planNode)
    .set({ title: 'Læst fra kopien' })
    .where(eq(planNode.slug, 'styrke-ungefaellesskaber'));
  const spread = await startServer({
    databaseUrl: database.url,
    env: { databaseReplicaUrls: [copy.url] },
  });
  expect(await (await spread.fetchFrom(host, plan)).text()).toContain('Læst fra kopien');
  expect(await (await server.fetchFrom(host, plan)).text()).not.toContain('Læst fra kopien');
  await spread.close();
  await replica.close();
  await copy.drop();
});

test('the only municipality of an installation answers at any host', async () => {
  const lonely = await testDatabase();
  await seedIfEmpty({ url: lonely.url, log: () => undefined });
  const one = connect({ url: lonely.url, poolSize: 1 });
  const { sql } = await import('drizzle-orm');
  await one.primary.execute(sql`set session_replication_role = replica`);
  await one.primary.delete(municipality).where(sql`${municipality.slug} <> 'jammerbugt'`);
  const small = await startServer({ databaseUrl: lonely.url });
  expect(await (await small.fetchFrom('medspil.example', '/')).text()).toContain('Jammerbugt');
  await small.close();
  await one.close();
  await lonely.drop();
});

test('a database that is gone is a page that says so, and readiness tells', async () => {
  const gone = await testDatabase();
  const orphan = await startServer({ databaseUrl: gone.url });
  await gone.drop();
  const answer = await orphan.fetchFrom(host, '/en/planer');
  expect(answer.status).toBe(503);
  expect(answer.headers.get('cache-control')).toContain('no-store');
  const text = await answer.text();
  expect(text).toContain('lang="en"');
  expect(text).not.toMatch(/at .*\.ts|Error:/);
  expect((await orphan.fetchFrom(host, '/healthz')).status).toBe(200);
  expect((await orphan.fetchFrom(host, '/readyz')).status).toBe(503);
  await orphan.close();
});
