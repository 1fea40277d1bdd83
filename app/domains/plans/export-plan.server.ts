import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server';
import {
  indicator,
  measurement,
  nodeContinuation,
  nodeRevision,
  plan,
  planNode,
  planRevision,
} from '#db/schema';
import { alias } from 'drizzle-orm/pg-core';
import { inFileOrder, type PlanFile, type PlanFileNode } from './plan-file';

/**
 * A plan as a plan file: the nodes that are in force, with the revision it was made from.
 * Importing it again changes nothing.
 * @returns undefined where the municipality has no such plan
 */
export async function exportPlan(
  db: Reader,
  municipalityId: string,
  slug: string,
): Promise<PlanFile | undefined> {
  return (await exportPlanWithIds(db, municipalityId, slug))?.file;
}

/** A plan as a plan file, with the ids under which the plan and its nodes are known for good. */
export async function exportPlanWithIds(
  db: Reader,
  municipalityId: string,
  slug: string,
): Promise<{ id: string; file: PlanFile; nodeIds: Map<string, string> } | undefined> {
  const [found] = await db
    .select({ id: plan.id, revision: plan.revision, facts: planRevision.facts })
    .from(plan)
    .innerJoin(
      planRevision,
      and(eq(planRevision.planId, plan.id), eq(planRevision.number, plan.revision)),
    )
    .where(and(eq(plan.municipalityId, municipalityId), eq(plan.slug, slug)));
  if (!found) return undefined;

  const parent = alias(planNode, 'parent');
  const rows = await db
    .select({
      id: planNode.id,
      key: planNode.key,
      slug: planNode.slug,
      formerKeys: planNode.formerKeys,
      parentKey: parent.key,
      content: nodeRevision.content,
    })
    .from(planNode)
    .innerJoin(
      nodeRevision,
      and(eq(nodeRevision.nodeId, planNode.id), eq(nodeRevision.revision, planNode.revision)),
    )
    .leftJoin(parent, eq(parent.id, planNode.parentId))
    .where(and(eq(planNode.planId, found.id), isNull(planNode.droppedIn)))
    .orderBy(asc(planNode.position));

  const continued = await continuations(db, found.id);
  const measured = await measurements(db, found.id);

  const file = inFileOrder({
    ...found.facts,
    baseRevision: found.revision,
    nodes: rows.map((row): PlanFileNode => ({
      ...row.content,
      id: row.key,
      slug: row.slug,
      ...(row.parentKey !== null && { parent: row.parentKey }),
      ...(row.formerKeys.length > 0 && { formerIds: row.formerKeys }),
      ...(continued.has(row.id) && { continuedBy: continued.get(row.id) }),
      ...(row.content.goals && {
        goals: row.content.goals.map((goal) => ({
          ...goal,
          ...(goal.indicators && {
            indicators: goal.indicators.map((one) => {
              const values = measured.get(`${row.id} ${one.id}`);
              return values ? { ...one, measurements: values } : one;
            }),
          }),
        })),
      }),
    })),
  });
  return { id: found.id, file, nodeIds: new Map(rows.map((row) => [row.key, row.id])) };
}

async function continuations(db: Reader, planId: string) {
  const successor = alias(planNode, 'successor');
  const rows = await db
    .select({
      nodeId: planNode.id,
      plan: sql<
        string | null
      >`case when ${successor.planId} = ${planNode.planId} then null else ${plan.slug} end`,
      node: successor.key,
    })
    .from(planNode)
    .innerJoin(nodeContinuation, eq(nodeContinuation.nodeId, planNode.id))
    .innerJoin(successor, eq(successor.id, nodeContinuation.continuedById))
    .innerJoin(plan, eq(plan.id, successor.planId))
    .where(and(eq(planNode.planId, planId), isNull(planNode.droppedIn)))
    .orderBy(plan.slug, successor.position);
  const byNode = new Map<string, { plan?: string; node: string }[]>();
  for (const row of rows) {
    const list = byNode.get(row.nodeId) ?? [];
    list.push({ ...(row.plan !== null && { plan: row.plan }), node: row.node });
    byNode.set(row.nodeId, list);
  }
  return byNode;
}

async function measurements(db: Reader, planId: string) {
  const rows = await db
    .select({
      nodeId: indicator.nodeId,
      key: indicator.key,
      on: measurement.measuredOn,
      value: measurement.value,
      source: measurement.source,
    })
    .from(measurement)
    .innerJoin(indicator, eq(indicator.id, measurement.indicatorId))
    .where(
      inArray(
        indicator.nodeId,
        db.select({ id: planNode.id }).from(planNode).where(eq(planNode.planId, planId)),
      ),
    )
    .orderBy(asc(measurement.measuredOn));
  const byIndicator = new Map<string, { on: string; value: number; source?: string }[]>();
  for (const { nodeId, key, on, value, source } of rows) {
    const at = `${nodeId} ${key}`;
    const list = byIndicator.get(at) ?? [];
    list.push({ on, value, ...(source !== null && { source }) });
    byIndicator.set(at, list);
  }
  return byIndicator;
}
