import { curveBumpX, link } from 'd3-shape';
import { type Branch, flatten } from './tree';
import { wrapLabel } from './wrap-label';

type ThreadNode = {
  slug: string;
  number: string | null;
  title: string;
  kind: Branch['node']['kind'];
  /** UN goals that the plan ties to it, or to what is not drawn below it. */
  sdgs: number[];
};

export type ThreadFlow = {
  width: number;
  height: number;
  /** Left edge of each column; the first is the UN goals where `kind` is undefined. */
  columns: { x: number; kind: Branch['node']['kind'] | undefined }[];
  /** Where the line stands through which UN goals hold for the whole plan, if any do. */
  wholePlanX: number | null;
  boxes: {
    x: number;
    /** Of its middle, where lines meet it. */
    y: number;
    width: number;
    height: number;
    /** A UN goal, or else a node with its label in lines. */
    sdg?: number;
    node?: ThreadNode & { label: string[] };
  }[];
  flows: { path: string; inherited: boolean }[];
  /** UN goals that the plan names for all of it. */
  wholePlan: number[];
  /** The thread as a table: for each drawn leaf the nodes from the plan's first level down to it. */
  rows: ThreadNode[][];
  /** Whether levels below the drawn ones are left out. */
  isCut: boolean;
};

type Box = ThreadFlow['boxes'][number];

const width = 1200;
/** Where labels begin within their box: after a node's stem, after a UN goal's number. */
export const labelIndent = { node: 11, sdg: 30 };
export const lineHeight = 17;
const gapBetweenColumns = 60;
const goalWidth = 216;
const wholePlanX = 224;
const goalsBendAt = 232;
const firstLevelX = 390;
const goalHeight = 42;
const besideMarked = 4;
const headingHeight = 30;
const gapBetweenLeaves = 14;
const mostLeaves = 60;

/**
 * Lays out the red thread of a plan: UN goals → first level → next levels, as far as the leaves stay
 * readable. A UN goal's line ends at the node that the plan ties it to. Those that the plan names for
 * all of it meet in one line, from which marked lines run to every first-level node.
 */
export function threadFlow(root: Branch): ThreadFlow {
  const depth = drawnDepth(root);
  const wholePlan = ascending(goalsAt(root, false));
  const left = flatten(root).some((branch) => branch.node.sdgs.length > 0) ? firstLevelX : 0;
  const step = (width - left + gapBetweenColumns) / depth;
  const boxWidth = step - gapBetweenColumns;
  const boxes: (Box & { node: NonNullable<Box['node']> })[] = [];
  const flows: ThreadFlow['flows'] = [];
  const rows: ThreadFlow['rows'] = [];
  let bottom = headingHeight;

  /** @param room the height that those need of which this is all there is below */
  const grow = (branch: Branch, level: number, above: ThreadNode[], room: number): Box => {
    const { slug, number, title, kind } = branch.node;
    const under = level < depth ? drawnChildren(branch) : [];
    const node = {
      slug,
      number,
      title,
      kind,
      sdgs: ascending(goalsAt(branch, under.length === 0)),
    };
    const label = wrapLabel(nodeLabel(node), boxWidth - labelIndent.node);
    const needed = Math.max(room, label.length * lineHeight + gapBetweenLeaves);
    const line = [...above, node];
    const top = bottom;
    const children = under.map((child) =>
      grow(child, level + 1, line, under.length === 1 ? needed : 0),
    );
    if (under.length === 0) {
      rows.push(line);
      bottom += needed;
    }
    const box = {
      x: left + (level - 1) * step,
      y: (top + bottom) / 2,
      width: boxWidth,
      height: bottom - top - 8,
      node: { ...node, label },
    };
    boxes.push(box);
    for (const child of children) {
      const bend = [box.x + box.width, child.x] as const;
      flows.push({ path: path(box, labelIndent.node, child, bend), inherited: false });
    }
    return box;
  };
  const tops = drawnChildren(root).map((top) => grow(top, 1, [], 0));

  const goals = ascending([...wholePlan, ...boxes.flatMap((box) => box.node.sdgs)]);
  const height = Math.max(bottom - headingHeight, goals.length * goalHeight);
  const goalBoxes = goals.map((sdg, index) => ({
    x: 0,
    y: headingHeight + ((index + 0.5) * height) / goals.length,
    width: goalWidth,
    height: goalHeight - 4,
    sdg,
  }));
  const held = goalBoxes.filter(({ sdg }) => wholePlan.includes(sdg));
  for (const goal of goalBoxes) {
    // Beside the marked line, where there is one.
    const from = { ...goal, y: goal.y + (held.includes(goal) ? besideMarked : 0) };
    for (const box of boxes.filter(({ node }) => node.sdgs.includes(goal.sdg))) {
      // On the way to its node the line runs through all that the node hangs under.
      const bend = [goalsBendAt, firstLevelX] as const;
      flows.push({ path: path(from, labelIndent.sdg, box, bend), inherited: false });
    }
  }
  if (held.length > 0) {
    const ends = [...held, ...tops].map(({ y }) => y);
    const straight = [
      ...held.map(({ y }) => `M${labelIndent.sdg} ${round(y)}H${wholePlanX}`),
      `M${wholePlanX} ${round(Math.min(...ends))}V${round(Math.max(...ends))}`,
      ...tops.map(({ y }) => `M${wholePlanX} ${round(y)}H${firstLevelX}`),
    ];
    flows.push(...straight.map((path) => ({ path, inherited: true })));
  }
  const levels = Array.from({ length: tops.length > 0 ? depth : 0 }, (_, index) => ({
    x: round(left + index * step),
    kind: rows.find((line) => line.length > index)!.at(index)!.kind,
  }));
  return {
    width,
    height: headingHeight + height,
    columns: [...(goals.length > 0 ? [{ x: 0, kind: undefined }] : []), ...levels],
    wholePlanX: held.length > 0 ? wholePlanX : null,
    boxes: [...goalBoxes, ...boxes].map((box) => ({ ...box, x: round(box.x), y: round(box.y) })),
    flows,
    wholePlan,
    rows,
    isCut: isCut(root, depth),
  };
}

/** What a node is called in the thread: its number, where it has one, and its title. */
export function nodeLabel(node: { number: string | null; title: string }): string {
  return node.number === null ? node.title : `${node.number}. ${node.title}`;
}

/** A line from where a label begins (which covers it) to where it bends, then to where it meets the other box. */
function path(
  from: Box,
  indent: number,
  to: Box,
  [bendStart, bendEnd]: readonly [number, number],
): string {
  const curve = link(curveBumpX)
    .x((point: [number, number]) => round(point[0]))
    .y((point: [number, number]) => round(point[1]));
  const bend = curve({ source: [bendStart, from.y], target: [bendEnd, to.y] }) ?? '';
  return `M${round(from.x + indent)} ${round(from.y)}L${bend.slice(1)}H${round(to.x)}`;
}

/**
 * UN goals that the plan ties to a drawn node: its own and those of its objectives, which are not
 * drawn themselves. A leaf of the drawing also answers for what is not drawn below it.
 */
function goalsAt(branch: Branch, isLeaf: boolean): number[] {
  const below = branch.children.filter((child) => isLeaf || child.node.kind === 'objective');
  return [branch, ...below.flatMap(flatten)].flatMap(({ node }) =>
    node.sdgs.map((sdg) => sdg.goal),
  );
}

function ascending(goals: number[]): number[] {
  return [...new Set(goals)].toSorted((one, other) => one - other);
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
