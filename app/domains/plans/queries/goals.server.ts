import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import { indicator, measurement, plan, planNode } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { periodState, type PeriodState } from '../period';
import type { PlanTarget } from '../plan-file';

type Goal = {
  goal: string;
  name: string;
  unit: string | null;
  direction: 'increase' | 'decrease' | null;
  baselineValue: number | null;
  baselineYear: number | null;
  targets: PlanTarget[];
  latest: { on: string; value: number } | null;
};

/** The measurable goals of a plan, node by node. */
export type PlanGoals = {
  slug: string;
  title: string;
  state: PeriodState;
  nodes: { slug: string; number: string | null; title: string; isRoot: boolean; goals: Goal[] }[];
};

function isInForce(ctx: ReadContext) {
  return and(
    eq(indicator.municipalityId, ctx.municipality.id),
    isNull(indicator.droppedIn),
    isNull(planNode.droppedIn),
  );
}

/** How many indicators are in force in the municipality's plans. Public. */
export async function countGoals(ctx: ReadContext): Promise<number> {
  const [row] = await ctx.db
    .select({ goals: count() })
    .from(indicator)
    .innerJoin(planNode, eq(planNode.id, indicator.nodeId))
    .where(isInForce(ctx));
  return row!.goals;
}

/** Every indicator in force with its targets and latest measurement, plan by plan. Public. */
export async function listGoals(ctx: ReadContext): Promise<PlanGoals[]> {
  const latest = ctx.db
    .select({
      indicatorId: measurement.indicatorId,
      on: sql<string>`max(${measurement.measuredOn})`.as('on'),
      value:
        sql<number>`(array_agg(${measurement.value} order by ${measurement.measuredOn} desc))[1]`.as(
          'value',
        ),
    })
    .from(measurement)
    .innerJoin(indicator, eq(indicator.id, measurement.indicatorId))
    .where(eq(indicator.municipalityId, ctx.municipality.id))
    .groupBy(measurement.indicatorId)
    .as('latest');
  const rows = await ctx.db
    .select({
      planSlug: plan.slug,
      planTitle: plan.title,
      from: plan.periodFrom,
      to: plan.periodTo,
      nodeSlug: planNode.slug,
      nodeNumber: planNode.number,
      nodeTitle: planNode.title,
      isRoot: sql<boolean>`${planNode.parentId} is null`,
      goal: indicator.goal,
      name: indicator.name,
      unit: indicator.unit,
      direction: indicator.direction,
      baselineValue: indicator.baselineValue,
      baselineYear: indicator.baselineYear,
      targets: indicator.targets,
      on: latest.on,
      value: latest.value,
    })
    .from(indicator)
    .innerJoin(planNode, eq(planNode.id, indicator.nodeId))
    .innerJoin(plan, eq(plan.id, planNode.planId))
    .leftJoin(latest, eq(latest.indicatorId, indicator.id))
    .where(isInForce(ctx))
    .orderBy(
      sql`${plan.periodTo} desc nulls last`,
      asc(plan.slug),
      asc(planNode.position),
      asc(indicator.position),
    );
  const plans: PlanGoals[] = [];
  for (const row of rows) {
    const { planSlug, planTitle, from, to, ...ofRow } = row;
    const { nodeSlug, nodeNumber, nodeTitle, isRoot, on, value, ...goal } = ofRow;
    // Rows come in the order of plans and nodes, so a new one begins where the slug changes.
    let ofPlan = plans.at(-1);
    if (ofPlan?.slug !== planSlug) {
      const state = periodState({ from, to }, ctx.now);
      ofPlan = { slug: planSlug, title: planTitle, state, nodes: [] };
      plans.push(ofPlan);
    }
    let ofNode = ofPlan.nodes.at(-1);
    if (ofNode?.slug !== nodeSlug) {
      ofNode = { slug: nodeSlug, number: nodeNumber, title: nodeTitle, isRoot, goals: [] };
      ofPlan.nodes.push(ofNode);
    }
    ofNode.goals.push({ ...goal, latest: on === null || value === null ? null : { on, value } });
  }
  return plans;
}
