import { type ClientRequest, request } from 'node:http';
import { createConnection } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedIfEmpty } from '#db/seed/seed';
import { testDatabase } from '../../support/postgres';
import { startServer, type TestServer } from '../../support/server';

const host = 'aabenraa.localhost';
const plan = '/planer/vaekstplan-2022';

let database: Awaited<ReturnType<typeof testDatabase>>;
let server: TestServer;

beforeAll(async () => {
  database = await testDatabase();
  await seedIfEmpty({ url: database.url, log: () => undefined });
  server = await startServer({ databaseUrl: database.url });
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

async function misses(): Promise<number> {
  const text = await (await server.fetchFrom(host, '/metrics')).text();
  return Number(/^medspil_page_cache_answers_total\{outcome="miss"\} (\d+)$/m.exec(text)?.[1] ?? 0);
}

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  server.fetchFrom(host, path, { headers, method });

/** A request that can be hung up on, for the same page as `get` asks for. */
function send(path: string): ClientRequest {
  const { port } = server;
  const asked = request({ port, host: '127.0.0.1', path, headers: { host: `${host}:${port}` } });
  asked.on('error', () => undefined);
  return asked;
}

/** Asks, and hangs up as soon as the page is being made. */
async function askAndHangUp(path: string): Promise<void> {
  const asked = send(path);
  const before = await misses();
  asked.end();
  while ((await misses()) === before);
  asked.destroy();
}

test('a page that fifty ask for at once is made once', async () => {
  const before = await misses();
  const pages = await Promise.all(Array.from({ length: 50 }, () => get(`${plan}?aar=2019`)));
  const texts = new Set(await Promise.all(pages.map((page) => page.text())));
  expect(pages.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200));
  expect(texts.size).toBe(1);
  expect(await misses()).toBe(before + 1);
});

test('whoever waits for a page gets it, though the first who asked has hung up', async () => {
  const path = `${plan}?aar=2018`;
  const before = await misses();
  const release = await holdPlans();
  const first = send(path);
  first.end();
  while ((await misses()) === before);
  const waiting = Array.from({ length: 5 }, () => get(path));
  // A page asked for after them is made without the plans: when it is there, they have long come.
  await get('/om?after=them');
  first.destroy();
  await get('/om?after=that');
  await release();
  for (const page of await Promise.all(waiting)) {
    expect(page.status).toBe(200);
    expect((await page.text()).includes('</html>')).toBe(true);
  }
  // The first one, the two above, and one for all who waited.
  expect(await misses()).toBe(before + 4);
});

/** Keeps every page of a plan from being made until it is released. */
async function holdPlans(): Promise<() => Promise<void>> {
  const sql = postgres(database.url, { max: 1 });
  await sql`begin`;
  await sql`lock table plan_node in access exclusive mode`;
  return async () => {
    await sql`commit`;
    await sql.end();
  };
}

test('what is not kept is answered to everybody who asks at once', async () => {
  const pages = await Promise.all(Array.from({ length: 20 }, () => get('/planer/findes-ikke')));
  expect(pages.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 404));
});

test('HEAD and GET at once each get their own', async () => {
  const path = `${plan}?verdensmaal=8`;
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, at) => get(path, {}, at % 2 === 0 ? 'HEAD' : 'GET')),
  );
  for (const [at, answer] of answers.entries()) {
    expect(answer.status).toBe(200);
    expect((await answer.text()).includes('</html>')).toBe(at % 2 === 1);
  }
});

test('those who read slowly or hang up keep no page from being made', async () => {
  const slow = Array.from({ length: 12 }, (_, at) => {
    const socket = createConnection(server.port, '127.0.0.1');
    const path = `/api/v1/plans/vaekstplan-2022?format=csv&slow=${at}`;
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
    socket.pause();
    return socket;
  });
  await Promise.all(Array.from({ length: 12 }, (_, at) => askAndHangUp(`/maal?hung-up=${at}`)));
  const page = await get('/maal?after=all');
  expect(page.status).toBe(200);
  for (const socket of slow) socket.destroy();
});

test.each(['', '?first=gzip'])('is the same in every encoding%s', async (query) => {
  const path = `/maal${query}`;
  const order = query === '' ? ['br', 'identity', 'gzip', 'gzip'] : ['gzip', 'br', 'identity'];
  const texts = new Set<string>();
  for (const encoding of order) {
    const answer = await get(path, { 'accept-encoding': encoding });
    expect(answer.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
    const body = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-length')).toBe(String(body.length));
    texts.add(decode[encoding as keyof typeof decode](body).toString());
  }
  expect(texts.size).toBe(1);
});

const decode = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (body: Buffer) => body,
};
