import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import {
  committee,
  nodeCommittee,
  nodeLabel,
  nodeParty,
  nodeRevision,
  nodeSdg,
  plan,
  planNode,
  planRevision,
} from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import type { NodeContent } from '../node-content';
import { periodState, type PeriodState } from '../period';
import type { PlanFacts } from '../plan-file';
import type { TreeNode } from '../tree';

export type PlanHead = {
  id: string;
  slug: string;
  title: string;
  revision: number;
  importedAt: string;
  state: PeriodState;
  facts: PlanFacts;
};

export type PlanPage = {
  plan: PlanHead;
  /** What the document says about the plan as a whole. */
  root: NodeContent;
  /** The nodes in force, in the document's order, the root first. */
  nodes: TreeNode[];
};

/**
 * A plan with its whole tree. Six queries, whatever its size. Public.
 * @throws NotFound where the municipality has no such plan
 */
export async function readPlan(ctx: ReadContext, slug: string): Promise<PlanPage> {
  const head = await readPlanHead(ctx, slug);
  const rows = await ctx.db
    .select({
      id: planNode.id,
      slug: planNode.slug,
      parentId: planNode.parentId,
      kind: planNode.kind,
      number: planNode.number,
      title: planNode.title,
      summary: planNode.summary,
      phase: planNode.phase,
      years: planNode.years,
      droppedIn: planNode.droppedIn,
      hasStatus: sql<boolean>`${nodeRevision.content} ? 'status'`,
      root: sql<NodeContent | null>`case when ${planNode.parentId} is null then ${nodeRevision.content} end`,
    })
    .from(planNode)
    .innerJoin(
      nodeRevision,
      and(eq(nodeRevision.nodeId, planNode.id), eq(nodeRevision.revision, planNode.revision)),
    )
    .where(and(eq(planNode.planId, head.id), isNull(planNode.droppedIn)))
    .orderBy(asc(planNode.position));
  const root = rows.find((row) => row.root !== null)?.root;
  if (!root) throw new NotFound();

  const inPlan = and(eq(planNode.planId, head.id), isNull(planNode.droppedIn));
  const committees = await ctx.db
    .select({
      nodeId: nodeCommittee.nodeId,
      slug: committee.slug,
      name: committee.name,
      role: nodeCommittee.role,
    })
    .from(nodeCommittee)
    .innerJoin(planNode, eq(planNode.id, nodeCommittee.nodeId))
    .innerJoin(committee, eq(committee.id, nodeCommittee.committeeId))
    .where(inPlan)
    .orderBy(committee.position);
  const parties = await ctx.db
    .select({
      nodeId: nodeParty.nodeId,
      key: nodeParty.key,
      name: nodeParty.name,
      role: nodeParty.role,
    })
    .from(nodeParty)
    .innerJoin(planNode, eq(planNode.id, nodeParty.nodeId))
    .where(inPlan)
    .orderBy(nodeParty.position);
  const labels = await ctx.db
    .select({
      nodeId: nodeLabel.nodeId,
      kind: nodeLabel.kind,
      key: nodeLabel.key,
      printed: nodeLabel.printed,
    })
    .from(nodeLabel)
    .innerJoin(planNode, eq(planNode.id, nodeLabel.nodeId))
    .where(inPlan);
  const sdgs = await ctx.db
    .select({ nodeId: nodeSdg.nodeId, goal: nodeSdg.sdg, source: nodeSdg.source })
    .from(nodeSdg)
    .innerJoin(planNode, eq(planNode.id, nodeSdg.nodeId))
    .where(inPlan)
    .orderBy(nodeSdg.sdg);

  const committeesOf = groupByNode(committees);
  const partiesOf = groupByNode(parties);
  const labelsOf = groupByNode(labels);
  const sdgsOf = groupByNode(sdgs);
  return {
    plan: head,
    root,
    nodes: rows.map(({ root: _, ...row }) => ({
      ...row,
      committees: committeesOf.get(row.id) ?? [],
      parties: partiesOf.get(row.id) ?? [],
      labels: labelsOf.get(row.id) ?? [],
      sdgs: sdgsOf.get(row.id) ?? [],
    })),
  };
}

/** The plan itself, without its tree. @throws NotFound */
export async function readPlanHead(ctx: ReadContext, slug: string): Promise<PlanHead> {
  const [found] = await ctx.db
    .select({
      id: plan.id,
      slug: plan.slug,
      title: plan.title,
      revision: plan.revision,
      importedAt: planRevision.importedAt,
      facts: planRevision.facts,
    })
    .from(plan)
    .innerJoin(
      planRevision,
      and(eq(planRevision.planId, plan.id), eq(planRevision.number, plan.revision)),
    )
    .where(and(eq(plan.municipalityId, ctx.municipality.id), eq(plan.slug, slug)));
  if (!found) throw new NotFound();
  const period = { from: found.facts.period?.from ?? null, to: found.facts.period?.to ?? null };
  return { ...found, state: periodState(period, ctx.now) };
}

function groupByNode<Row extends { nodeId: string }>(
  rows: Row[],
): Map<string, Omit<Row, 'nodeId'>[]> {
  const groups = new Map<string, Omit<Row, 'nodeId'>[]>();
  for (const { nodeId, ...row } of rows) {
    const group = groups.get(nodeId);
    if (group) group.push(row);
    else groups.set(nodeId, [row]);
  }
  return groups;
}
