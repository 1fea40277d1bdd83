import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { nodeSdg, plan, planNode, planRevision } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import type { PlanFacts } from '../plan-file';
import type { NodeKind, SdgSource } from '../vocabulary';

export type SdgUse = {
  goal: number;
  /** Nodes that name it themselves, plans included. */
  nodes: number;
  /** Plans in which it holds for the whole plan. */
  wholePlans: number;
};

/** The UN goals that plans of the municipality name, with how often. Public. */
export async function listSdgUse(ctx: ReadContext): Promise<SdgUse[]> {
  return ctx.db
    .select({
      goal: nodeSdg.sdg,
      nodes: sql<number>`count(*)::int`,
      wholePlans: sql<number>`count(*) filter (where ${planNode.parentId} is null)::int`,
    })
    .from(nodeSdg)
    .innerJoin(planNode, eq(planNode.id, nodeSdg.nodeId))
    .where(and(eq(nodeSdg.municipalityId, ctx.municipality.id), isNull(planNode.droppedIn)))
    .groupBy(nodeSdg.sdg)
    .orderBy(asc(nodeSdg.sdg));
}

export type SdgPlan = {
  slug: string;
  title: string;
  levelNames: PlanFacts['levelNames'];
  /** Set where the plan as a whole names the goal. */
  whole: SdgSource | null;
  /** The plan's own node, where `whole` is set. */
  rootId: string | null;
  /** Every node the goal holds for, in the document's order: named by it, or from above. */
  nodes: {
    id: string;
    parentId: string | null;
    slug: string;
    kind: NodeKind;
    number: string | null;
    title: string;
    source: SdgSource | null;
  }[];
};

/** What the municipality's plans do for one UN goal, by plan. Public. */
export async function readSdg(ctx: ReadContext, goal: number): Promise<SdgPlan[]> {
  const rows = await ctx.db.execute<{
    planSlug: string;
    planTitle: string;
    levelNames: PlanFacts['levelNames'] | null;
    id: string;
    parentId: string | null;
    slug: string;
    kind: NodeKind;
    number: string | null;
    title: string;
    source: SdgSource | null;
  }>(sql`
    with recursive held as (
      select n.id, n.plan_id, s.source
      from ${nodeSdg} s join ${planNode} n on n.id = s.node_id
      where s.municipality_id = ${ctx.municipality.id} and s.sdg = ${goal} and n.dropped_in is null
      union
      select n.id, n.plan_id, null
      from held join ${planNode} n on n.parent_id = held.id and n.dropped_in is null
    ),
    once as (select id, min(source) as source from held group by id)
    select p.slug as "planSlug", p.title as "planTitle",
      r.facts -> 'levelNames' as "levelNames", n.id, n.parent_id as "parentId", n.slug,
      n.kind, n.number, n.title, once.source
    from once
    join ${planNode} n on n.id = once.id and n.municipality_id = ${ctx.municipality.id}
    join ${plan} p on p.id = n.plan_id
    join ${planRevision} r on r.plan_id = p.id and r.number = p.revision
    order by p.period_to desc nulls last, p.slug, n.position`);

  const plans = new Map<string, SdgPlan>();
  for (const { planSlug, planTitle, levelNames, ...node } of rows) {
    const entry = plans.get(planSlug) ?? {
      slug: planSlug,
      title: planTitle,
      levelNames: levelNames ?? undefined,
      whole: null,
      rootId: null,
      nodes: [],
    };
    plans.set(planSlug, entry);
    if (node.kind !== 'plan') {
      entry.nodes.push(node);
      continue;
    }
    entry.whole = node.source;
    entry.rootId = node.id;
  }
  return [...plans.values()];
}
