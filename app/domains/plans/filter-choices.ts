import {
  answers,
  asSoughtIn,
  type Branch,
  buildTree,
  isOwner,
  type TreeFilter,
  type TreeNode,
} from './tree';
import { type LabelKind, statusPhases } from './vocabulary';

export type Choice = { value: string; label: string };

/** What a plan's tree can be narrowed to. */
export type FilterChoices = {
  committees: Choice[];
  owners: Choice[];
  sdgs: number[];
  /** Whether a UN goal holds for everything in the plan. */
  hasSdgsOfAll: boolean;
  targetGroups: Choice[];
  categories: Choice[];
  statuses: NonNullable<TreeFilter['status']>[];
  years: number[];
};

/**
 * Offers what makes a difference: a choice that some of what hangs under the plan answers to, but not
 * all of it. Where a committee, an owner, a UN goal or a target group holds for all of the plan and
 * there is no other, it is offered still: to find everything is the answer then. What is chosen stays among the
 * choices, whatever it is: an old link still works, and the form still says what it asks for.
 */
export function filterChoices(nodes: TreeNode[], filter: TreeFilter = {}): FilterChoices {
  const tree = buildTree(nodes);
  const lines = tree ? linesBelow({ ...tree, node: asSoughtIn(tree.node, nodes) }) : [];

  const offered = <Value>(
    valuesOf: (line: TreeNode[]) => Value[],
    chosen: Value | undefined,
    orAll?: 'or all',
  ): Value[] => {
    const counts = new Map<Value, number>();
    for (const value of lines.flatMap((line) => [...new Set(valuesOf(line))])) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const telling = [...counts].filter(([, count]) => count < lines.length).map(([value]) => value);
    const choices = telling.length === 0 && orAll ? [...counts.keys()] : telling;
    return chosen === undefined ? choices : [...new Set([...choices, chosen])];
  };
  const named = (values: string[], names: Choice[]): Choice[] => {
    const labels = new Map(names.map(({ value, label }) => [value, label]));
    return values
      .map((value) => ({ value, label: labels.get(value) ?? value }))
      .toSorted((one, other) => one.label.localeCompare(other.label, 'da'));
  };
  const labels = (kind: LabelKind) =>
    nodes.flatMap((node) =>
      node.labels
        .filter((label) => label.kind === kind)
        .map(({ key, printed }) => ({ value: key, label: printed })),
    );
  const ascending = (numbers: number[]) => numbers.toSorted((one, other) => one - other);
  const statuses = offered(answers.status, filter.status);
  const sdgs = offered(answers.sdg, filter.sdg, 'or all');
  return {
    committees: named(
      offered(answers.committee, filter.committee, 'or all'),
      nodes.flatMap((node) =>
        node.committees.map(({ slug, name }) => ({ value: slug, label: name })),
      ),
    ),
    owners: named(
      offered(answers.owner, filter.owner, 'or all'),
      nodes.flatMap((node) =>
        node.parties.filter(isOwner).map(({ key, name }) => ({ value: key, label: name })),
      ),
    ),
    sdgs: ascending(sdgs),
    hasSdgsOfAll: (tree?.node.sdgs.length ?? 0) > 0,
    targetGroups: named(
      offered(answers.targetGroup, filter.targetGroup, 'or all'),
      labels('target_group'),
    ),
    categories: named(offered(answers.category, filter.category), labels('category')),
    statuses: [...statusPhases, 'told' as const, 'untold' as const].filter((status) =>
      statuses.includes(status),
    ),
    years: ascending(offered(answers.year, filter.year)),
  };
}

/** For each node below the plan itself, what it hangs under and it itself, last. */
function linesBelow({ node, children }: Branch, above: TreeNode[] = []): TreeNode[][] {
  const line = [...above, node];
  return children.flatMap((child) => [[...line, child.node], ...linesBelow(child, line)]);
}
