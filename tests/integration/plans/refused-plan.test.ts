import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { visitor, worker } from '~/domains/identity/actor';
import { exportPlan } from '~/domains/plans/export-plan.server';
import { importPlan } from '~/domains/plans/import-plan.server';
import { registerMunicipality } from '~/domains/municipalities/register-municipality.server';
import { Forbidden } from '~/platform/errors';
import {
  asOperator,
  everything,
  mustImport,
  noon,
  planFile,
  startWorld,
  type World,
} from '../../support/plan-world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());

/** A municipality with one committee, one unit and revision 1 of a plan with the nodes a and b. */
async function withPlan() {
  const tenant = await world.register({
    committees: [{ slug: 'kultur', name: 'Kulturudvalget', kind: 'committee' }],
    units: [{ slug: 'staben', name: 'Staben' }],
  });
  const ctx = asOperator(world, tenant);
  await mustImport(ctx, planFile(tenant, [{ id: 'a', title: 'Aa' }, { id: 'b' }]));
  return { tenant, ctx };
}

describe('a plan file is refused, and nothing is written,', () => {
  it.each([
    ['made from another revision', 7],
    ['that does not say which revision it was made from', undefined],
  ])('%s', async (_name, baseRevision) => {
    const { tenant, ctx } = await withPlan();
    const before = await everything(world.db);
    const file = planFile(tenant, [{ id: 'a', title: 'Ny' }, { id: 'c' }], { baseRevision });
    const difference = {
      facts: [],
      added: ['c'],
      dropped: ['b'],
      changed: [{ id: 'a', fields: ['title'] }],
      reordered: false,
    };
    for (const dryRun of [true, false]) {
      expect(await importPlan(ctx, file, { dryRun })).toEqual({
        ok: false,
        reason: { code: 'other_base', inForce: 1, difference },
      });
    }
    expect(await everything(world.db)).toEqual(before);
  });

  it('with each name that leads nowhere', async () => {
    const { tenant, ctx } = await withPlan();
    await mustImport(ctx, planFile(tenant, [{ id: 'n' }], { slug: 'anden-plan' }));
    const before = await everything(world.db);
    const file = planFile(
      tenant,
      [
        {
          id: 'a',
          committees: [
            { committee: 'kultur', role: 'owner' },
            { committee: 'teknik', role: 'owner' },
          ],
          parties: [
            { role: 'owner', name: 'Staben', unit: 'staben' },
            { role: 'partner', name: 'Havnen', unit: 'havnen' },
          ],
          continuedBy: [
            { node: 'b' },
            { node: 'q' },
            { plan: 'anden-plan', node: 'n' },
            { plan: 'anden-plan', node: 'q' },
            { plan: 'ukendt-plan', node: 'n' },
          ],
        },
        { id: 'b', formerIds: ['r'] },
      ],
      { baseRevision: 1 },
    );
    expect(await importPlan(ctx, file)).toEqual({
      ok: false,
      reason: {
        code: 'unknown_names',
        faults: [
          {
            path: 'nodes[1].committees[1].committee',
            reason: 'the municipality has no committee "teknik"',
          },
          {
            path: 'nodes[1].parties[1].unit',
            reason: 'the municipality has no organisation unit "havnen"',
          },
          { path: 'nodes[1].continuedBy[1]', reason: 'there is no node "q"' },
          {
            path: 'nodes[1].continuedBy[3]',
            reason: 'there is no node "q" in the plan "anden-plan"',
          },
          {
            path: 'nodes[1].continuedBy[4]',
            reason: 'there is no node "n" in the plan "ukendt-plan"',
          },
          { path: 'nodes[2].formerIds[0]', reason: 'the plan never had a node "r"' },
        ],
      },
    });
    expect(await everything(world.db)).toEqual(before);
  });

  it.each([
    ['a node that is there', [{ id: 'a' }, { id: 'b', slug: 'aa' }]],
    ['a node that it drops', [{ id: 'b', slug: 'aa' }]],
    [
      'a node that it splits',
      [
        { id: 'x', slug: 'aa', formerIds: ['a'] },
        { id: 'y', formerIds: ['a'] },
      ],
    ],
    ['a node that it merges', [{ id: 'x', slug: 'aa', formerIds: ['a', 'b'] }]],
  ])('with the address of %s', async (_name, nodes) => {
    const { tenant, ctx } = await withPlan();
    const outcome = await importPlan(ctx, planFile(tenant, nodes, { baseRevision: 1 }));
    const at = 1 + nodes.findIndex((node) => 'slug' in node);
    expect(outcome).toEqual({
      ok: false,
      reason: {
        code: 'unknown_names',
        faults: [
          { path: `nodes[${at}].slug`, reason: 'the slug "aa" is the address of the node "a"' },
        ],
      },
    });
  });

  it.each([
    ['is there under another', [{ id: 'a', slug: 'nu' }, { id: 'b' }, { id: 'c', slug: 'aa' }]],
    ['it drops', [{ id: 'b' }, { id: 'c', slug: 'aa' }]],
  ])('with an address that once was that of a node which %s', async (_name, nodes) => {
    const { tenant, ctx } = await withPlan();
    const moved = [{ id: 'a', title: 'Aa', slug: 'nu' }, { id: 'b' }];
    await mustImport(ctx, planFile(tenant, moved, { baseRevision: 1 }));
    const before = await everything(world.db);
    expect(await importPlan(ctx, planFile(tenant, nodes, { baseRevision: 2 }))).toEqual({
      ok: false,
      reason: {
        code: 'unknown_names',
        faults: [
          {
            path: `nodes[${nodes.length}].slug`,
            reason: 'the slug "aa" was the address of the node "a"',
          },
        ],
      },
    });
    expect(await everything(world.db)).toEqual(before);
  });

  it('but not with the address of the node that it renames', async () => {
    const { tenant, ctx } = await withPlan();
    await mustImport(
      ctx,
      planFile(tenant, [{ id: 'x', slug: 'aa', formerIds: ['a'] }, { id: 'b' }], {
        baseRevision: 1,
      }),
    );
  });

  it('of another municipality', async () => {
    const { ctx } = await withPlan();
    const stranger = await world.register();
    expect(await importPlan(ctx, planFile(stranger, [], { slug: 'ny' }))).toEqual({
      ok: false,
      reason: {
        code: 'unknown_names',
        faults: [
          {
            path: 'municipality',
            reason: `the file is of municipality ${stranger.code}, not of ${ctx.municipality.code}`,
          },
        ],
      },
    });
  });

  it.each([visitor, worker])('for $kind', async (actor) => {
    const { tenant, ctx } = await withPlan();
    const before = await everything(world.db);
    const file = planFile(tenant, [{ id: 'c' }], { baseRevision: 1 });
    for (const dryRun of [true, false]) {
      await expect(importPlan({ ...ctx, actor }, file, { dryRun })).rejects.toBeInstanceOf(
        Forbidden,
      );
    }
    await expect(
      registerMunicipality(
        { actor, now: noon, requestId: 'test', db: world.db },
        {
          code: '000',
          slug: 'ingen',
          name: 'Ingen',
          theme: 'medspil',
          languages: ['da'],
          demonstration: true,
          committees: [],
          units: [],
          areas: [],
        },
      ),
    ).rejects.toBeInstanceOf(Forbidden);
    expect(await everything(world.db)).toEqual(before);
  });
});

describe('a dry run', () => {
  it('tells what would change, and writes nothing', async () => {
    const { tenant, ctx } = await withPlan();
    const before = await everything(world.db);
    const revised = planFile(tenant, [{ id: 'b' }, { id: 'c' }], { baseRevision: 1 });
    expect(await importPlan(ctx, revised, { dryRun: true })).toMatchObject({
      ok: true,
      value: { revision: 2, difference: { added: ['c'], dropped: ['a'] } },
    });
    const first = planFile(tenant, [{ id: 'a' }], { slug: 'ny-plan' });
    expect(await importPlan(ctx, first, { dryRun: true })).toMatchObject({
      ok: true,
      value: { revision: 1, difference: { added: ['plan', 'a'] } },
    });
    expect(await everything(world.db)).toEqual(before);
  });
});

describe('an import that breaks off', () => {
  afterEach(async () => {
    await world.db.execute(sql`alter table audit_event drop constraint if exists no_imports`);
    await world.db.execute(sql`alter table search_entry drop constraint if exists no_entries`);
  });

  it.each([
    [
      'in the middle',
      sql`alter table search_entry add constraint no_entries check (title <> 'Stop')`,
    ],
    [
      'at its trace',
      sql`alter table audit_event add constraint no_imports check (action <> 'plan.import') not valid`,
    ],
  ])('%s leaves nothing behind', async (_name, breakIt) => {
    const { tenant, ctx } = await withPlan();
    await world.db.execute(breakIt);
    const before = await everything(world.db);
    const goals = [
      {
        text: 'x',
        indicators: [
          { id: 'i', name: 'i', targets: [], measurements: [{ on: '2025-01-31', value: 1 }] },
        ],
      },
    ];
    const revised = planFile(tenant, [{ id: 'b', title: 'Stop', goals }, { id: 'c' }], {
      baseRevision: 1,
    });
    await expect(importPlan(ctx, revised)).rejects.toThrow();
    await expect(
      importPlan(ctx, planFile(tenant, [{ id: 'n', title: 'Stop' }], { slug: 'ny' })),
    ).rejects.toThrow();
    expect(await everything(world.db)).toEqual(before);
    expect((await exportPlan(world.db, tenant.id, 'en-plan'))!.baseRevision).toBe(1);
  });
});
