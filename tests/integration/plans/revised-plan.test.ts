import fc from 'fast-check';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportPlan, exportPlanWithIds } from '~/domains/plans/export-plan.server';
import { importPlan } from '~/domains/plans/import-plan.server';
import { isEmpty } from '~/domains/plans/plan-difference';
import type { PlanFile } from '~/domains/plans/plan-file';
import {
  countCommitteeNodes,
  listCommitteeNodes,
} from '~/domains/plans/queries/committee-nodes.server';
import { listGoals } from '~/domains/plans/queries/goals.server';
import { readNode } from '~/domains/plans/queries/node-page.server';
import { listPlans } from '~/domains/plans/queries/plan-list.server';
import { readPlan } from '~/domains/plans/queries/plan-tree.server';
import { listSdgUse } from '~/domains/plans/queries/sdgs.server';
import { searchPublic } from '~/domains/thread/search.server';
import { NotFound } from '~/platform/errors';
import { arbitraryCommittees, arbitraryPlan } from '../../support/arbitrary-plan';
import {
  asOperator,
  asVisitor,
  everything,
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

const kultur = { slug: 'kultur', name: 'Kulturudvalget', kind: 'committee' as const };

/** A municipality with a first revision of a plan, and the ways to look at it. */
async function imported(nodes: Parameters<typeof planFile>[1], facts: Partial<PlanFile> = {}) {
  const tenant = await world.register({ committees: [kultur] });
  const ctx = asOperator(world, tenant);
  const reader = asVisitor(world, tenant);
  await mustImport(ctx, planFile(tenant, nodes, facts));
  let revision = 1;
  return {
    tenant,
    ctx,
    reader,
    /** Imports the next revision, made from the one in force. */
    revise: async (next: Parameters<typeof planFile>[1], change: Partial<PlanFile> = {}) => {
      const file = planFile(tenant, next, { ...facts, ...change, baseRevision: revision });
      const { revision: now, difference } = await mustImport(ctx, file);
      revision = now;
      return difference;
    },
    ids: async () => (await exportPlanWithIds(world.db, tenant.id, 'en-plan'))!.nodeIds,
    node: (slug: string) => readNode(reader, 'en-plan', slug),
    plan: async () => (await exportPlan(world.db, tenant.id, 'en-plan'))!,
    titles: async () => (await readPlan(reader, 'en-plan')).nodes.map(({ title }) => title),
    version: async () => {
      const [row] = await world.db.execute<{ version: number }>(
        sql`select content_version::int as version from municipality where id = ${tenant.id}`,
      );
      return row!.version;
    },
  };
}

describe('a revised plan', () => {
  it('keeps ids and addresses, also where a title changes, and tells both versions', async () => {
    const { revise, ids, node, plan } = await imported([
      { id: 'a', title: 'Cykelstier', summary: 'Før' },
      { id: 'b', title: 'Bænke' },
    ]);
    const before = await ids();
    await revise([
      { id: 'a', title: 'Cykelveje', summary: 'Efter' },
      { id: 'b', title: 'Bænke' },
    ]);
    expect(await ids()).toEqual(before);
    expect((await plan()).baseRevision).toBe(2);
    const page = await node('cykelstier');
    expect(page.node).toMatchObject({ id: before.get('a'), slug: 'cykelstier', droppedIn: null });
    expect(page.history).toMatchObject([
      { revision: 2, changed: ['summary', 'title'] },
      { revision: 1, changed: [] },
    ]);
    expect(
      await world.db.execute(
        sql`select revision, content ->> 'title' as title, content ->> 'summary' as summary
          from node_revision where node_id = ${page.node.id} order by revision`,
      ),
    ).toEqual([
      { revision: 1, title: 'Cykelstier', summary: 'Før' },
      { revision: 2, title: 'Cykelveje', summary: 'Efter' },
    ]);
    // A node that a revision leaves as it was has no new entry.
    expect((await node('baenke')).history).toMatchObject([{ revision: 1 }]);
  });

  it('keeps what it drops as “udgået”, with its links, out of every list and of search', async () => {
    const { tenant, reader, revise, node, titles } = await imported([
      {
        id: 'a',
        title: 'Svømmehal',
        sdgs: [{ goal: 3, source: 'stated' }],
        committees: [{ committee: 'kultur', role: 'responsible' }],
        goals: [{ text: 'x', indicators: [{ id: 'i', name: 'Besøg', targets: [] }] }],
      },
      { id: 'b', title: 'Bænke' },
    ]);
    const [committee] = await countCommitteeNodes(reader);
    const difference = await revise([{ id: 'b', title: 'Bænke' }]);
    expect(difference).toEqual({
      facts: [],
      added: [],
      dropped: ['a'],
      changed: [],
      reordered: false,
    });

    const page = await node('svoemmehal');
    expect(page.node.droppedIn).toBe(2);
    expect(page.committees).toMatchObject([{ slug: 'kultur' }]);
    expect(page.sdgs).toMatchObject([{ goal: 3 }]);

    expect(await titles()).toEqual(['En plan', 'Bænke']);
    expect((await node('en-plan')).below.map(({ title }) => title)).toEqual(['Bænke']);
    expect((await listPlans(reader))[0]).toMatchObject({
      counts: [{ kind: 'action', count: 1 }],
      sdgs: [],
    });
    expect(await listSdgUse(reader)).toEqual([]);
    expect(await listGoals(reader)).toEqual([]);
    expect(await countCommitteeNodes(reader)).toEqual(new Map());
    expect(await listCommitteeNodes(reader, committee![0])).toEqual([]);
    expect(await searchPublic(asVisitor(world, tenant), 'svømmehal', 1)).toEqual({
      total: 0,
      hits: [],
    });
  });

  it('gives a returning node its id and address back, and search finds it again', async () => {
    const { reader, revise, ids, node, titles } = await imported([
      { id: 'a', title: 'Svømmehal' },
      { id: 'b', title: 'Bænke' },
    ]);
    const before = await ids();
    await revise([{ id: 'b', title: 'Bænke' }]);
    await revise([
      { id: 'a', title: 'Svømmehal igen' },
      { id: 'b', title: 'Bænke' },
    ]);
    expect(await ids()).toEqual(before);
    expect(await titles()).toEqual(['En plan', 'Svømmehal igen', 'Bænke']);
    const page = await node('svoemmehal');
    expect(page.node.droppedIn).toBeNull();
    expect(page.history.map(({ revision }) => revision)).toEqual([3, 1]);
    expect((await searchPublic(reader, 'svømmehal', 1)).total).toBe(1);
  });

  it('knows a node whose id was renamed by its former id, with everything under it', async () => {
    const { revise, ids, node, plan } = await imported([
      { id: 'a', title: 'Spor' },
      { id: 'a1', title: 'Handling', parent: 'a' },
    ]);
    const before = await ids();
    const difference = await revise([
      { id: 'x', title: 'Spor', formerIds: ['a'] },
      { id: 'a1', title: 'Handling', parent: 'x' },
    ]);
    expect(difference.changed).toEqual([{ id: 'x', fields: ['formerIds', 'id'] }]);
    const after = await ids();
    expect(after.get('x')).toBe(before.get('a'));
    expect(after.get('a1')).toBe(before.get('a1'));
    expect((await node('handling')).above.map(({ title }) => title)).toEqual(['En plan', 'Spor']);
    expect((await plan()).nodes.slice(1)).toEqual([
      { id: 'x', kind: 'action', parent: 'plan', slug: 'spor', title: 'Spor', formerIds: ['a'] },
      { id: 'a1', kind: 'action', parent: 'x', slug: 'handling', title: 'Handling' },
    ]);
  });

  it('ends a node that is split, and says who carries it on', async () => {
    const { revise, ids, node } = await imported([{ id: 'a', title: 'Trafik' }]);
    const before = await ids();
    await revise([
      { id: 'b', title: 'Busser', formerIds: ['a'] },
      { id: 'c', title: 'Cykler', formerIds: ['a'] },
    ]);
    expect([...(await ids()).values()]).not.toContain(before.get('a'));
    const old = await node('trafik');
    expect(old.node.droppedIn).toBe(2);
    expect(old.continuedBy.map(({ slug }) => slug)).toEqual(['busser', 'cykler']);
    expect((await node('cykler')).continues).toMatchObject([{ slug: 'trafik', droppedIn: 2 }]);
  });

  it('ends nodes that merge, also into one that is there', async () => {
    const { revise, ids, node } = await imported([
      { id: 'a', title: 'Busser' },
      { id: 'b', title: 'Cykler' },
      { id: 'c', title: 'Gang' },
    ]);
    const before = await ids();
    await revise([
      { id: 'd', title: 'Trafik', formerIds: ['a', 'b'] },
      { id: 'c', title: 'Gang' },
    ]);
    expect((await node('trafik')).continues.map(({ slug }) => slug)).toEqual(['busser', 'cykler']);

    await revise([{ id: 'd', title: 'Trafik', formerIds: ['a', 'b', 'c'] }]);
    const page = await node('trafik');
    expect(page.continues.map(({ slug }) => slug)).toEqual(['busser', 'cykler', 'gang']);
    expect((await node('gang')).node).toMatchObject({ id: before.get('c'), droppedIn: 3 });
  });

  it('ties a node to the one of a later plan that carries it on', async () => {
    const { tenant, ctx, revise, node, plan, reader } = await imported([{ id: 'a', title: 'Før' }]);
    await mustImport(ctx, planFile(tenant, [{ id: 'n', title: 'Nu' }], { slug: 'ny-plan' }));
    const difference = await revise([
      { id: 'a', title: 'Før', continuedBy: [{ plan: 'ny-plan', node: 'n' }] },
    ]);
    expect(difference.changed).toEqual([{ id: 'a', fields: ['continuedBy'] }]);
    expect((await node('foer')).continuedBy).toMatchObject([{ planSlug: 'ny-plan', slug: 'nu' }]);
    expect((await readNode(reader, 'ny-plan', 'nu')).continues).toMatchObject([
      { planSlug: 'en-plan', slug: 'foer' },
    ]);
    expect((await plan()).nodes[1]!.continuedBy).toEqual([{ plan: 'ny-plan', node: 'n' }]);
  });

  it('has the same successors in whatever order, and exports the shortest way to name them', async () => {
    const { tenant, ctx, revise, plan } = await imported([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
    await mustImport(ctx, planFile(tenant, [{ id: 'n' }], { slug: 'aeldre-plan' }));
    const nodes = [
      {
        id: 'a',
        formerIds: [],
        continuedBy: [
          { node: 'c' },
          { plan: 'en-plan', node: 'b' },
          { plan: 'aeldre-plan', node: 'n' },
        ],
      },
      { id: 'b', continuedBy: [] },
      { id: 'c' },
    ];
    await revise(nodes);
    const before = await everything(world.db);
    for (const file of [planFile(tenant, nodes), await plan()]) {
      const outcome = await importPlan(ctx, file);
      expect(outcome.ok && isEmpty(outcome.value.difference)).toBe(true);
    }
    expect(await everything(world.db)).toEqual(before);
    expect((await plan()).nodes[1]).toEqual({
      id: 'a',
      kind: 'action',
      parent: 'plan',
      slug: 'a',
      title: 'a',
      continuedBy: [{ plan: 'aeldre-plan', node: 'n' }, { node: 'b' }, { node: 'c' }],
    });
  });

  it('moves a node with everything under it', async () => {
    const { revise, ids, node } = await imported([
      { id: 'a', title: 'Spor A' },
      { id: 'b', title: 'Spor B' },
      { id: 'c', title: 'Handling', parent: 'a' },
      { id: 'd', title: 'Delhandling', parent: 'c' },
    ]);
    const before = await ids();
    const difference = await revise([
      { id: 'a', title: 'Spor A' },
      { id: 'b', title: 'Spor B' },
      { id: 'c', title: 'Handling', parent: 'b' },
      { id: 'd', title: 'Delhandling', parent: 'c' },
    ]);
    expect(difference).toMatchObject({
      changed: [{ id: 'c', fields: ['parent'] }],
      reordered: false,
    });
    expect(await ids()).toEqual(before);
    expect((await node('delhandling')).above.map(({ title }) => title)).toEqual([
      'En plan',
      'Spor B',
      'Handling',
    ]);
    expect((await node('spor-a')).below).toEqual([]);
  });

  it('turns a branch upside down', async () => {
    const { revise, ids, node } = await imported([
      { id: 'a', title: 'Over' },
      { id: 'b', title: 'Under', parent: 'a' },
    ]);
    const before = await ids();
    await revise([
      { id: 'a', title: 'Over', parent: 'b' },
      { id: 'b', title: 'Under' },
    ]);
    expect(await ids()).toEqual(before);
    expect((await node('over')).above.map(({ title }) => title)).toEqual(['En plan', 'Under']);
  });

  it('puts another node at the top, and what was there below it', async () => {
    const { tenant, ctx, ids, titles } = await imported([{ id: 'a', title: 'Handling' }]);
    const before = await ids();
    const file = planFile(tenant, [], { baseRevision: 1 });
    await mustImport(ctx, {
      ...file,
      nodes: [
        { id: 'top', kind: 'plan', title: 'Ny top' },
        { id: 'plan', kind: 'theme', parent: 'top', title: 'En plan' },
        { id: 'a', kind: 'action', parent: 'plan', title: 'Handling' },
      ],
    });
    expect(await titles()).toEqual(['Ny top', 'En plan', 'Handling']);
    expect((await ids()).get('plan')).toBe(before.get('plan'));
    await mustImport(ctx, {
      ...file,
      baseRevision: 2,
      nodes: [
        { id: 'plan', kind: 'plan', title: 'En plan' },
        { id: 'top', kind: 'theme', parent: 'plan', title: 'Ny top' },
      ],
    });
    expect(await titles()).toEqual(['En plan', 'Ny top']);
    expect((await ids()).get('plan')).toBe(before.get('plan'));
  });

  it('is found at every address it had, and goes back to one of them', async () => {
    const { ctx, revise, ids, node, plan } = await imported([
      { id: 'a', title: 'Cykelstier' },
      { id: 'b', title: 'Bænke' },
    ]);
    const before = await ids();
    const difference = await revise([
      { id: 'a', title: 'Cykelstier', slug: 'cykler' },
      { id: 'b', title: 'Bænke' },
    ]);
    expect(difference).toEqual({
      facts: [],
      added: [],
      dropped: [],
      changed: [{ id: 'a', fields: ['slug'] }],
      reordered: false,
    });
    await revise([
      { id: 'x', title: 'Cykelstier', slug: 'veje', formerIds: ['a'] },
      { id: 'b', title: 'Bænke' },
    ]);
    for (const slug of ['cykelstier', 'cykler', 'veje']) {
      expect((await node(slug)).node).toMatchObject({ id: before.get('a'), slug: 'veje' });
    }
    await expect(node('gange')).rejects.toBeInstanceOf(NotFound);

    await revise([
      { id: 'x', title: 'Cykelstier', slug: 'cykler', formerIds: ['a'] },
      { id: 'b', title: 'Bænke' },
    ]);
    for (const slug of ['cykelstier', 'cykler', 'veje']) {
      expect((await node(slug)).node).toMatchObject({ id: before.get('a'), slug: 'cykler' });
    }
    expect(await importPlan(ctx, await plan())).toMatchObject({ ok: true, value: { revision: 4 } });
  });

  it('is found at every address it had when it is dropped, and when it returns', async () => {
    const { revise, node } = await imported([{ id: 'a', title: 'Svømmehal' }, { id: 'b' }]);
    await revise([{ id: 'a', title: 'Svømmehal', slug: 'hal' }, { id: 'b' }]);
    await revise([{ id: 'b' }]);
    expect((await node('svoemmehal')).node).toMatchObject({ slug: 'hal', droppedIn: 3 });
    await revise([{ id: 'a', title: 'Svømmehal', slug: 'bad' }, { id: 'b' }]);
    for (const slug of ['svoemmehal', 'hal', 'bad']) {
      expect((await node(slug)).node).toMatchObject({ slug: 'bad', droppedIn: null });
    }
  });

  it('leaves an address to the node that had it, and numbers the one of its namesake', async () => {
    const { revise, ids, node, plan } = await imported([{ id: 'a', title: 'Cykelstier' }]);
    const before = await ids();
    await revise([{ id: 'a', title: 'Cykelstier', slug: 'cykler' }]);
    await revise([
      { id: 'a', title: 'Cykelstier', slug: 'cykler' },
      { id: 'b', title: 'Cykelstier' },
    ]);
    expect((await plan()).nodes.map(({ slug }) => slug)).toEqual([
      'en-plan',
      'cykler',
      'cykelstier-2',
    ]);
    expect((await node('cykelstier')).node.id).toBe(before.get('a'));
  });

  it('takes a new order of nodes', async () => {
    const { revise, titles, node } = await imported([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
    const difference = await revise([{ id: 'c' }, { id: 'a' }, { id: 'b' }]);
    expect(difference).toEqual({
      facts: [],
      added: [],
      dropped: [],
      changed: [],
      reordered: true,
    });
    expect(await titles()).toEqual(['En plan', 'c', 'a', 'b']);
    expect((await node('a')).history).toHaveLength(1);
  });

  it('tells the plan’s new title in every hit of search', async () => {
    const { reader, revise } = await imported([{ id: 'a', title: 'Svømmehal' }]);
    await revise([{ id: 'a', title: 'Svømmehal' }], { title: 'Planen hedder noget nyt' });
    expect((await searchPublic(reader, 'svømmehal', 1)).hits).toMatchObject([
      { context: 'Planen hedder noget nyt' },
    ]);
  });

  it('keeps an indicator and its measurements through new names, places and absence', async () => {
    const indicator = (name: string, measurements: { on: string; value: number }[]) => [
      {
        text: 'Flere besøg',
        indicators: [{ id: 'besoeg', name, unit: 'besøg', targets: [{ value: 9 }], measurements }],
      },
    ];
    const one = { on: '2025-01-31', value: 1 };
    const two = { on: '2025-02-28', value: 2 };
    const { tenant, reader, revise, node, plan } = await imported([
      { id: 'a', goals: indicator('Besøg', [one]) },
    ]);
    const indicators = () =>
      world.db.execute<{ id: string; dropped: number | null }>(
        sql`select id, dropped_in as dropped from indicator where municipality_id = ${tenant.id}`,
      );
    const before = await indicators();

    await revise([{ id: 'a', goals: indicator('Besøg i alt', [two]) }]);
    expect(await indicators()).toEqual(before);
    expect((await node('a')).measurements).toEqual({
      besoeg: [
        { ...one, source: null },
        { ...two, source: null },
      ],
    });
    expect((await listGoals(reader))[0]!.nodes[0]!.goals).toMatchObject([
      { name: 'Besøg i alt', latest: two },
    ]);

    await revise([{ id: 'a' }]);
    expect(await indicators()).toEqual([{ ...before[0]!, dropped: 3 }]);
    expect(await listGoals(reader)).toEqual([]);

    await revise([{ id: 'a', goals: indicator('Besøg', []) }]);
    expect(await indicators()).toEqual(before);
    expect((await plan()).nodes[1]!.goals![0]!.indicators![0]!.measurements).toEqual([one, two]);
  });

  it('loses no measurement to an older file, and takes a correction', async () => {
    const goals = (measurements: { on: string; value: number }[]) => [
      { text: 'x', indicators: [{ id: 'i', name: 'Besøg', targets: [], measurements }] },
    ];
    const one = { on: '2025-01-31', value: 1 };
    const two = { on: '2025-02-28', value: 2 };
    const { tenant, ctx, revise, plan } = await imported([{ id: 'a', goals: goals([one]) }]);
    await revise([{ id: 'a', goals: goals([one, two]) }]);
    const before = await everything(world.db);
    // From revision 1, and with nothing that revision 2 does not know.
    const older = planFile(tenant, [{ id: 'a', goals: goals([one]) }], { baseRevision: 1 });
    expect(await importPlan(ctx, older)).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(await everything(world.db)).toEqual(before);

    const difference = await revise([{ id: 'a', goals: goals([{ ...two, value: 2.5 }]) }]);
    expect(difference.changed).toEqual([{ id: 'a', fields: ['measurements'] }]);
    expect((await plan()).nodes[1]!.goals![0]!.indicators![0]!.measurements).toEqual([
      one,
      { ...two, value: 2.5 },
    ]);
  });

  it('raises the content version by one with each change, and only then', async () => {
    const { tenant, ctx, revise, plan, version } = await imported([{ id: 'a' }]);
    const first = await version();
    await importPlan(ctx, await plan());
    await importPlan(ctx, planFile(tenant, [{ id: 'b' }], { baseRevision: 1 }), { dryRun: true });
    await importPlan(ctx, planFile(tenant, [{ id: 'b' }], { baseRevision: 9 }));
    expect(await version()).toBe(first);
    await revise([{ id: 'a', title: 'Nyt' }]);
    expect(await version()).toBe(first + 1);
  });

  it('leaves a trace of each change: who, when, what', async () => {
    const { tenant, revise, reader } = await imported([{ id: 'a' }]);
    await revise([{ id: 'a' }, { id: 'b' }]);
    const [plan] = await listPlans(reader);
    const events = await world.db.execute(
      sql`select actor, at, request_id as "requestId", action, subject_id as "subjectId",
          details -> 'revision' as revision, details -> 'difference' -> 'added' as added
        from audit_event where municipality_id = ${tenant.id} and action = 'plan.import'
        order by details -> 'revision'`,
    );
    expect(events).toMatchObject([
      {
        actor: 'operator',
        requestId: 'test',
        subjectId: plan!.id,
        revision: 1,
        added: ['plan', 'a'],
      },
      { actor: 'operator', requestId: 'test', subjectId: plan!.id, revision: 2, added: ['b'] },
    ]);
    expect(new Date(String(events[0]!.at))).toEqual(new Date('2026-03-09T11:00:00Z'));
  });

  it('has no page for what it never had', async () => {
    const { node } = await imported([{ id: 'a' }]);
    await expect(node('b')).rejects.toBeInstanceOf(NotFound);
  });
});

describe('whatever a plan becomes', () => {
  it('the export is the last file, the same ids stay the same nodes, and importing it changes nothing', async () => {
    const revisions = fc.array(arbitraryPlan, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(revisions, async (plans) => {
        const tenant = await world.register({
          committees: arbitraryCommittees.map((slug) => ({ ...kultur, slug })),
        });
        const ctx = asOperator(world, tenant);
        const ids = new Map<string, string>();
        const slugs = new Map<string, string>();
        let revision: number | undefined;
        for (const plan of plans) {
          const file = { ...plan, municipality: tenant.code, baseRevision: revision };
          ({ revision } = await mustImport(ctx, file));
          const exported = (await exportPlanWithIds(world.db, tenant.id, plan.slug))!;
          expect(withoutMeasurements(exported.file)).toEqual(withoutMeasurements(file));
          for (const [key, id] of exported.nodeIds) {
            expect(ids.get(key) ?? id).toBe(id);
            ids.set(key, id);
          }
          for (const node of exported.file.nodes) {
            expect(slugs.get(node.id) ?? node.slug).toBe(node.slug);
            slugs.set(node.id, node.slug!);
          }
          const again = await importPlan(ctx, exported.file);
          expect(again).toMatchObject({ ok: true, value: { revision } });
        }
      }),
      { numRuns: 12 },
    );
  });
});

/** A plan without its addresses and measurements, of which earlier revisions may know more. */
function withoutMeasurements(file: PlanFile): unknown {
  const { baseRevision: _, ...facts } = file;
  return {
    ...facts,
    nodes: file.nodes.map(({ slug: _slug, ...node }) => ({
      ...node,
      goals: node.goals?.map((goal) => ({
        ...goal,
        indicators: goal.indicators?.map(({ measurements: _measurements, ...one }) => one),
      })),
    })),
  };
}
