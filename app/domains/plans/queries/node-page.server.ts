import { and, asc, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import {
  committee,
  indicator,
  measurement,
  nodeCommittee,
  nodeContinuation,
  nodeReference,
  nodeRevision,
  nodeSdg,
  nodeSlug,
  plan,
  planNode,
  planRevision,
} from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import type { NodeContent } from '../node-content';
import { changedFields } from '../plan-difference';
import type { CommitteeRole, NodeKind, SdgSource } from '../vocabulary';
import { type PlanHead, readPlanHead } from './plan-tree.server';

export type NodeLink = {
  slug: string;
  kind: NodeKind;
  number: string | null;
  title: string;
  droppedIn: number | null;
};

export type NodePage = {
  plan: PlanHead;
  node: {
    id: string;
    slug: string;
    kind: NodeKind;
    droppedIn: number | null;
    content: NodeContent;
    isRoot: boolean;
  };
  /** What it hangs under: the plan first, its parent last. */
  above: (NodeLink & { id: string })[];
  /** What hangs directly under it, with how much hangs under that. */
  below: (NodeLink & { summary: string | null; childCount: number })[];
  committees: { slug: string; name: string; role: CommitteeRole; printed: string | null }[];
  sdgs: { goal: number; source: SdgSource; from: NodeLink | null }[];
  references: (NodeLink & { label: string | null; incoming: boolean })[];
  continuedBy: (NodeLink & { planSlug: string; planTitle: string })[];
  continues: (NodeLink & { planSlug: string; planTitle: string })[];
  /** Measurements by indicator id, oldest first. */
  measurements: Record<string, { on: string; value: number; source: string | null }[]>;
  /** The revisions that changed this node, newest first. */
  history: {
    revision: number;
    importedAt: string;
    /** Fields that changed with it; empty where it is the first, or the node only moved. */
    changed: string[];
  }[];
};

const link = {
  slug: planNode.slug,
  kind: planNode.kind,
  number: planNode.number,
  title: planNode.title,
  droppedIn: planNode.droppedIn,
};

/**
 * Everything known about one node. Ten queries, whatever the plan's size. Public.
 * @param slug its address, or one that it had before
 * @throws NotFound where the plan has no such node
 */
export async function readNode(
  ctx: ReadContext,
  planSlug: string,
  slug: string,
): Promise<NodePage> {
  const head = await readPlanHead(ctx, planSlug);
  const [found] = await ctx.db
    .select({
      id: planNode.id,
      slug: planNode.slug,
      kind: planNode.kind,
      parentId: planNode.parentId,
      droppedIn: planNode.droppedIn,
      content: nodeRevision.content,
    })
    .from(nodeSlug)
    .innerJoin(
      planNode,
      and(eq(planNode.planId, nodeSlug.planId), eq(planNode.id, nodeSlug.nodeId)),
    )
    .innerJoin(
      nodeRevision,
      and(eq(nodeRevision.nodeId, planNode.id), eq(nodeRevision.revision, planNode.revision)),
    )
    .where(and(eq(nodeSlug.planId, head.id), eq(nodeSlug.slug, slug)));
  if (!found) throw new NotFound();
  const { parentId, ...node } = found;

  const above = await nodesAbove(ctx, parentId);
  return {
    plan: head,
    node: { ...node, isRoot: parentId === null },
    above,
    below: await nodesBelow(ctx, node.id),
    committees: await committeesOf(ctx, node.id),
    sdgs: await sdgsOf(ctx, node.id, above),
    references: await referencesOf(ctx, node.id),
    ...(await continuationsOf(ctx, node.id)),
    measurements: await measurementsOf(ctx, node.id),
    history: await historyOf(ctx, head.id, node.id),
  };
}

/** The revisions that changed a node, newest first. */
export async function historyOf(
  ctx: ReadContext,
  planId: string,
  nodeId: string,
): Promise<NodePage['history']> {
  const rows = await ctx.db
    .select({
      revision: nodeRevision.revision,
      importedAt: planRevision.importedAt,
      content: nodeRevision.content,
    })
    .from(nodeRevision)
    .innerJoin(
      planRevision,
      and(eq(planRevision.planId, planId), eq(planRevision.number, nodeRevision.revision)),
    )
    .where(eq(nodeRevision.nodeId, nodeId))
    .orderBy(desc(nodeRevision.revision));
  return rows.map(({ content, ...row }, index) => {
    const before = rows[index + 1];
    return { ...row, changed: before ? changedFields(before.content, content) : [] };
  });
}

async function nodesAbove(ctx: ReadContext, parentId: string | null): Promise<NodePage['above']> {
  if (parentId === null) return [];
  const rows = await ctx.db.execute<{ id: string } & NodeLink>(sql`
    with recursive line as (
      select n.*, 0 as depth from ${planNode} n where n.id = ${parentId}
      union all
      select n.*, line.depth + 1 from ${planNode} n join line on n.id = line.parent_id
    )
    select id, slug, kind, number, title, dropped_in as "droppedIn" from line order by depth desc`);
  return [...rows];
}

async function nodesBelow(ctx: ReadContext, nodeId: string): Promise<NodePage['below']> {
  return ctx.db
    .select({
      ...link,
      summary: planNode.summary,
      // A column alone would be written without its table, and so be the child's own.
      childCount: sql<number>`(select count(*)::int from ${planNode} as child
        where child.parent_id = ${planNode}.id and child.dropped_in is null)`,
    })
    .from(planNode)
    .where(and(eq(planNode.parentId, nodeId), isNull(planNode.droppedIn)))
    .orderBy(asc(planNode.position));
}

async function committeesOf(ctx: ReadContext, nodeId: string): Promise<NodePage['committees']> {
  return ctx.db
    .select({
      slug: committee.slug,
      name: committee.name,
      role: nodeCommittee.role,
      printed: nodeCommittee.printed,
    })
    .from(nodeCommittee)
    .innerJoin(committee, eq(committee.id, nodeCommittee.committeeId))
    .where(eq(nodeCommittee.nodeId, nodeId))
    .orderBy(committee.position);
}

/** The node's own UN goals, and those of the nodes above that it does not name itself. */
async function sdgsOf(
  ctx: ReadContext,
  nodeId: string,
  above: NodePage['above'],
): Promise<NodePage['sdgs']> {
  const rows = await ctx.db
    .select({ nodeId: nodeSdg.nodeId, goal: nodeSdg.sdg, source: nodeSdg.source })
    .from(nodeSdg)
    .where(inArray(nodeSdg.nodeId, [nodeId, ...above.map((one) => one.id)]));
  const nearestFirst = [nodeId, ...above.toReversed().map((one) => one.id)];
  const byGoal = new Map<number, NodePage['sdgs'][number]>();
  for (const id of nearestFirst) {
    for (const row of rows.filter((one) => one.nodeId === id && !byGoal.has(one.goal))) {
      const from = above.find((one) => one.id === id) ?? null;
      byGoal.set(row.goal, { goal: row.goal, source: row.source, from });
    }
  }
  return [...byGoal.values()].toSorted((one, other) => one.goal - other.goal);
}

async function referencesOf(ctx: ReadContext, nodeId: string): Promise<NodePage['references']> {
  return ctx.db
    .select({
      ...link,
      label: nodeReference.label,
      incoming: sql<boolean>`${nodeReference.toNodeId} = ${nodeId}`,
    })
    .from(nodeReference)
    .innerJoin(
      planNode,
      sql`${planNode.id} = case when ${nodeReference.nodeId} = ${nodeId}
        then ${nodeReference.toNodeId} else ${nodeReference.nodeId} end`,
    )
    .where(or(eq(nodeReference.nodeId, nodeId), eq(nodeReference.toNodeId, nodeId)))
    .orderBy(asc(planNode.position));
}

async function continuationsOf(
  ctx: ReadContext,
  nodeId: string,
): Promise<Pick<NodePage, 'continuedBy' | 'continues'>> {
  const other = alias(planNode, 'other');
  const rows = await ctx.db
    .select({
      slug: other.slug,
      kind: other.kind,
      number: other.number,
      title: other.title,
      droppedIn: other.droppedIn,
      planSlug: plan.slug,
      planTitle: plan.title,
      forward: sql<boolean>`${nodeContinuation.nodeId} = ${nodeId}`,
    })
    .from(nodeContinuation)
    .innerJoin(
      other,
      sql`${other.id} = case when ${nodeContinuation.nodeId} = ${nodeId}
        then ${nodeContinuation.continuedById} else ${nodeContinuation.nodeId} end`,
    )
    .innerJoin(plan, eq(plan.id, other.planId))
    .where(or(eq(nodeContinuation.nodeId, nodeId), eq(nodeContinuation.continuedById, nodeId)))
    .orderBy(asc(other.position));
  const without = ({ forward: _, ...row }: (typeof rows)[number]) => row;
  return {
    continuedBy: rows.filter((row) => row.forward).map(without),
    continues: rows.filter((row) => !row.forward).map(without),
  };
}

/** The measurements of a node's indicators, by indicator. */
export async function measurementsOf(
  ctx: ReadContext,
  nodeId: string,
): Promise<NodePage['measurements']> {
  const rows = await ctx.db
    .select({
      key: indicator.key,
      on: measurement.measuredOn,
      value: measurement.value,
      source: measurement.source,
    })
    .from(measurement)
    .innerJoin(indicator, eq(indicator.id, measurement.indicatorId))
    .where(eq(indicator.nodeId, nodeId))
    .orderBy(asc(measurement.measuredOn));
  const byKey: NodePage['measurements'] = {};
  for (const { key, ...row } of rows) (byKey[key] ??= []).push(row);
  return byKey;
}
