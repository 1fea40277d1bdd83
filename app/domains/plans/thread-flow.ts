import { curveBumpX, link } from 'd3-shape';
import { type Branch, flatten } from './tree';

/** One row of the red thread as a table: a drawn leaf with everything it hangs under. */
type ThreadRow = {
  /** The drawn nodes from the plan's first level down. */
  line: { slug: string; number: string | null; title: string; kind: Branch['node']['kind'] }[];
  /** UN goals that the plan ties to something on this line. */
  sdgs: number[];
};

export type ThreadFlow = {
  width: number;
  height: number;
  /** Left edge of each column; the first is the UN goals where `kind` is undefined. */
  columns: { x: number; kind: Branch['node']['kind'] | undefined }[];
  boxes: {
    x: number;
    y: number;
    width: number;
    height: number;
    /** A UN goal, a node, or neither: the junction of what holds for the whole plan. */
    sdg?: number;
    node?: { slug: string; number: string | null; title: string };
  }[];
  flows: { path: string; inherited: boolean }[];
  /** UN goals that the plan names for all of it. */
  wholePlan: number[];
  rows: ThreadRow[];
  /** Whether levels below the drawn ones are left out. */
  isCut: boolean;
};

type Box = { column: number; middle: number; height: number; sdg?: number; branch?: Branch };
type Line = { from: Box; to: Box; inherited: boolean };

const width = 1200;
const gapBetweenColumns = 70;
const leafHeight = 38;
const goalHeight = 32;
const headingHeight = 30;
const mostLeaves = 60;

/**
 * Lays out the red thread of a plan: UN goals → first level → next levels, as far as the leaves stay
 * readable. UN goals that the plan names for all of it meet in one junction, from which marked lines
 * run to every first-level node.
 */
export function threadFlow(root: Branch): ThreadFlow {
  const depth = drawnDepth(root);
  const boxes: Box[] = [];
  const lines: Line[] = [];
  const rows: ThreadRow[] = [];
  const wholePlan = root.node.sdgs.map((sdg) => sdg.goal);
  const goals = ascending(flatten(root).flatMap(ownGoals));
  const firstColumn = goals.length === 0 ? 0 : wholePlan.length > 0 ? 2 : 1;

  const grow = (
    branch: Branch,
    level: number,
    line: ThreadRow['line'],
    named: number[],
  ): Box & { branch: Branch } => {
    const { slug, number, title, kind } = branch.node;
    const here = [...line, { slug, number, title, kind }];
    const goalsHere = [...named, ...ownGoals(branch), ...aimedAt(branch)];
    const under = level < depth ? drawnChildren(branch) : [];
    const top = rows.length * leafHeight;
    if (under.length === 0) {
      // A leaf of the drawing also answers for what is not drawn below it.
      rows.push({
        line: here,
        sdgs: ascending([...goalsHere, ...flatten(branch).flatMap(ownGoals)]),
      });
    }
    const children = under.map((child) => grow(child, level + 1, here, goalsHere));
    const height = rows.length * leafHeight - top;
    const column = firstColumn + level - 1;
    const box = { column, middle: top + height / 2, height: height - 10, branch };
    boxes.push(box);
    for (const child of children) lines.push({ from: box, to: child, inherited: false });
    return box;
  };
  const tops = drawnChildren(root).map((top) => grow(top, 1, [], []));

  const height = Math.max(rows.length * leafHeight, goals.length * goalHeight);
  const lift = (height - rows.length * leafHeight) / 2;
  for (const box of boxes) box.middle += lift;
  const spread = height / Math.max(goals.length, 1);
  const goalBoxes = goals.map((sdg, index) => ({
    column: 0,
    middle: (index + 0.5) * spread,
    height: goalHeight,
    sdg,
  }));
  const junction: Box = { column: 1, middle: height / 2, height: goalHeight };
  for (const from of goalBoxes) {
    if (wholePlan.includes(from.sdg)) lines.push({ from, to: junction, inherited: true });
    for (const to of tops) {
      if (flatten(to.branch).flatMap(ownGoals).includes(from.sdg)) {
        lines.push({ from, to, inherited: false });
      }
    }
  }
  if (wholePlan.length > 0) {
    // Out of the way of the lines that pass it.
    if (lines.some((line) => line.from.sdg !== undefined && !line.inherited)) {
      junction.middle = height - goalHeight / 2;
    }
    for (const to of tops) lines.push({ from: junction, to, inherited: true });
    boxes.push(junction);
  }
  return {
    ...place([...goalBoxes, ...boxes], lines),
    height: headingHeight + height,
    wholePlan,
    rows,
    isCut: isCut(root, depth),
  };
}

function ownGoals(branch: Branch): number[] {
  return branch.node.sdgs.map((sdg) => sdg.goal);
}

/** UN goals of what a level aims at: its objectives, which are not drawn themselves. */
function aimedAt(branch: Branch): number[] {
  const objectives = branch.children.filter((child) => child.node.kind === 'objective');
  return objectives.flatMap(flatten).flatMap(ownGoals);
}

function ascending(goals: number[]): number[] {
  return [...new Set(goals)].toSorted((one, other) => one - other);
}

/** Turns columns and rows into coordinates of the drawing. */
function place(
  boxes: Box[],
  lines: Line[],
): Pick<ThreadFlow, 'width' | 'columns' | 'boxes' | 'flows'> {
  const columnCount = Math.max(...boxes.map((box) => box.column), 0) + 1;
  const step = (width + gapBetweenColumns) / columnCount;
  const boxWidth = step - gapBetweenColumns;
  const x = (box: Box) => round(box.column * step);
  const y = (box: Box) => round(headingHeight + box.middle);
  const curve = link(curveBumpX)
    .x((point: [number, number]) => point[0])
    .y((point: [number, number]) => point[1]);
  const headed = boxes.filter((box) => box.branch !== undefined || box.sdg !== undefined);
  const kinds = new Map(headed.map((box) => [x(box), box.branch?.node.kind]));
  return {
    width,
    columns: [...kinds]
      .map(([left, kind]) => ({ x: left, kind }))
      .toSorted((one, other) => one.x - other.x),
    boxes: boxes.map((box) => ({
      x: x(box),
      y: round(y(box) - box.height / 2),
      width: round(boxWidth),
      height: box.height,
      ...(box.sdg !== undefined && { sdg: box.sdg }),
      ...(box.branch && {
        node: {
          slug: box.branch.node.slug,
          number: box.branch.node.number,
          title: box.branch.node.title,
        },
      }),
    })),
    flows: lines.map(({ from, to, inherited }) => ({
      path: curve({ source: [round(x(from) + boxWidth), y(from)], target: [x(to), y(to)] }) ?? '',
      inherited,
    })),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
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
