import type { PlanFile, PlanFileNode } from './plan-file';

/** What a plan file would change in a plan. Ids are the file's own. */
export type PlanDifference = {
  /** Fields of the plan itself, such as `title` or `period`. */
  facts: string[];
  added: string[];
  /** Nodes left out of the file; they stay as "udgået". */
  dropped: string[];
  changed: { id: string; fields: string[] }[];
  /** Nodes whose order among the others changed. */
  reordered: boolean;
};

/**
 * Compares what is there with a file.
 * @param current the plan as it would be exported, or null where there is none
 * @param keyOf the id under which a node of the file is known in `current`
 */
export function planDifference(
  current: PlanFile | null,
  next: PlanFile,
  keyOf: (node: PlanFileNode) => string,
): PlanDifference {
  const before = new Map(current?.nodes.map((node) => [node.id, node]));
  const known = new Set(next.nodes.map(keyOf));
  const oldIdOf = new Map(next.nodes.map((node) => [node.id, keyOf(node)]));
  const difference: PlanDifference = {
    facts: current ? changedFields(withoutNodes(current), withoutNodes(next)) : [],
    added: [],
    dropped: [...before.keys()].filter((id) => !known.has(id)),
    changed: [],
    reordered: false,
  };
  for (const node of next.nodes) {
    const old = before.get(keyOf(node));
    if (!old) {
      difference.added.push(node.id);
      continue;
    }
    // A file need not name the address a node has, and a parent with a new id is the same parent.
    const renamed = {
      ...node,
      slug: node.slug ?? old.slug,
      ...(node.parent !== undefined && { parent: oldIdOf.get(node.parent) ?? node.parent }),
    };
    const fields = changedFields(comparable(old, next.slug), comparable(renamed, next.slug));
    if (newMeasurements(old, node)) fields.push('measurements');
    if (fields.length > 0) difference.changed.push({ id: node.id, fields });
  }
  const orderBefore = current?.nodes.map((node) => node.id).filter((id) => known.has(id)) ?? [];
  const orderAfter = next.nodes.map(keyOf).filter((id) => before.has(id));
  difference.reordered = orderBefore.join() !== orderAfter.join();
  return difference;
}

export function isEmpty(difference: PlanDifference): boolean {
  return (
    difference.facts.length === 0 &&
    difference.added.length === 0 &&
    difference.dropped.length === 0 &&
    difference.changed.length === 0 &&
    !difference.reordered
  );
}

function withoutNodes(file: PlanFile): Record<string, unknown> {
  const { nodes: _nodes, baseRevision: _base, $schema: _schema, ...facts } = file;
  return facts;
}

/**
 * A node without what says nothing new. Measurements only ever come to: an older file that lacks some
 * of them does not take them away. Naming no former ids or successors is the same as leaving them out,
 * and successors have no order.
 * @param plan the slug of the node's own plan, which a successor in it may leave out
 */
function comparable(node: PlanFileNode, plan: string): Record<string, unknown> {
  return {
    ...node,
    formerIds: node.formerIds?.length ? node.formerIds : undefined,
    continuedBy: node.continuedBy?.length
      ? node.continuedBy.map((next) => `${next.plan ?? plan}/${next.node}`).toSorted()
      : undefined,
    goals: node.goals?.map((goal) => ({
      ...goal,
      indicators: goal.indicators?.map(({ measurements: _, ...indicator }) => indicator),
    })),
  };
}

function newMeasurements(old: PlanFileNode, node: PlanFileNode): boolean {
  const known = new Set(measurementsOf(old));
  return measurementsOf(node).some((one) => !known.has(one));
}

function measurementsOf(node: PlanFileNode): string[] {
  return (node.goals ?? []).flatMap((goal) =>
    (goal.indicators ?? []).flatMap((indicator) =>
      (indicator.measurements ?? []).map((one) => `${indicator.id} ${stable(one)}`),
    ),
  );
}

/** The fields in which two versions differ, by name. */
export function changedFields(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields]
    .filter((field) => stable(before[field]) !== stable(after[field]))
    .toSorted((one, other) => one.localeCompare(other, 'en'));
}

/** JSON with keys in order, so that equal content is equal text. */
function stable(value: unknown): string {
  return (
    JSON.stringify(value, (_key, one: unknown) =>
      typeof one === 'object' && one !== null && !Array.isArray(one)
        ? Object.fromEntries(
            Object.entries(one).toSorted(([left], [right]) => (left < right ? -1 : 1)),
          )
        : one,
    ) ?? ''
  );
}
