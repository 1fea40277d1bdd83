import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arbitraryTree,
  category,
  stated,
  targetGroup,
  treeNode,
} from '../../../tests/support/tree-nodes';
import { buildTree, countMatches, flatten, type TreeFilter, type TreeNode } from './tree';
import { statusPhases } from './vocabulary';

/** What the filtered tree shows, with a star at what matches. */
function shown(nodes: TreeNode[], filter: TreeFilter): string[] {
  const tree = buildTree(nodes, filter);
  return tree ? flatten(tree).map(({ node, matches }) => node.id + (matches ? '*' : '')) : [];
}

const filters: fc.Arbitrary<TreeFilter> = fc.record(
  {
    committee: fc.constantFrom('klima', 'kultur'),
    owner: fc.constantFrom('klima', 'kultur'),
    sdg: fc.integer({ min: 1, max: 17 }),
    targetGroup: fc.constantFrom('klima', 'kultur'),
    category: fc.constantFrom('klima', 'kultur'),
    status: fc.constantFrom(...statusPhases, 'told' as const, 'untold' as const),
    year: fc.integer({ min: 2024, max: 2026 }),
  },
  { requiredKeys: [] },
);

describe('buildTree', () => {
  it('keeps the order of the document and hangs every node under its parent', () => {
    const nodes = [
      treeNode({ id: 'plan' }),
      treeNode({ id: 'b', parentId: 'plan' }),
      treeNode({ id: 'a', parentId: 'plan' }),
      treeNode({ id: 'b2', parentId: 'b' }),
      treeNode({ id: 'b1', parentId: 'b' }),
    ];
    expect(shown(nodes, {})).toEqual(['plan*', 'b*', 'b2*', 'b1*', 'a*']);
    expect(countMatches(buildTree(nodes))).toBe(4);
  });

  it('is nothing where there is no plan', () => {
    expect(buildTree([])).toBeUndefined();
    expect(countMatches(undefined)).toBe(0);
  });

  it.each<[string, Partial<TreeNode>, TreeFilter]>([
    [
      'a committee',
      { committees: [{ slug: 'klima', name: 'Klima', role: 'involved' }] },
      { committee: 'klima' },
    ],
    [
      'an owner',
      { parties: [{ key: 'staben', name: 'Staben', role: 'owner' }] },
      { owner: 'staben' },
    ],
    [
      'an administrative anchor',
      { parties: [{ key: 'staben', name: 'Staben', role: 'administrative_anchor' }] },
      { owner: 'staben' },
    ],
    ['a UN goal', { sdgs: stated(11) }, { sdg: 11 }],
    ['a target group', { labels: [targetGroup('Unge')] }, { targetGroup: 'unge' }],
    ['a category', { labels: [category('Klima')] }, { category: 'klima' }],
  ])('%s holds for everything under the node that names it', (_name, names, filter) => {
    const nodes = [
      treeNode({ id: 'plan' }),
      treeNode({ id: 'a', parentId: 'plan' }),
      treeNode({ id: 'a1', parentId: 'a', ...names }),
      treeNode({ id: 'a1x', parentId: 'a1' }),
      treeNode({ id: 'b', parentId: 'plan' }),
    ];
    expect(shown(nodes, filter)).toEqual(['plan', 'a', 'a1*', 'a1x*']);
    expect(countMatches(buildTree(nodes, filter))).toBe(2);
  });

  it.each<[string, Partial<TreeNode>, TreeFilter]>([
    ['a year', { years: [2024, 2025] }, { year: 2025 }],
    ['a status', { phase: 'underway', hasStatus: true }, { status: 'underway' }],
    ['that a status is told', { hasStatus: true }, { status: 'told' }],
  ])('%s is each node’s own', (_name, says, filter) => {
    const nodes = [
      treeNode({ id: 'plan' }),
      treeNode({ id: 'a', parentId: 'plan', ...says }),
      treeNode({ id: 'a1', parentId: 'a' }),
    ];
    expect(shown(nodes, filter)).toEqual(['plan', 'a*']);
  });

  it('finds what tells no status, told in words or not', () => {
    const nodes = [
      treeNode({ id: 'plan', hasStatus: true }),
      treeNode({ id: 'in-words', parentId: 'plan', hasStatus: true }),
      treeNode({ id: 'silent', parentId: 'plan' }),
    ];
    expect(shown(nodes, { status: 'untold' })).toEqual(['plan', 'silent*']);
    expect(shown(nodes, { status: 'planned' })).toEqual([]);
  });

  it('takes no partner for an owner, and no target group for a category', () => {
    const nodes = [
      treeNode({ id: 'plan' }),
      treeNode({
        id: 'a',
        parentId: 'plan',
        parties: [{ key: 'staben', name: 'Staben', role: 'partner' }],
        labels: [targetGroup('Unge')],
      }),
    ];
    expect(shown(nodes, { owner: 'staben' })).toEqual([]);
    expect(shown(nodes, { category: 'unge' })).toEqual([]);
  });

  it('wants every part of the filter to hold, each from wherever on the line', () => {
    const nodes = [
      treeNode({ id: 'plan', sdgs: stated(11) }),
      treeNode({ id: 'a', parentId: 'plan', labels: [category('Klima')] }),
      treeNode({ id: 'a1', parentId: 'a', years: [2025] }),
      treeNode({ id: 'b', parentId: 'plan', years: [2025] }),
    ];
    expect(shown(nodes, { sdg: 11, category: 'klima', year: 2025 })).toEqual(['plan', 'a', 'a1*']);
  });

  it('does not count the plan itself', () => {
    const nodes = [
      treeNode({ id: 'plan', years: [2025] }),
      treeNode({ id: 'a', parentId: 'plan', years: [2025] }),
    ];
    expect(countMatches(buildTree(nodes, { year: 2025 }))).toBe(1);
  });

  it('tells the UN goals of the nodes above apart from the node’s own', () => {
    const nodes = [
      treeNode({ id: 'plan', sdgs: stated(11, 3) }),
      treeNode({ id: 'a', parentId: 'plan', sdgs: stated(17) }),
      treeNode({ id: 'a1', parentId: 'a', sdgs: stated(3) }),
    ];
    const inherited = flatten(buildTree(nodes)!).map((branch) => branch.inheritedSdgs);
    expect(inherited).toEqual([[], [3, 11], [11, 17]]);
  });

  it('narrows: what is shown is part of the whole, matches satisfy the filter, and no match is left out', () => {
    fc.assert(
      fc.property(arbitraryTree, filters, (nodes, filter) => {
        const byId = new Map(nodes.map((node) => [node.id, node]));
        const lineOf = (node: TreeNode): TreeNode[] =>
          node.parentId === null ? [node] : [...lineOf(byId.get(node.parentId)!), node];
        const holds = (node: TreeNode) => satisfies(lineOf(node), filter, nodes);

        const tree = buildTree(nodes, filter);
        const branches = tree ? flatten(tree) : [];
        const whole = flatten(buildTree(nodes)!).map(({ node }) => node.id);
        const ids = branches.map(({ node }) => node.id);
        expect(ids).toEqual(whole.filter((id) => ids.includes(id)));
        for (const branch of branches) {
          expect(branch.matches).toBe(holds(branch.node));
          expect(branch.matches || branch.children.length > 0).toBe(true);
          for (const child of branch.children) expect(child.node.parentId).toBe(branch.node.id);
        }
        expect(ids.filter((id) => holds(byId.get(id)!))).toEqual(
          whole.filter((id) => holds(byId.get(id)!)),
        );
        expect(countMatches(tree)).toBe(
          nodes.filter((node) => node.parentId !== null && holds(node)).length,
        );
      }),
    );
  });
});

/** The filter's rule once more, part by part: the first five from anywhere on the line. */
function satisfies(line: TreeNode[], filter: TreeFilter, nodes: TreeNode[]): boolean {
  const names = (one: TreeNode) => one.sdgs.some(({ goal }) => goal === filter.sdg);
  const isNamedBelow = nodes.some((one) => one.parentId !== null && names(one));
  const node = line.at(-1)!;
  const owners = line.flatMap((one) =>
    one.parties.filter(({ role }) => ['owner', 'administrative_anchor'].includes(role)),
  );
  const labels = line.flatMap((one) => one.labels.map(({ kind, key }) => `${kind} ${key}`));
  const status =
    filter.status === 'told'
      ? node.hasStatus
      : filter.status === 'untold'
        ? !node.hasStatus
        : node.phase === filter.status;
  return [
    !filter.committee ||
      line.flatMap((one) => one.committees.map(({ slug }) => slug)).includes(filter.committee),
    !filter.owner || owners.map(({ key }) => key).includes(filter.owner),
    !filter.sdg || line.some((one) => names(one) && (one.parentId !== null || !isNamedBelow)),
    !filter.targetGroup || labels.includes(`target_group ${filter.targetGroup}`),
    !filter.category || labels.includes(`category ${filter.category}`),
    !filter.year || node.years.includes(filter.year),
    !filter.status || status,
  ].every(Boolean);
}
