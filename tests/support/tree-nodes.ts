import fc from 'fast-check';
import type { TreeNode } from '~/domains/plans/tree';
import { labelKinds, nodeKinds, partyRoles, statusPhases } from '~/domains/plans/vocabulary';

/** A node of a plan's tree that says nothing but what it is given; without a parent it is the root. */
export function treeNode(given: Partial<TreeNode> & { id: string }): TreeNode {
  return {
    slug: given.id,
    parentId: null,
    kind: given.parentId ? 'action' : 'plan',
    number: null,
    title: given.id,
    summary: null,
    phase: null,
    hasStatus: false,
    years: [],
    droppedIn: null,
    committees: [],
    parties: [],
    labels: [],
    sdgs: [],
    ...given,
  };
}

export function targetGroup(printed: string): TreeNode['labels'][number] {
  return { kind: 'target_group', key: printed.toLowerCase(), printed };
}

export function category(printed: string): TreeNode['labels'][number] {
  return { kind: 'category', key: printed.toLowerCase(), printed };
}

export function stated(...goals: number[]): TreeNode['sdgs'] {
  return goals.map((goal) => ({ goal, source: 'stated' as const }));
}

const slugs = fc.constantFrom('klima', 'kultur', 'skole');
const seedOfNode = fc.record({
  under: fc.nat(),
  kind: fc.constantFrom(...nodeKinds.filter((kind) => kind !== 'plan')),
  phase: fc.option(fc.constantFrom(...statusPhases)),
  hasStatus: fc.boolean(),
  years: fc.uniqueArray(fc.integer({ min: 2024, max: 2026 })),
  committees: fc.array(
    slugs.map((slug) => ({ slug, name: slug, role: 'responsible' as const })),
    { maxLength: 2 },
  ),
  parties: fc.array(
    fc.record({ key: slugs, role: fc.constantFrom(...partyRoles) }).map((one) => ({
      ...one,
      name: one.key,
    })),
    { maxLength: 2 },
  ),
  labels: fc.array(
    fc.record({ kind: fc.constantFrom(...labelKinds), key: slugs }).map((one) => ({
      ...one,
      printed: one.key,
    })),
    { maxLength: 2 },
  ),
  sdgs: fc
    .uniqueArray(fc.integer({ min: 1, max: 17 }), { maxLength: 3 })
    .map((goals) => stated(...goals)),
});

/** The nodes of any small plan: one root, first, and up to fifteen below it. */
export const arbitraryTree: fc.Arbitrary<TreeNode[]> = fc
  .array(seedOfNode, { minLength: 1, maxLength: 16 })
  .map((seeds) =>
    seeds.map(({ under, ...seed }, at) =>
      treeNode({
        ...seed,
        id: `n${at}`,
        ...(at === 0 ? { kind: 'plan' } : { parentId: `n${under % at}` }),
      }),
    ),
  );
