import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCommittees } from '~/domains/municipalities/queries.server';
import { exportPlan, exportPlanWithIds } from '~/domains/plans/export-plan.server';
import {
  countCommitteeNodes,
  listCommitteeNodes,
} from '~/domains/plans/queries/committee-nodes.server';
import { readExampleLine } from '~/domains/plans/queries/example-line.server';
import { listGoals } from '~/domains/plans/queries/goals.server';
import { readNode } from '~/domains/plans/queries/node-page.server';
import { listPlans } from '~/domains/plans/queries/plan-list.server';
import { readPlan, readPlanHead } from '~/domains/plans/queries/plan-tree.server';
import { listSdgUse, readSdg } from '~/domains/plans/queries/sdgs.server';
import { searchPublic } from '~/domains/thread/search.server';
import { NotFound } from '~/platform/errors';
import type { ReadContext, Tenant } from '~/platform/context.server';
import {
  asOperator,
  asVisitor,
  mustImport,
  planFile,
  startWorld,
  type World,
} from '../../support/plan-world';

let world: World;
let one: Tenant;
let other: Tenant;

beforeAll(async () => {
  world = await startWorld();
  one = await fill('Rosenrod');
  other = await fill('Egerod');
});
afterAll(() => world.end());

/** A municipality in which every text holds its mark, and everything else is as in the other. */
async function fill(mark: string): Promise<Tenant> {
  const tenant = await world.register({
    committees: [{ slug: 'kultur', name: `Kulturudvalget ${mark}`, kind: 'committee' }],
    units: [{ slug: 'staben', name: `Staben ${mark}` }],
  });
  const ctx = asOperator(world, tenant);
  const nodes = [
    {
      id: 'a',
      slug: 'a',
      title: `Borgerbudget ${mark}`,
      summary: `Kort ${mark}`,
      sdgs: [{ goal: 11, source: 'stated' as const }],
      committees: [{ committee: 'kultur', role: 'owner' as const, printed: `KU ${mark}` }],
      parties: [{ role: 'owner' as const, name: `Staben ${mark}`, unit: 'staben' }],
      targetGroups: [`Unge ${mark}`],
      goals: [
        {
          text: `Flere ${mark}`,
          indicators: [
            {
              id: 'i',
              name: `Antal ${mark}`,
              targets: [],
              measurements: [{ on: '2025-01-31', value: 1, source: `Tælling ${mark}` }],
            },
          ],
        },
      ],
      references: [{ to: 'b', label: `Se ${mark}` }],
      continuedBy: [{ node: 'b' }],
    },
    { id: 'b', slug: 'b', parent: 'a', kind: 'trial_action' as const, title: `Prøve ${mark}` },
  ];
  const facts = { title: `Plan ${mark}`, period: { from: 2025, to: 2027 } };
  await mustImport(ctx, planFile(tenant, nodes, facts));
  const revised = planFile(tenant, nodes, { ...facts, baseRevision: 1, subtitles: [mark] });
  await mustImport(ctx, revised);
  return tenant;
}

/** Everything that each query tells a municipality. */
const queries: Record<string, (ctx: ReadContext) => Promise<unknown>> = {
  listCommittees,
  countCommitteeNodes: async (ctx) => [...(await countCommitteeNodes(ctx))],
  listCommitteeNodes: async (ctx) =>
    Promise.all((await listCommittees(ctx)).map(({ id }) => listCommitteeNodes(ctx, id))),
  readExampleLine,
  listGoals,
  readNode: (ctx) => readNode(ctx, 'en-plan', 'a'),
  listPlans,
  readPlan: (ctx) => readPlan(ctx, 'en-plan'),
  readPlanHead: (ctx) => readPlanHead(ctx, 'en-plan'),
  listSdgUse,
  readSdg: (ctx) => readSdg(ctx, 11),
  searchPublic: (ctx) => searchPublic(ctx, 'borgerbudget', 1),
  exportPlan: (ctx) => exportPlan(ctx.db, ctx.municipality.id, 'en-plan'),
};

describe('two municipalities with the same addresses', () => {
  it.each(Object.keys(queries))('%s tells each its own, and nothing of the other', async (name) => {
    const asked = async (tenant: Tenant) =>
      JSON.stringify(await queries[name]!(asVisitor(world, tenant)));
    const [ofOne, ofOther] = [await asked(one), await asked(other)];
    expect(ofOne).not.toMatch(/egerod/i);
    expect(ofOther).not.toMatch(/rosenrod/i);
    expect(ofOne).not.toContain(other.id);
    // The same question has the same answer, but for the mark and the ids.
    expect(anonymous(ofOne)).toBe(anonymous(ofOther));
    expect(ofOne.length).toBeGreaterThan(10);
  });

  it('each counts its own alone', async () => {
    const reader = asVisitor(world, one);
    const [committee] = await listCommittees(reader);
    expect(await countCommitteeNodes(reader)).toEqual(new Map([[committee!.id, 1]]));
    expect(await listSdgUse(reader)).toEqual([{ goal: 11, nodes: 1, wholePlans: 0 }]);
  });

  it('neither can look by the other’s ids', async () => {
    const [committee] = await listCommittees(asVisitor(world, other));
    expect(await listCommitteeNodes(asVisitor(world, one), committee!.id)).toEqual([]);
  });

  it('a third has nothing, and no page for their addresses', async () => {
    const third = asVisitor(world, await world.register());
    expect(await listPlans(third)).toEqual([]);
    expect(await listCommittees(third)).toEqual([]);
    expect(await countCommitteeNodes(third)).toEqual(new Map());
    expect(await listGoals(third)).toEqual([]);
    expect(await listSdgUse(third)).toEqual([]);
    expect(await readSdg(third, 11)).toEqual([]);
    expect(await readExampleLine(third)).toBeNull();
    expect((await searchPublic(third, 'borgerbudget', 1)).total).toBe(0);
    expect(await exportPlanWithIds(world.db, third.municipality.id, 'en-plan')).toBeUndefined();
    await expect(readPlan(third, 'en-plan')).rejects.toBeInstanceOf(NotFound);
    await expect(readNode(third, 'en-plan', 'a')).rejects.toBeInstanceOf(NotFound);
  });
});

function anonymous(told: string): string {
  return told
    .replace(/rosenrod|egerod/gi, 'mark')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    .replace(/"municipality":"\d{3}"/, '');
}
