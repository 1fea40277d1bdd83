import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { eq, sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, type Connections, type Reader } from '#db/client.server';
import { knownMigrations } from '#db/migrate';
import { connectReplicas, type ReplicaChange } from '#db/replicas.server';
import { planNode } from '#db/schema';
import { seedIfEmpty } from '#db/seed/seed';
import { freePort } from '../../support/ports';
import { testDatabase } from '../../support/postgres';
import { startServer, type TestServer } from '../../support/server';

const host = 'soenderborg.localhost';
const plan = '/planer/medborgerskab-2024-2025';
const mark = 'Læst fra kopien';

let primary: Awaited<ReturnType<typeof testDatabase>>;
/** Not PostgreSQL's own replication: a second database, which can be told from the first. */
let copy: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  [primary, copy] = await Promise.all([testDatabase(), testDatabase()]);
  for (const { url } of [primary, copy]) await seedIfEmpty({ url, log: () => undefined });
  const { primary: db, close } = connect({ url: copy.url, poolSize: 1 });
  await db
    .update(planNode)
    .set({ title: mark })
    .where(eq(planNode.slug, 'styrke-ungefaellesskaber'));
  await close();
});
afterAll(async () => {
  await primary.drop();
  await copy.drop();
});

const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const one of cleanUp.splice(0).toReversed()) await one();
});

/** Whether a database takes connections; those it has are cut when it no longer does. */
async function allow(url: string, allowed: boolean): Promise<void> {
  const admin = postgres(inject('testServer').url, { max: 1 });
  const name = new URL(url).pathname.slice(1);
  await admin.unsafe(`alter database ${name} allow_connections ${allowed}`);
  if (!allowed) {
    await admin`select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = ${name}`;
  }
  await admin.end();
}

describe('a server with replicas', () => {
  async function start(...databaseReplicaUrls: string[]): Promise<TestServer> {
    const server = await startServer({ databaseUrl: primary.url, env: { databaseReplicaUrls } });
    cleanUp.push(() => server.close());
    return server;
  }

  async function usable(server: TestServer, url: string): Promise<string | undefined> {
    const text = await (await server.fetchFrom('localhost', '/metrics')).text();
    const name = `medspil_replica_usable{replica="${new URL(url).host}"} `;
    return text
      .split('\n')
      .find((line) => line.startsWith(name))
      ?.slice(name.length);
  }

  async function expectThePrimarysPages(server: TestServer): Promise<void> {
    for (let round = 0; round < 4; round += 1) {
      const page = await server.fetchFrom(host, `${plan}?runde=${round}`);
      expect(page.status).toBe(200);
      expect(await page.text()).not.toContain(mark);
    }
    expect((await server.fetchFrom(host, '/api/v1/plans')).status).toBe(200);
    expect((await server.fetchFrom(host, '/readyz')).status).toBe(200);
  }

  it('that refuses connections, reads from the primary', async () => {
    const url = `postgres://nobody:secret@127.0.0.1:${await freePort()}/none`;
    const server = await start(url);
    await expectThePrimarysPages(server);
    expect(await usable(server, url)).toBe('0');
  });

  it('that says nothing, reads from the primary', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    cleanUp.push(async () => {
      silent.close();
      for (const socket of sockets) socket.destroy();
      await once(silent, 'close');
    });
    const url = `postgres://nobody:secret@127.0.0.1:${(silent.address() as AddressInfo).port}/none`;
    const server = await start(url);
    await expectThePrimarysPages(server);
    expect(await usable(server, url)).toBe('0');
  });

  it('that lacks a migration, reads from the primary', async () => {
    const old = await testDatabase();
    cleanUp.push(old.drop);
    await seedIfEmpty({ url: old.url, log: () => undefined });
    const { primary: db, close } = connect({ url: old.url, poolSize: 1 });
    await db
      .update(planNode)
      .set({ title: mark })
      .where(eq(planNode.slug, 'styrke-ungefaellesskaber'));
    await db.execute(sql`delete from drizzle.__drizzle_migrations
      where id = (select max(id) from drizzle.__drizzle_migrations)`);
    await close();
    await expectThePrimarysPages(await start(old.url));
  });

  it('reads from the one that is left, and from the primary when that is lost', async () => {
    const server = await start(`postgres://a:b@127.0.0.1:${await freePort()}/none`, copy.url);
    for (const round of ['a', 'b', 'c']) {
      const page = await server.fetchFrom(host, `${plan}?runde=${round}`);
      expect(await page.text()).toContain(mark);
    }
    expect(await usable(server, copy.url)).toBe('1');
    cleanUp.push(() => allow(copy.url, true));
    await allow(copy.url, false);
    await expectThePrimarysPages(server);
    expect(await usable(server, copy.url)).toBe('0');
  });
});

describe('replicas', () => {
  let connections: Connections;
  const told: ReplicaChange[] = [];

  function replicasOf(url: string) {
    connections = connect({ url: primary.url, poolSize: 2 });
    const options = { urls: [url], migrations: knownMigrations() };
    const replicas = connectReplicas(connections.primary, options, {
      change: (change) => told.push(change),
    });
    cleanUp.push(
      () => connections.close(),
      () => replicas.close(),
    );
    return replicas;
  }

  const nameOf = async (reader: Reader) =>
    (await reader.execute<{ name: string }>(sql`select current_database() as name`))[0]?.name;
  const name = (url: string) => new URL(url).pathname.slice(1);

  it('are left alone for half a minute after they failed, told of once, and used again', async () => {
    const replicas = replicasOf(copy.url);
    const reads = async (now: number) => (await replicas.read(now, nameOf)).answer;
    await replicas.check(0);
    expect(await reads(1)).toBe(name(copy.url));

    cleanUp.push(() => allow(copy.url, true));
    await allow(copy.url, false);
    const many = await Promise.all(Array.from({ length: 20 }, () => reads(40_000)));
    expect(new Set(many)).toEqual(new Set([name(primary.url)]));

    const lookedAt = async (now: number) => {
      await replicas.check(now);
      return reads(now);
    };
    await allow(copy.url, true);
    expect(await lookedAt(69_999)).toBe(name(primary.url));
    await allow(copy.url, false);
    expect(await lookedAt(70_000)).toBe(name(primary.url));
    await allow(copy.url, true);
    expect(await lookedAt(99_999)).toBe(name(primary.url));
    expect(await lookedAt(100_000)).toBe(name(copy.url));

    const replica = new URL(copy.url).host;
    expect(told).toMatchObject([
      { replica, usable: true },
      { replica, usable: false },
      { replica, usable: true },
    ]);
  });

  it('are looked at again because somebody reads', async () => {
    const replicas = replicasOf(copy.url);
    await expect.poll(async () => (await replicas.read(0, nameOf)).answer).toBe(name(copy.url));
  });
});
