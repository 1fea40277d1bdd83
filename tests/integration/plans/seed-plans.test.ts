import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readdir, readFile } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import { municipality as municipalityTable } from '#db/schema';
import { seedPlans } from '#db/seed/seed';
import {
  type MunicipalityFile,
  municipalityFile,
} from '~/domains/municipalities/municipality-file';
import { exportPlan } from '~/domains/plans/export-plan.server';
import { importPlan } from '~/domains/plans/import-plan.server';
import { isEmpty } from '~/domains/plans/plan-difference';
import { parsePlanFile, type PlanFile } from '~/domains/plans/plan-file';
import { listPlans } from '~/domains/plans/queries/plan-list.server';
import { readPlan } from '~/domains/plans/queries/plan-tree.server';
import {
  asOperator,
  asVisitor,
  everything,
  mustImport,
  startWorld,
  type World,
} from '../../support/plan-world';

/** Counted in the documents themselves. */
const counts: Record<string, Record<string, number>> = {
  'medborgerskab-2024-2025': { action: 6, trial_action: 12 },
  'vaekstplan-2022': {
    track: 4,
    focus_point: 12,
    objective: 12,
    initiative: 33,
    action: 136,
    sub_initiative: 14,
    sub_project: 5,
  },
  bosaetning: { category: 3, action: 16, sub_initiative: 14 },
  'handlingskatalog-24': { action: 11, initiative: 33 },
  'handlingskatalog-2017': { theme: 5, action: 50, sub_initiative: 66 },
};
const nodes: Record<string, number> = {
  'medborgerskab-2024-2025': 19,
  'vaekstplan-2022': 217,
  bosaetning: 34,
  'handlingskatalog-2017': 122,
  'handlingskatalog-24': 45,
};
const slugs = Object.keys(counts);

let world: World;
let other: World;
let files: Map<string, PlanFile>;
let registers: MunicipalityFile[];

beforeAll(async () => {
  const folder = 'db/seed/municipalities';
  registers = await Promise.all(
    (await readdir(folder)).map(async (name) =>
      municipalityFile.parse(JSON.parse(await readFile(`${folder}/${name}`, 'utf8'))),
    ),
  );
  files = new Map((await seedPlans()).map((file) => [file.slug, file]));
  [world, other] = await Promise.all([startWorld(), startWorld()]);
  for (const register of registers) {
    await world.register(register);
    await other.register(register);
  }
  for (const file of files.values()) await mustImport(await operatorOf(world, file), file);
});
afterAll(() => Promise.all([world.end(), other.end()]));

async function operatorOf(at: World, file: PlanFile) {
  const [tenant] = await at.db
    .select()
    .from(municipalityTable)
    .where(eq(municipalityTable.code, file.municipality));
  return asOperator(at, tenant!);
}

/** What someone would have after writing the export to disk and reading it again. */
async function exported(at: World, file: PlanFile): Promise<PlanFile> {
  const ctx = await operatorOf(at, file);
  const plan = await exportPlan(at.db, ctx.municipality.id, file.slug);
  const parsed = parsePlanFile(JSON.parse(JSON.stringify(plan)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.file;
}

describe('the five plans of the demo', () => {
  it('are five', () => {
    expect([...files.keys()].toSorted()).toEqual(slugs.toSorted());
  });

  it.each(slugs)('%s has as many nodes of each kind as its document', async (slug) => {
    const ctx = await operatorOf(world, files.get(slug)!);
    const reader = asVisitor(world, ctx.municipality);
    const summary = (await listPlans(reader)).find((plan) => plan.slug === slug)!;
    expect(Object.fromEntries(summary.counts.map(({ kind, count }) => [kind, count]))).toEqual(
      counts[slug],
    );
    const page = await readPlan(reader, slug);
    expect(page.nodes).toHaveLength(nodes[slug]!);
    expect(page.nodes[0]).toMatchObject({ kind: 'plan', parentId: null });
  });

  it.each(slugs)('%s is exported as it was imported', async (slug) => {
    const file = files.get(slug)!;
    const { baseRevision, nodes: out, ...facts } = await exported(world, file);
    const { nodes: given, ...givenFacts } = file;
    expect(baseRevision).toBe(1);
    expect(facts).toEqual(givenFacts);
    expect(out.map(({ slug: _, ...node }) => node)).toEqual(given);
  });

  it.each(slugs)('%s changes nothing when its export is imported again', async (slug) => {
    const file = files.get(slug)!;
    const first = await exported(world, file);
    const before = await everything(world.db);
    const again = await importPlan(await operatorOf(world, file), first);
    expect(again).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(again.ok && isEmpty(again.value.difference)).toBe(true);
    expect(await everything(world.db)).toEqual(before);
    expect(JSON.stringify(await exported(world, file))).toBe(JSON.stringify(first));
  });

  it.each(slugs)('%s changes nothing when its own file is imported again', async (slug) => {
    const file = files.get(slug)!;
    const before = await everything(world.db);
    expect(await importPlan(await operatorOf(world, file), file)).toMatchObject({
      ok: true,
      value: { revision: 1 },
    });
    expect(await everything(world.db)).toEqual(before);
  });

  it.each(slugs)('%s comes out of a second database as it went in', async (slug) => {
    const first = await exported(world, files.get(slug)!);
    await mustImport(await operatorOf(other, first), { ...first, baseRevision: 12 });
    expect(JSON.stringify(await exported(other, first))).toBe(JSON.stringify(first));
  });
});
