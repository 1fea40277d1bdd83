import { eq } from 'drizzle-orm';
import { pino } from 'pino';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { connect, type Connections } from '#db/client.server';
import { auditEvent, searchEntry } from '#db/schema';
import { seedIfEmpty } from '#db/seed/seed';
import { startWorker } from '~/jobs/worker.server';
import { testDatabase } from '../../support/postgres';
import { testEnv } from '../../support/server';

let database: Awaited<ReturnType<typeof testDatabase>>;
let connections: Connections;

beforeAll(async () => {
  database = await testDatabase();
  await seedIfEmpty({ url: database.url, log: () => undefined });
  connections = connect({ url: database.url });
});

afterAll(async () => {
  await connections.close();
  await database.drop();
});

test('the worker brings search in step, and the second time finds nothing to do', async () => {
  const title = 'Forsøg med borgerbudgettering';
  const db = connections.primary;
  const read = async () =>
    (await db.select().from(searchEntry).where(eq(searchEntry.title, title)))[0]?.body;
  const before = await read();
  await db.update(searchEntry).set({ body: 'old words' }).where(eq(searchEntry.title, title));

  const log = pino({ level: 'silent' });
  const worker = await startWorker({
    env: testEnv(database.url, { outbox: '.cache/outbox' }),
    log,
  });
  const sql = postgres(database.url, { max: 1 });
  const done = async () => {
    await sql`select graphile_worker.add_job('refresh-search')`;
    await vi.waitFor(
      async () => {
        const [left] = await sql<{ n: number }[]>`
          select count(*)::int as n from graphile_worker.jobs`;
        expect(left?.n).toBe(0);
      },
      { timeout: 20_000, interval: 100 },
    );
  };
  await done();
  expect(await read()).toBe(before);
  const events = () =>
    db.select().from(auditEvent).where(eq(auditEvent.action, 'plan.refresh_search'));
  expect(await events()).toMatchObject([{ actor: 'worker', details: { nodes: 1 } }]);

  await done();
  expect(await events()).toHaveLength(1);
  await sql.end();
  await worker.stop();
});
