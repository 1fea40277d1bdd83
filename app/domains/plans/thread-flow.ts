import { sankey, sankeyLinkHorizontal } from 'd3-sankey';
import { type Branch, flatten } from './tree';

/** One row of the red thread as a table: a drawn leaf with everything it hangs under. */
export type ThreadRow = {
  /** The drawn nodes from the plan's first level down. */
  line: { slug: string; number: string | null; title: string; kind: Branch['node']['kind'] }[];
  sdgs: { goal: number; inherited: boolean }[];
};

export type ThreadFlow = {
  width: number;
  height: number;
  /** Heading of each column: undefined is the UN goals. */
  columns: { x: number; kind: Branch['node']['kind'] | undefined }[];
  stems: {
    x: number;
    y: number;
    height: number;
    sdg?: number;
    node?: { slug: string; number: string | null; title: string };
  }[];
  flows: { path: string; width: number; inherited: boolean }[];
  rows: ThreadRow[];
  /** Whether levels below the drawn ones are left out. */
  isCut: boolean;
};

type Box = { id: string; column: number; sdg?: number; branch?: Branch };
type Line = { source: string; target: string; value: number; inherited: boolean };

const width = 1180;
const stemWidth = 5;
const leafHeight = 20;
const gap = 16;
const headingHeight = 30;
const labelWidth = 230;
const mostLeaves = 60;

/**
 * Lays out the red thread of a plan: UN goals → first level → next levels, as far as the leaves stay
 * readable. A UN goal that only the plan as a whole names runs to every first-level node, marked as
 * inherited.
 */
export function threadFlow(root: Branch): ThreadFlow {
  const depth = drawnDepth(root);
  const boxes: Box[] = [];
  const lines: Line[] = [];
  const rows: ThreadRow[] = [];
  const rootGoals = new Set(root.node.sdgs.map((sdg) => sdg.goal));
  const goals = new Set(rootGoals);
  for (const branch of flatten(root)) branch.node.sdgs.forEach((sdg) => goals.add(sdg.goal));
  const sorted = [...goals].toSorted((one, other) => one - other);
  const offset = sorted.length > 0 ? 1 : 0;

  const grow = (
    branch: Branch,
    level: number,
    line: ThreadRow['line'],
    named: Set<number>,
  ): number => {
    const { slug, number, title, kind } = branch.node;
    boxes.push({ id: branch.node.id, column: level - 1 + offset, branch });
    const here = [...line, { slug, number, title, kind }];
    const goalsHere = new Set([...named, ...branch.node.sdgs.map((sdg) => sdg.goal)]);
    const under = level < depth ? drawnChildren(branch) : [];
    if (under.length === 0) {
      // A leaf of the drawing also answers for what is not drawn below it.
      for (const below of flatten(branch))
        below.node.sdgs.forEach((sdg) => goalsHere.add(sdg.goal));
      rows.push({
        line: here,
        sdgs: sorted
          .filter((goal) => goalsHere.has(goal) || rootGoals.has(goal))
          .map((goal) => ({ goal, inherited: !goalsHere.has(goal) })),
      });
      return 1;
    }
    return under.reduce((sum, child) => {
      const value = grow(child, level + 1, here, goalsHere);
      lines.push({ source: branch.node.id, target: child.node.id, value, inherited: false });
      return sum + value;
    }, 0);
  };

  for (const goal of sorted) boxes.push({ id: `sdg-${goal}`, column: 0, sdg: goal });
  for (const top of drawnChildren(root)) {
    const value = grow(top, 1, [], new Set());
    const stated = new Set(flatten(top).flatMap(({ node }) => node.sdgs.map((sdg) => sdg.goal)));
    const linked = sorted.filter((goal) => stated.has(goal) || rootGoals.has(goal));
    for (const goal of linked) {
      lines.push({
        source: `sdg-${goal}`,
        target: top.node.id,
        value: value / linked.length,
        inherited: !stated.has(goal),
      });
    }
  }
  return { ...layOut(boxes, lines, rows.length, sorted.length), rows, isCut: isCut(root, depth) };
}

function layOut(boxes: Box[], lines: Line[], leaves: number, goals: number) {
  const height = headingHeight + Math.max(leaves, goals) * (leafHeight + gap);
  const graph = sankey<Box, Line>()
    .nodeId((box) => box.id)
    .nodeAlign((box) => box.column)
    .nodeSort(null)
    .linkSort(null)
    .nodeWidth(stemWidth)
    .nodePadding(gap)
    .extent([
      [0, headingHeight],
      [width - labelWidth, height],
    ])({ nodes: boxes, links: lines });
  const path = sankeyLinkHorizontal<Box, Line>();
  const columns = new Map<number, { x: number; kind: Branch['node']['kind'] | undefined }>();
  for (const box of graph.nodes) {
    if (!columns.has(box.column)) {
      columns.set(box.column, { x: box.x0 ?? 0, kind: box.branch?.node.kind });
    }
  }
  return {
    width,
    height: Math.ceil(Math.max(...graph.nodes.map((box) => box.y1 ?? 0), 0)) + gap,
    columns: [...columns.values()],
    stems: graph.nodes.map((box) => ({
      x: round(box.x0),
      y: round(box.y0),
      height: Math.max(round((box.y1 ?? 0) - (box.y0 ?? 0)), 2),
      ...(box.sdg !== undefined && { sdg: box.sdg }),
      ...(box.branch && {
        node: {
          slug: box.branch.node.slug,
          number: box.branch.node.number,
          title: box.branch.node.title,
        },
      }),
    })),
    flows: graph.links.map((link) => ({
      path: (path(link) ?? '').replace(/\d+\.\d+/g, (number) => String(round(Number(number)))),
      width: Math.max(round(link.width), 1),
      inherited: link.inherited,
    })),
  };
}

function round(value: number | undefined): number {
  return Math.round((value ?? 0) * 10) / 10;
}

/** Objectives are what a level aims at, not a level of their own. */
function drawnChildren(branch: Branch): Branch[] {
  return branch.children.filter((child) => child.node.kind !== 'objective');
}

function drawnDepth(root: Branch): number {
  const widths: number[] = [];
  const walk = (branch: Branch, level: number) => {
    if (level > 0) widths[level] = (widths[level] ?? 0) + 1;
    for (const child of drawnChildren(branch)) walk(child, level + 1);
  };
  walk(root, 0);
  let depth = 1;
  while (depth < 3 && (widths[depth + 1] ?? 0) > 0 && (widths[depth + 1] ?? 0) <= mostLeaves)
    depth += 1;
  return depth;
}

function isCut(root: Branch, depth: number): boolean {
  const deepest = (branch: Branch): number =>
    Math.max(0, ...drawnChildren(branch).map((child) => 1 + deepest(child)));
  return deepest(root) > depth;
}
