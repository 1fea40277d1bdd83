import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { nodeSdg, plan, planNode, planRevision } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { periodState, type PeriodState } from '../period';
import type { PlanFacts } from '../plan-file';
import type { NodeKind, PlanKind } from '../vocabulary';

export type PlanSummary = {
  id: string;
  slug: string;
  kind: PlanKind;
  title: string;
  summary: string | null;
  periodFrom: number | null;
  periodTo: number | null;
  state: PeriodState;
  revision: number;
  levelNames: PlanFacts['levelNames'];
  /** How many nodes of each kind are in force, in the order they first appear. */
  counts: { kind: NodeKind; count: number }[];
  /** UN goals named anywhere in the plan. */
  sdgs: number[];
};

/** The municipality's plans: those in force first, then by their last year. Public. */
export async function listPlans(ctx: ReadContext): Promise<PlanSummary[]> {
  const plans = await ctx.db
    .select({
      id: plan.id,
      slug: plan.slug,
      kind: plan.kind,
      title: plan.title,
      summary: planNode.summary,
      periodFrom: plan.periodFrom,
      periodTo: plan.periodTo,
      revision: plan.revision,
      levelNames: sql<PlanFacts['levelNames']>`${planRevision.facts} -> 'levelNames'`,
    })
    .from(plan)
    .innerJoin(
      planRevision,
      and(eq(planRevision.planId, plan.id), eq(planRevision.number, plan.revision)),
    )
    .leftJoin(
      planNode,
      and(eq(planNode.planId, plan.id), isNull(planNode.parentId), isNull(planNode.droppedIn)),
    )
    .where(eq(plan.municipalityId, ctx.municipality.id));
  if (plans.length === 0) return [];

  const ids = plans.map((one) => one.id);
  const counts = await ctx.db
    .select({
      planId: planNode.planId,
      kind: planNode.kind,
      count: sql<number>`count(*)::int`,
      first: sql<number>`min(${planNode.position})`,
    })
    .from(planNode)
    .where(and(inArray(planNode.planId, ids), isNull(planNode.droppedIn)))
    .groupBy(planNode.planId, planNode.kind)
    .orderBy(sql`min(${planNode.position})`);
  const sdgs = await ctx.db
    .selectDistinct({ planId: planNode.planId, sdg: nodeSdg.sdg })
    .from(nodeSdg)
    .innerJoin(planNode, eq(planNode.id, nodeSdg.nodeId))
    .where(and(inArray(planNode.planId, ids), isNull(planNode.droppedIn)))
    .orderBy(nodeSdg.sdg);

  return plans
    .map((one) => ({
      ...one,
      state: periodState({ from: one.periodFrom, to: one.periodTo }, ctx.now),
      counts: counts
        .filter((row) => row.planId === one.id && row.kind !== 'plan')
        .map(({ kind, count }) => ({ kind, count })),
      sdgs: sdgs.filter((row) => row.planId === one.id).map((row) => row.sdg),
    }))
    .toSorted(
      (one, other) =>
        Number(one.state === 'ended') - Number(other.state === 'ended') ||
        (other.periodTo ?? 0) - (one.periodTo ?? 0) ||
        one.title.localeCompare(other.title, 'da'),
    );
}
