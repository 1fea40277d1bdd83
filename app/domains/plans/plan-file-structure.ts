import type { PlanFault, PlanFile, PlanFileNode } from './plan-file';
import { reservedSlugs } from './slug';

/** What is wrong with a file whose form holds: how its nodes stand to each other. */
export function structuralFaults(file: PlanFile): PlanFault[] {
  const faults: PlanFault[] = [];
  const parentOf = new Map<string, string | undefined>();
  const slugs = new Set<string>();

  const { from, to } = file.period ?? {};
  if (from !== undefined && to !== undefined && to < from) {
    faults.push({ path: 'period.to', reason: 'the period ends before it begins' });
  }
  file.nodes.forEach((one, position) => {
    const at = `nodes[${position}]`;
    if (parentOf.has(one.id)) {
      faults.push({ path: `${at}.id`, reason: `the id "${one.id}" is used by another node` });
    }
    parentOf.set(one.id, one.parent);
    if (one.slug !== undefined) {
      if (slugs.has(one.slug)) {
        faults.push({ path: `${at}.slug`, reason: `the slug "${one.slug}" is used twice` });
      }
      slugs.add(one.slug);
      if (reservedSlugs.has(one.slug)) {
        faults.push({
          path: `${at}.slug`,
          reason: `"${one.slug}" is the address of another page of the plan`,
        });
      }
    }
    const indicatorIds = (one.goals ?? []).flatMap((goal) =>
      (goal.indicators ?? []).map((each) => each.id),
    );
    for (const id of new Set(
      indicatorIds.filter((id, index) => indicatorIds.indexOf(id) !== index),
    ))
      faults.push({ path: `${at}.goals`, reason: `the indicator id "${id}" is used twice` });
    faults.push(...saidTwice(one, at, file.slug));
  });

  const roots = file.nodes.filter((one) => one.parent === undefined);
  if (roots.length !== 1) {
    faults.push({
      path: 'nodes',
      reason: `a plan has exactly one node without a parent; this file has ${roots.length}`,
    });
  }
  file.nodes.forEach((one, position) => {
    const at = `nodes[${position}]`;
    if ((one.parent === undefined) !== (one.kind === 'plan')) {
      faults.push({ path: `${at}.kind`, reason: 'the root, and only the root, is of kind "plan"' });
    }
    if (one.parent !== undefined && !parentOf.has(one.parent)) {
      faults.push({ path: `${at}.parent`, reason: `there is no node "${one.parent}"` });
    } else if (reachesItself(one.id, parentOf)) {
      faults.push({ path: `${at}.parent`, reason: `"${one.id}" stands under itself (a cycle)` });
    }
    one.references?.forEach((reference, index) => {
      if (!parentOf.has(reference.to)) {
        faults.push({
          path: `${at}.references[${index}].to`,
          reason: `there is no node "${reference.to}"`,
        });
      }
    });
    one.continuedBy?.forEach((next, index) => {
      if (next.node === one.id && (next.plan ?? file.slug) === file.slug) {
        faults.push({
          path: `${at}.continuedBy[${index}]`,
          reason: `"${one.id}" cannot carry itself on`,
        });
      }
    });
    one.formerIds?.forEach((former, index) => {
      if (parentOf.has(former)) {
        faults.push({
          path: `${at}.formerIds[${index}]`,
          reason: `"${former}" is still a node of this file`,
        });
      }
    });
  });
  return faults;
}

/** Links and measurements that a node gives more than once: the second could only contradict the first. */
function saidTwice(node: PlanFileNode, at: string, plan: string): PlanFault[] {
  const measured = (node.goals ?? []).flatMap((goal, goalAt) =>
    (goal.indicators ?? []).flatMap((one, oneAt) =>
      repeated(one.measurements, ({ on }) => on).map((index) => ({
        path: `${at}.goals[${goalAt}].indicators[${oneAt}].measurements[${index}].on`,
        reason: 'this day has a measurement already',
      })),
    ),
  );
  return [
    ...measured,
    ...repeated(node.committees, ({ committee, role }) => `${role} ${committee}`).map((index) => ({
      path: `${at}.committees[${index}]`,
      reason: 'this committee has this role already',
    })),
    ...repeated(node.sdgs, ({ goal }) => String(goal)).map((index) => ({
      path: `${at}.sdgs[${index}].goal`,
      reason: 'this goal is named already',
    })),
    ...repeated(node.references, ({ to }) => to).map((index) => ({
      path: `${at}.references[${index}].to`,
      reason: 'this node is referred to already',
    })),
    ...repeated(node.continuedBy, (next) => `${next.plan ?? plan} ${next.node}`).map((index) => ({
      path: `${at}.continuedBy[${index}]`,
      reason: 'this node is named already',
    })),
  ];
}

/** Positions of what has the same key as something before it. */
function repeated<Item>(items: Item[] = [], keyOf: (item: Item) => string): number[] {
  const keys = items.map(keyOf);
  return keys.flatMap((key, index) => (keys.indexOf(key) < index ? [index] : []));
}

function reachesItself(id: string, parentOf: Map<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let at = parentOf.get(id); at !== undefined; at = parentOf.get(at)) {
    if (at === id) return true;
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return false;
}
