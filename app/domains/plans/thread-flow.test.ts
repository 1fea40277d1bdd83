import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryTree, stated, treeNode } from '../../../tests/support/tree-nodes';
import { threadFlow } from './thread-flow';
import { type Branch, buildTree, flatten, type TreeNode } from './tree';

function flowOf(nodes: TreeNode[]) {
  return threadFlow(buildTree(nodes)!);
}

/** The rows as „node goals > node goals“. */
function lines(flow: ReturnType<typeof threadFlow>): string[] {
  return flow.rows.map((line) =>
    line.map(({ slug, sdgs }) => [slug, ...sdgs].join(' ')).join(' > '),
  );
}

describe('threadFlow', () => {
  it('has a row for each drawn leaf, with its line and the UN goals where they are named', () => {
    const flow = flowOf([
      treeNode({ id: 'plan' }),
      treeNode({ id: 'a', parentId: 'plan', sdgs: stated(11) }),
      treeNode({ id: 'a1', parentId: 'a', sdgs: stated(3) }),
      treeNode({ id: 'a2', parentId: 'a' }),
      treeNode({ id: 'b', parentId: 'plan' }),
    ]);
    expect(lines(flow)).toEqual(['a 11 > a1 3', 'a 11 > a2', 'b']);
    expect(flow.isCut).toBe(false);
    expect(flow.wholePlan).toEqual([]);
    expect(flow.columns.map(({ kind }) => kind)).toEqual([undefined, 'action', 'action']);
    // a → a1, a → a2, goal 3 → a1, goal 11 → a
    expect(flow.flows.map(({ inherited }) => inherited)).toEqual([false, false, false, false]);
  });

  it('marks what holds for the whole plan, and keeps it off the rows', () => {
    const flow = flowOf([
      treeNode({ id: 'plan', sdgs: stated(11, 17) }),
      treeNode({ id: 'a', parentId: 'plan' }),
      treeNode({ id: 'b', parentId: 'plan' }),
      treeNode({ id: 'c', parentId: 'plan' }),
    ]);
    expect(flow.wholePlan).toEqual([11, 17]);
    expect(lines(flow)).toEqual(['a', 'b', 'c']);
    // Two goals into one line, and from it to every first-level node.
    expect(flow.wholePlanX).toBeGreaterThan(0);
    expect(flow.flows.filter(({ inherited }) => inherited)).toHaveLength(2 + 1 + 3);
    expect(flow.flows.filter(({ inherited }) => !inherited)).toHaveLength(0);
  });

  it('draws a goal that the plan and a node both name, once from each', () => {
    const flow = flowOf([
      treeNode({ id: 'plan', sdgs: stated(11) }),
      treeNode({ id: 'a', parentId: 'plan', sdgs: stated(11) }),
      treeNode({ id: 'b', parentId: 'plan' }),
    ]);
    expect(lines(flow)).toEqual(['a 11', 'b']);
    expect(flow.boxes.filter((box) => box.sdg === 11)).toHaveLength(1);
    expect(flow.flows.filter(({ inherited }) => inherited)).toHaveLength(1 + 1 + 2);
    expect(flow.flows.filter(({ inherited }) => !inherited)).toHaveLength(1);
  });

  it('leads a goal to the node that the plan ties it to, however deep', () => {
    const flow = flowOf([
      treeNode({ id: 'plan' }),
      treeNode({ id: 'a', parentId: 'plan' }),
      treeNode({ id: 'a1', parentId: 'a' }),
      treeNode({ id: 'a2', parentId: 'a', sdgs: stated(3) }),
    ]);
    const { x, y } = flow.boxes.find((box) => box.node?.slug === 'a2')!;
    const fromGoal = flow.flows.at(-1)!.path;
    expect(fromGoal).toMatch(new RegExp(`,${y}H${x}$`));
  });

  it('gives a long title the height it needs, and those it alone hangs under', () => {
    const long = 'Et mål om levende fællesskaber '.repeat(9);
    const flow = flowOf([
      treeNode({ id: 'plan' }),
      treeNode({ id: 'a', parentId: 'plan', title: long }),
      treeNode({ id: 'a1', parentId: 'a' }),
      treeNode({ id: 'b', parentId: 'plan' }),
    ]);
    const height = (slug: string) => flow.boxes.find((box) => box.node?.slug === slug)!.height;
    expect(height('a')).toBeGreaterThanOrEqual(3 * 17);
    expect(height('a1')).toBe(height('a'));
    expect(height('b')).toBeLessThan(height('a'));
  });

  it('begins with the plan’s first level where it names no goals', () => {
    const flow = flowOf([treeNode({ id: 'plan' }), treeNode({ id: 'a', parentId: 'plan' })]);
    expect(flow.columns).toEqual([{ x: 0, kind: 'action' }]);
    expect(flow.wholePlanX).toBeNull();
    expect(flow.flows).toEqual([]);
  });

  it('draws a plan without anything in it', () => {
    expect(flowOf([treeNode({ id: 'plan' })])).toMatchObject({ boxes: [], flows: [], rows: [] });
  });

  it('draws three levels at most, and counts the goals below for what is drawn', () => {
    const flow = flowOf([
      treeNode({ id: 'plan' }),
      treeNode({ id: 'a', parentId: 'plan' }),
      treeNode({ id: 'b', parentId: 'a' }),
      treeNode({ id: 'c', parentId: 'b' }),
      treeNode({ id: 'd', parentId: 'c', sdgs: stated(4) }),
    ]);
    expect(lines(flow)).toEqual(['a > b > c 4']);
    expect(flow.isCut).toBe(true);
  });

  it('stops above a level too broad to read', () => {
    const under = (count: number) => [
      treeNode({ id: 'plan' }),
      treeNode({ id: 'a', parentId: 'plan' }),
      ...Array.from({ length: count }, (_, at) => treeNode({ id: `a${at}`, parentId: 'a' })),
    ];
    expect(flowOf(under(60))).toMatchObject({ isCut: false, rows: { length: 60 } });
    expect(flowOf(under(61))).toMatchObject({ isCut: true, rows: { length: 1 } });
  });

  it('takes an objective for what its level aims at, not for a level', () => {
    const flow = flowOf([
      treeNode({ id: 'plan' }),
      treeNode({ id: 'punkt', parentId: 'plan', kind: 'focus_point' }),
      treeNode({ id: 'maal', parentId: 'punkt', kind: 'objective', sdgs: stated(7) }),
      treeNode({ id: 'indsats', parentId: 'punkt', kind: 'initiative' }),
    ]);
    expect(lines(flow)).toEqual(['punkt 7 > indsats']);
    expect(flow.isCut).toBe(false);
  });

  it('draws every leaf once, each goal once, and everything within the drawing without overlap', () => {
    fc.assert(
      fc.property(arbitraryTree, (nodes) => {
        const root = buildTree(nodes)!;
        const flow = threadFlow(root);
        const drawn = flow.boxes.flatMap((box) => box.node?.slug ?? []);
        expect(new Set(drawn).size).toBe(drawn.length);

        const parents = new Set(
          flatten(root)
            .filter(({ node }) => drawn.includes(node.slug))
            .map(({ node }) => node.parentId),
        );
        const leaves = drawn.filter((slug) => !parents.has(slug));
        expect(flow.rows.map((line) => line.at(-1)!.slug).toSorted()).toEqual(leaves.toSorted());
        for (const line of flow.rows) {
          expect(line.map(({ slug }) => slug)).toEqual(lineTo(root, line.at(-1)!.slug));
        }

        const goals = flow.boxes.flatMap((box) => box.sdg ?? []);
        expect(goals).toEqual(
          [...new Set(nodes.flatMap(({ sdgs }) => sdgs.map(({ goal }) => goal)))].toSorted(
            (one, other) => one - other,
          ),
        );
        const named = flow.rows.flat().flatMap(({ sdgs }) => sdgs);
        expect(new Set([...flow.wholePlan, ...named])).toEqual(new Set(goals));
        for (const [at, box] of flow.boxes.entries()) {
          expect(box.y - box.height / 2).toBeGreaterThanOrEqual(0);
          expect(box.y + box.height / 2).toBeLessThanOrEqual(flow.height + 0.1);
          expect(box.x + box.width).toBeLessThanOrEqual(flow.width + 0.1);
          const beside = flow.boxes.slice(at + 1).filter((other) => other.x === box.x);
          for (const other of beside) {
            const [upper, lower] = box.y <= other.y ? [box, other] : [other, box];
            expect(upper.y + upper.height / 2).toBeLessThanOrEqual(
              lower.y - lower.height / 2 + 0.1,
            );
          }
        }
      }),
    );
  });
});

/** From the plan's first level down to a node. */
function lineTo(branch: Branch, slug: string): string[] | undefined {
  for (const child of branch.children) {
    if (child.node.slug === slug) return [slug];
    const below = lineTo(child, slug);
    if (below) return [child.node.slug, ...below];
  }
  return undefined;
}
