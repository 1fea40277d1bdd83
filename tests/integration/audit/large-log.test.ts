import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logQuery } from '~/domains/audit/log-filter';
import { readLog } from '~/domains/audit/read-log.server';
import type { Tenant } from '~/platform/context.server';
import { actingAs, makePerson } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';

/** A log of 100,000 events is read by its indexes: a page costs what is on it, wherever it is. */

let world: World;
let here: Tenant;
let chief: string;

beforeAll(async () => {
  world = await startWorld();
  here = await world.register();
  const elsewhere = await world.register();
  // Of three municipalities' worth of minutes one action in a thousand is rare; many happen in one instant.
  for (const { id } of [here, elsewhere]) {
    await world.db
      .execute(sql`insert into audit_event (id, municipality_id, at, request_id, actor, action)
      select gen_random_uuid(), ${id}, '2026-01-01T00:00:00Z'::timestamptz + (n / 5) * interval '1 second',
        'many', 'worker', case when n % 1000 = 0 then 'test.rare' else 'test.many' end
      from generate_series(1, 100000) n`);
  }
  await world.db.execute(sql`analyze audit_event`);
  chief = (await makePerson(world, here, { roles: ['administrator'] })).id;
});
afterAll(() => world.end());

/** A page of the log, and how many events PostgreSQL read for it. */
async function read(filter: Record<string, string>) {
  const { ctx } = await actingAs(world, here, chief, { secondFactor: true });
  return world.db.transaction(async (tx) => {
    const read = async () => {
      const [row] = await tx.execute<{ n: number }>(
        sql`select coalesce(sum(seq_tup_read + idx_tup_fetch), 0)::int as n
          from pg_stat_xact_user_tables where relname = 'audit_event'`,
      );
      return row!.n;
    };
    const before = await read();
    const page = await readLog({ ...ctx, db: tx }, logQuery.parse(filter));
    return { ...page, events: (await read()) - before };
  });
}

test.each([
  ['everything', {}],
  ['one rare action', { handling: 'test.rare' }],
  ['one frequent action', { handling: 'test.many' }],
  ['an action that never was', { handling: 'test.never' }],
  ['an action within some days', { handling: 'test.rare', fra: '2025-12-31', til: '2026-01-01' }],
])('%s, the first page and the one after it', async (_what, filter) => {
  const first = await read(filter);
  expect(first.events).toBeLessThan(120);
  if (first.older === null) return;
  const second = await read({ ...filter, foer: first.older });
  expect(second.events).toBeLessThan(120);
  expect(second.entries).toHaveLength(50);
});

test('to the last page it is no further than to the first, and each event comes once', async () => {
  const seen = new Set<string>();
  let older: string | null = '';
  let pages = 0;
  while (older !== null) {
    const page: Awaited<ReturnType<typeof read>> = await read({
      handling: 'test.rare',
      foer: older,
    });
    for (const { id } of page.entries) seen.add(id);
    expect(page.events).toBeLessThan(120);
    ({ older } = page);
    pages += 1;
  }
  expect([seen.size, pages]).toEqual([100, 2]);
  const [last] = await world.db.execute<{ id: string }>(
    sql`select id from audit_event where municipality_id = ${here.id} order by at, id offset 60 limit 1`,
  );
  const end = await read({ foer: last!.id });
  expect(end.entries).toHaveLength(50);
  expect(end.events).toBeLessThan(120);
});
