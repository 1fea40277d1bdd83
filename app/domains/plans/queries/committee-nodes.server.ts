import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { nodeCommittee, plan, planNode, planRevision } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { periodState, type PeriodState } from '../period';
import type { PlanFacts } from '../plan-file';
import type { CommitteeRole, NodeKind } from '../vocabulary';

export type CommitteeNode = {
  planSlug: string;
  planTitle: string;
  levelNames: PlanFacts['levelNames'];
  state: PeriodState;
  slug: string;
  kind: NodeKind;
  number: string | null;
  title: string;
  summary: string | null;
  role: CommitteeRole;
  printed: string | null;
};

/** How many nodes each committee is named on, by committee id. Public. */
export async function countCommitteeNodes(ctx: ReadContext): Promise<Map<string, number>> {
  const rows = await ctx.db
    .select({ id: nodeCommittee.committeeId, count: sql<number>`count(*)::int` })
    .from(nodeCommittee)
    .innerJoin(planNode, eq(planNode.id, nodeCommittee.nodeId))
    .where(and(eq(nodeCommittee.municipalityId, ctx.municipality.id), isNull(planNode.droppedIn)))
    .groupBy(nodeCommittee.committeeId);
  return new Map(rows.map((row) => [row.id, row.count]));
}

/** What a committee answers for, plan by plan, newest plan first. Public. */
export async function listCommitteeNodes(
  ctx: ReadContext,
  committeeId: string,
): Promise<CommitteeNode[]> {
  const rows = await ctx.db
    .select({
      planSlug: plan.slug,
      planTitle: plan.title,
      levelNames: sql<PlanFacts['levelNames']>`${planRevision.facts} -> 'levelNames'`,
      from: plan.periodFrom,
      to: plan.periodTo,
      slug: planNode.slug,
      kind: planNode.kind,
      number: planNode.number,
      title: planNode.title,
      summary: planNode.summary,
      role: nodeCommittee.role,
      printed: nodeCommittee.printed,
    })
    .from(nodeCommittee)
    .innerJoin(planNode, eq(planNode.id, nodeCommittee.nodeId))
    .innerJoin(plan, eq(plan.id, planNode.planId))
    .innerJoin(
      planRevision,
      and(eq(planRevision.planId, plan.id), eq(planRevision.number, plan.revision)),
    )
    .where(
      and(
        eq(nodeCommittee.municipalityId, ctx.municipality.id),
        eq(nodeCommittee.committeeId, committeeId),
        isNull(planNode.droppedIn),
      ),
    )
    .orderBy(sql`${plan.periodTo} desc nulls last`, asc(plan.slug), asc(planNode.position));
  return rows.map(({ from, to, ...row }) => ({
    ...row,
    state: periodState({ from, to }, ctx.now),
  }));
}
