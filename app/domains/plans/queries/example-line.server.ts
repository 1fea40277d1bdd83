import { sql } from 'drizzle-orm';
import { nodeSdg, plan, planNode, planRevision } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import type { PlanFacts } from '../plan-file';
import type { NodeLink } from './node-page.server';

export type ExampleLineData = {
  planSlug: string;
  levelNames: PlanFacts['levelNames'];
  /** UN goals of the plan as a whole or of a node on the line. */
  sdgs: number[];
  /** From the plan down to the node. */
  line: (NodeLink & { isRoot: boolean })[];
};

/**
 * One line of the red thread to begin with: the last trial – else the last described node – of the
 * municipality's newest plan, with everything it hangs under. Null where there is no plan. Public.
 */
export async function readExampleLine(ctx: ReadContext): Promise<ExampleLineData | null> {
  const rows = await ctx.db.execute<
    NodeLink & {
      planSlug: string;
      levelNames: PlanFacts['levelNames'] | null;
      isRoot: boolean;
      sdgs: number[] | null;
    }
  >(sql`
    with recursive chosen as (
      select n.* from ${planNode} n join ${plan} p on p.id = n.plan_id
      where n.municipality_id = ${ctx.municipality.id} and n.dropped_in is null
      order by p.period_to desc nulls last, p.slug, (n.kind = 'trial_action') desc,
        (n.summary is not null and n.parent_id is not null) desc, n.position desc
      limit 1
    ), line as (
      select chosen.*, 0 as depth from chosen
      union all
      select n.*, line.depth + 1 from ${planNode} n join line on n.id = line.parent_id
    )
    select p.slug as "planSlug", r.facts -> 'levelNames' as "levelNames", l.slug, l.kind, l.number, l.title, l.dropped_in as "droppedIn",
      l.parent_id is null as "isRoot",
      (select array_agg(s.sdg order by s.sdg) from ${nodeSdg} s where s.node_id = l.id) as sdgs
    from line l join ${plan} p on p.id = l.plan_id
    join ${planRevision} r on r.plan_id = p.id and r.number = p.revision
    order by l.depth desc`);
  const [first] = rows;
  if (!first) return null;
  return {
    planSlug: first.planSlug,
    levelNames: first.levelNames ?? undefined,
    sdgs: [...new Set(rows.flatMap((row) => row.sdgs ?? []))].toSorted((a, b) => a - b),
    line: rows.map(({ planSlug: _p, levelNames: _l, sdgs: _s, ...node }) => node),
  };
}
