import { once } from 'node:events';
import { connect as connectTcp, createServer, type AddressInfo, type Socket } from 'node:net';
import postgres from 'postgres';
import { afterEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../support/postgres';
import { freePort } from '../../support/ports';
import { startServer, type TestServer } from '../../support/server';

const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const one of cleanUp.splice(0).toReversed()) await one();
});

async function start(...[options]: Parameters<typeof startServer>): Promise<TestServer> {
  const server = await startServer(options);
  cleanUp.push(() => server.close());
  return server;
}

async function database(): Promise<string> {
  const { url, drop } = await testDatabase();
  cleanUp.push(drop);
  return url;
}

const status = async (server: TestServer, path: string) =>
  (await server.fetchFrom('any.example', path)).status;

describe('with a database', () => {
  it('is alive and ready for every host, and nobody keeps the answer', async () => {
    const server = await start({ databaseUrl: await database() });
    for (const host of ['localhost', 'soenderborg.localhost', '10.0.0.7', 'any.example']) {
      for (const [path, text] of [
        ['/healthz', 'ok\n'],
        ['/readyz', 'ready\n'],
      ] as const) {
        const response = await server.fetchFrom(host, path);
        expect(response.status).toBe(200);
        expect(response.headers.get('Cache-Control')).toBe('no-store');
        expect(await response.text()).toBe(text);
      }
    }
  });

  it('is not ready while a migration is missing', async () => {
    const url = await database();
    const sql = postgres(url, { max: 1 });
    await sql`delete from drizzle.__drizzle_migrations
      where id = (select max(id) from drizzle.__drizzle_migrations)`;
    await sql.end();
    const server = await start({ databaseUrl: url });
    const response = await server.fetchFrom('any.example', '/readyz');
    expect(response.status).toBe(503);
    expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
    expect(await status(server, '/healthz')).toBe(200);
  });

  it('is only read', async () => {
    const server = await start({ databaseUrl: await database() });
    for (const path of ['/healthz', '/readyz', '/metrics']) {
      const response = await server.fetchFrom('localhost', path, { method: 'POST' });
      expect(response.status).toBe(405);
      expect(response.headers.get('Allow')).toBe('GET, HEAD');
      const head = await server.fetchFrom('localhost', path, { method: 'HEAD' });
      expect(head.status).toBe(200);
      expect(await head.text()).toBe('');
    }
  });

  it('counts what it answers', async () => {
    const server = await start({ databaseUrl: await database() });
    await server.fetchFrom('localhost', '/api/v1/municipalities');
    await server.fetchFrom('localhost', '/api/v1/municipalities');
    const response = await server.fetchFrom('localhost', '/metrics');
    expect(response.headers.get('Content-Type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const text = await response.text();
    expect(text).toMatch(/^medspil_http_request_seconds_count\{method="GET",status="200"\} [1-9]/m);
    expect(text).toMatch(/^medspil_page_cache_answers_total\{outcome="hit"\} [1-9]/m);
    expect(text).toMatch(/^medspil_database_queries_total [1-9]/m);
  });

  it('tells what waits for people, in all municipalities', async () => {
    const databaseUrl = await database();
    const server = await start({ databaseUrl });
    const sql = postgres(databaseUrl, { max: 1 });
    const told = async () =>
      (await (await server.fetchFrom('localhost', '/metrics')).text())
        .split('\n')
        .filter((line) => /^medspil_(mails|jobs|audit)_/.test(line));
    await sql`insert into audit_event (id, at, request_id, actor, action, details_hash)
      values (gen_random_uuid(), now() - interval '1 hour', 'x', 'worker', 'test.done', '')`;
    await sql`select graphile_worker.add_job('send-mail')`;
    await sql`update graphile_worker._private_jobs set attempts = max_attempts`;
    await sql.end();
    const [mails, jobs, unsealed] = await told();
    expect([mails, jobs]).toEqual(['medspil_mails_given_up 0', 'medspil_jobs_given_up 1']);
    expect(Number(unsealed!.split(' ')[1])).toBeGreaterThanOrEqual(3600);
  });
});

describe('metrics', () => {
  const token = 'et-langt-og-hemmeligt-ord';
  const passedOn: Record<string, string>[] = [
    { 'x-forwarded-for': '127.0.0.1' },
    { 'x-forwarded-for': '203.0.113.9' },
    { 'x-forwarded-proto': 'https' },
    { 'x-forwarded-host': 'localhost' },
    { forwarded: 'for=127.0.0.1' },
    { via: '1.1 proxy' },
    { 'x-real-ip': '127.0.0.1' },
  ];

  it.each([
    { trustedProxies: [] },
    { trustedProxies: ['loopback'] },
    { trustedProxies: ['10.0.0.0/8'] },
  ])('are not for what a proxy passes on: $trustedProxies', async ({ trustedProxies }) => {
    const databaseUrl = await database();
    const open = await start({ databaseUrl, env: { trustedProxies, metricsToken: token } });
    const closed = await start({ databaseUrl, env: { trustedProxies } });
    const metrics = (server: TestServer, headers: Record<string, string>) =>
      server.fetchFrom('localhost', '/metrics', { headers });
    expect((await metrics(open, {})).status).toBe(200);
    for (const headers of passedOn) {
      const refused = await metrics(open, headers);
      expect(refused.status).toBe(401);
      expect(refused.headers.get('WWW-Authenticate')).toMatch(/^Bearer/);
      expect(refused.headers.get('Cache-Control')).toBe('no-store');
      expect((await metrics(open, { ...headers, authorization: 'Bearer x' })).status).toBe(401);
      const withToken = { ...headers, authorization: `Bearer ${token}` };
      expect((await metrics(open, withToken)).status).toBe(200);
      expect((await metrics(closed, withToken)).status).toBe(403);
    }
  });
});

describe('without a database', () => {
  it.each([
    ['that refuses connections', () => freePort()],
    ['that takes connections and says nothing', () => silentServer()],
  ])('%s, is alive but not ready', async (_name, port) => {
    const databaseUrl = `postgres://nobody:secret@127.0.0.1:${await port()}/none`;
    const server = await start({ databaseUrl });
    for (let round = 0; round < 3; round += 1) {
      const began = performance.now();
      expect(await status(server, '/healthz')).toBe(200);
      expect(await status(server, '/metrics')).toBe(200);
      expect(performance.now() - began).toBeLessThan(1000);
      const ready = await server.fetchFrom('any.example', '/readyz');
      expect(ready.status).toBe(503);
      expect(await ready.text()).not.toMatch(/secret|127\.0\.0\.1|ECONN/);
      expect(performance.now() - began).toBeLessThan(4000);
    }
  });

  it('tells clients of the API that it is unavailable', async () => {
    const server = await start({ databaseUrl: `postgres://a:b@127.0.0.1:${await freePort()}/c` });
    for (const path of ['plans', 'openapi.json', 'findes-ikke']) {
      const response = await server.fetchFrom('soenderborg.localhost', `/api/v1/${path}`);
      expect(response.status).toBe(503);
      expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
      expect(await response.json()).toMatchObject({ type: 'urn:medspil:problem:unavailable' });
    }
  });

  it('is ready again once the database is back', async () => {
    const url = await database();
    const line = await cuttableLine(Number(new URL(url).port));
    const through = new URL(url);
    through.port = String(line.port);
    const server = await start({ databaseUrl: through.href });
    expect(await status(server, '/readyz')).toBe(200);
    line.cut();
    expect(await status(server, '/readyz')).toBe(503);
    expect(await status(server, '/healthz')).toBe(200);
    line.mend();
    await expect.poll(() => status(server, '/readyz'), { timeout: 30_000 }).toBe(200);
  });
});

/** Stands between server and PostgreSQL, and can be cut as by a network that fails. */
async function cuttableLine(target: number) {
  const sockets = new Set<Socket>();
  let isCut = false;
  const proxy = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connectTcp(target, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    near.pipe(far).pipe(near);
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  cleanUp.push(async () => {
    proxy.close();
    for (const socket of sockets) socket.destroy();
    await once(proxy, 'close');
  });
  return {
    port: (proxy.address() as AddressInfo).port,
    cut: () => {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend: () => {
      isCut = false;
    },
  };
}

async function silentServer(): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanUp.push(async () => {
    server.close();
    for (const socket of sockets) socket.destroy();
    await once(server, 'close');
  });
  return (server.address() as AddressInfo).port;
}
