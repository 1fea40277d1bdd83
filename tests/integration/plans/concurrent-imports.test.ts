import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { exportPlan } from '~/domains/plans/export-plan.server';
import { importPlan } from '~/domains/plans/import-plan.server';
import { isEmpty } from '~/domains/plans/plan-difference';
import { readPlan } from '~/domains/plans/queries/plan-tree.server';
import { refreshSearch } from '~/domains/plans/refresh-search.server';
import {
  asOperator,
  asVisitor,
  mustImport,
  planFile,
  startWorld,
  type World,
} from '../../support/plan-world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());

describe('imports at once', () => {
  it('of the same new plan make it once', async () => {
    const tenant = await world.register();
    const file = planFile(tenant, [{ id: 'a' }, { id: 'b' }]);
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => importPlan(asOperator(world, tenant), file)),
    );
    expect(outcomes).toMatchObject(outcomes.map(() => ({ ok: true, value: { revision: 1 } })));
    const changed = outcomes.filter(
      ({ ok, ...one }) => ok && 'value' in one && !isEmpty(one.value.difference),
    );
    expect(changed).toHaveLength(1);
  });

  it('of two new plans under one address: one is there, the other is refused', async () => {
    const tenant = await world.register();
    const outcomes = await Promise.all(
      ['x', 'y'].map((id) => importPlan(asOperator(world, tenant), planFile(tenant, [{ id }]))),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter(({ ok }) => !ok)).toMatchObject([
      { reason: { code: 'other_base', inForce: 1 } },
    ]);
  });

  it('of different revisions: one comes into force, the others are refused', async () => {
    const tenant = await world.register();
    const ctx = asOperator(world, tenant);
    await mustImport(ctx, planFile(tenant, [{ id: 'a' }]));
    const titles = Array.from({ length: 8 }, (_, at) => `Titel ${at}`);
    const outcomes = await Promise.all(
      titles.map((title) =>
        importPlan(ctx, planFile(tenant, [{ id: 'a', title }], { baseRevision: 1 })),
      ),
    );
    const won = titles.filter((_, at) => outcomes[at]!.ok);
    expect(won).toHaveLength(1);
    expect(outcomes.filter(({ ok }) => !ok)).toMatchObject(
      titles.slice(1).map(() => ({ reason: { code: 'other_base', inForce: 2 } })),
    );
    const page = await readPlan(asVisitor(world, tenant), 'en-plan');
    expect(page.plan.revision).toBe(2);
    expect(page.nodes.map(({ title }) => title)).toEqual(['En plan', ...won]);
  });

  it('of the same revision: it comes into force once, and is nothing new to the others', async () => {
    const tenant = await world.register();
    const ctx = asOperator(world, tenant);
    await mustImport(ctx, planFile(tenant, [{ id: 'a' }]));
    const revised = planFile(tenant, [{ id: 'a' }, { id: 'b' }], { baseRevision: 1 });
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => importPlan(ctx, revised)));
    expect(outcomes).toMatchObject(outcomes.map(() => ({ ok: true, value: { revision: 2 } })));
    expect((await exportPlan(world.db, tenant.id, 'en-plan'))!.baseRevision).toBe(2);
  });

  it('of different plans all come in', async () => {
    const tenant = await world.register();
    const slugs = Array.from({ length: 8 }, (_, at) => `plan-${at}`);
    const outcomes = await Promise.all(
      slugs.map((slug) =>
        importPlan(asOperator(world, tenant), planFile(tenant, [{ id: 'a' }], { slug })),
      ),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
  });
});

describe('an import while search is brought in step', () => {
  it('has the last word', async () => {
    const tenant = await world.register();
    const ctx = asOperator(world, tenant);
    await mustImport(ctx, planFile(tenant, [{ id: 'a', title: 'Svømmehal' }, { id: 'b' }]));
    await world.db.execute(sql`update search_entry set body = 'fra en ældre udgave'
      where municipality_id = ${tenant.id}`);
    const revised = planFile(tenant, [{ id: 'b', title: 'Bænke' }], { baseRevision: 1 });

    // Both have begun, in this order, before either may write what search knows.
    const running: Promise<unknown>[] = [];
    await world.db.transaction(async (tx) => {
      await tx.execute(sql`lock table search_entry in exclusive mode`);
      running.push(importPlan(ctx, revised));
      await untilWaiting(1);
      running.push(refreshSearch(ctx, 'en-plan'));
      await untilWaiting(2);
    });
    await Promise.all(running);

    const titles = await world.db.execute<{ title: string }>(
      sql`select title from search_entry where municipality_id = ${tenant.id} order by title`,
    );
    expect(titles.map(({ title }) => title)).toEqual(['Bænke', 'En plan']);
  });
});

/** Asks PostgreSQL until so many transactions wait for the plan or for what search knows. */
async function untilWaiting(expected: number): Promise<void> {
  for (let count = 0; count < expected;) {
    const [row] = await world.db.execute<{ count: number }>(
      sql`select count(distinct pid)::int as count from pg_locks
        where not granted and (locktype = 'advisory' or relation = 'search_entry'::regclass)
          and database = (select oid from pg_database where datname = current_database())`,
    );
    count = row!.count;
  }
}
