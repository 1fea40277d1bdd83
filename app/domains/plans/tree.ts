import type {
  CommitteeRole,
  LabelKind,
  NodeKind,
  PartyRole,
  SdgSource,
  StatusPhase,
} from './vocabulary';

/** A node as the tree of its plan shows it, with what it can be found by. */
export type TreeNode = {
  id: string;
  slug: string;
  parentId: string | null;
  kind: NodeKind;
  number: string | null;
  title: string;
  summary: string | null;
  phase: StatusPhase | null;
  hasStatus: boolean;
  years: number[];
  droppedIn: number | null;
  committees: { slug: string; name: string; role: CommitteeRole }[];
  parties: { key: string; name: string; role: PartyRole }[];
  labels: { kind: LabelKind; key: string; printed: string }[];
  sdgs: { goal: number; source: SdgSource }[];
};

/** What a plan's tree is narrowed to; every part that is given must hold. */
export type TreeFilter = {
  committee?: string;
  owner?: string;
  sdg?: number;
  targetGroup?: string;
  category?: string;
  status?: StatusPhase | 'told' | 'untold';
  year?: number;
};

/** A node with what hangs under it. */
export type Branch = {
  node: TreeNode;
  children: Branch[];
  /** False where the node is only there to show what a match hangs under. */
  matches: boolean;
  /** UN goals of nodes above that hold for this one too ("gælder hele planen"). */
  inheritedSdgs: number[];
};

/**
 * Builds the tree of a plan, narrowed by a filter. Committee, owner, UN goal, target group and
 * category hold for everything under the node that names them; status and year are each node's own.
 * A UN goal of the whole plan that nodes name too is looked for where they name it, because it would
 * find everything. What a match hangs under is kept, marked as not matching.
 * @returns the root's branch, or undefined when nothing matches
 */
export function buildTree(nodes: TreeNode[], filter: TreeFilter = {}): Branch | undefined {
  const children = new Map<string | null, TreeNode[]>();
  for (const node of nodes) {
    children.set(node.parentId, [...(children.get(node.parentId) ?? []), node]);
  }
  const [root] = children.get(null) ?? [];
  if (!root) return undefined;

  const wanted = asSoughtIn(root, nodes);

  const grow = (node: TreeNode, above: TreeNode[]): Branch | undefined => {
    const line = [...above, node];
    const under = (children.get(node.id) ?? []).flatMap((child) => grow(child, line) ?? []);
    const matches = matchesFilter(
      above.length === 0 ? [wanted] : [wanted, ...line.slice(1)],
      filter,
    );
    if (!matches && under.length === 0) return undefined;
    const own = new Set(node.sdgs.map((sdg) => sdg.goal));
    const inheritedSdgs = [...new Set(above.flatMap((one) => one.sdgs.map((sdg) => sdg.goal)))]
      .filter((goal) => !own.has(goal))
      .toSorted((one, other) => one - other);
    return { node, children: under, matches, inheritedSdgs };
  };
  return grow(root, []);
}

/** The plan itself as it is looked for: without the UN goals that something below it names as well. */
export function asSoughtIn(root: TreeNode, nodes: TreeNode[]): TreeNode {
  const below = nodes.filter((node) => node.parentId !== null);
  const named = new Set(below.flatMap((node) => node.sdgs.map(({ goal }) => goal)));
  return { ...root, sdgs: root.sdgs.filter(({ goal }) => !named.has(goal)) };
}

/** Whether a party answers for the node: its owner, or where it is anchored in the administration. */
export function isOwner(party: { role: PartyRole }): boolean {
  return party.role === 'owner' || party.role === 'administrative_anchor';
}

/** How many nodes of the tree match, the plan itself left out. */
export function countMatches(branch: Branch | undefined): number {
  if (!branch) return 0;
  const own = branch.matches && branch.node.parentId !== null ? 1 : 0;
  return branch.children.reduce((sum, child) => sum + countMatches(child), own);
}

/** All nodes of a tree in its order. */
export function flatten(branch: Branch): Branch[] {
  return [branch, ...branch.children.flatMap(flatten)];
}

type Answers = {
  [Field in keyof TreeFilter]-?: (line: TreeNode[]) => NonNullable<TreeFilter[Field]>[];
};

/**
 * The values a node answers to, field by field: those of everything it hangs under, too, except
 * for status and year. The functions take the node last, before it everything it hangs under.
 */
export const answers: Answers = {
  committee: (line) => line.flatMap((node) => node.committees.map(({ slug }) => slug)),
  owner: (line) => line.flatMap((node) => node.parties.filter(isOwner).map(({ key }) => key)),
  sdg: (line) => line.flatMap((node) => node.sdgs.map(({ goal }) => goal)),
  targetGroup: (line) => labelKeys(line, 'target_group'),
  category: (line) => labelKeys(line, 'category'),
  status: (line) => {
    const { phase, hasStatus } = line.at(-1)!;
    return [...(phase ? [phase] : []), hasStatus ? 'told' : 'untold'];
  },
  year: (line) => line.at(-1)!.years,
};

function labelKeys(line: TreeNode[], kind: LabelKind): string[] {
  return line.flatMap(({ labels }) =>
    labels.filter((label) => label.kind === kind).map(({ key }) => key),
  );
}

function matchesFilter(line: TreeNode[], filter: TreeFilter): boolean {
  return (Object.keys(answers) as (keyof TreeFilter)[]).every((field) => {
    const wanted = filter[field];
    return wanted === undefined || (answers[field](line) as unknown[]).includes(wanted);
  });
}
