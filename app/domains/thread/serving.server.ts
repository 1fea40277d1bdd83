import { type SQL, sql } from 'drizzle-orm';
import { nodeSdg, plan, planLink, planNode, sdgLink } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';

/** The ids of what serves a node of a plan, or one below it, as a subquery. */
export function servingNode(ctx: Pick<ReadContext, 'municipality'>, nodeId: string): SQL {
  const { id } = ctx.municipality;
  return sql`
    with recursive below as (
      select id from ${planNode} where municipality_id = ${id} and id = ${nodeId}
      union all
      select n.id from below join ${planNode} n on n.parent_id = below.id
    )
    select l.subject_id from ${planLink} l join below on below.id = l.node_id
    where l.municipality_id = ${id}`;
}

/** The ids of what serves a UN goal: named by itself, or by a node that it serves or one above that; as a subquery. */
export function servingSdg(ctx: Pick<ReadContext, 'municipality'>, sdg: number): SQL {
  const { id } = ctx.municipality;
  return sql`
    with recursive held as (
      select node_id as id from ${nodeSdg} where municipality_id = ${id} and sdg = ${sdg}
      union
      select n.id from held join ${planNode} n on n.parent_id = held.id
    )
    select l.subject_id from ${planLink} l join held on held.id = l.node_id
    where l.municipality_id = ${id}
    union all
    select subject_id from ${sdgLink} where municipality_id = ${id} and sdg = ${sdg}`;
}

/** What a contribution serves. */
type Links = {
  nodes: { id: string; title: string; planTitle: string; path: string }[];
  /** `isOwn`: named by itself, and not only by a node that it serves or one above that. */
  sdgs: { goal: number; isOwn: boolean }[];
};

/** What each of some contributions serves, by subject, in the order of the plans; those without any are left out. Public. */
export async function linksOfEach(
  ctx: Pick<ReadContext, 'db' | 'municipality'>,
  subjectIds: string[],
): Promise<Map<string, Links>> {
  const links = new Map<string, Links>();
  if (subjectIds.length === 0) return links;
  const of = (subjectId: string) => {
    const known = links.get(subjectId) ?? { nodes: [], sdgs: [] };
    links.set(subjectId, known);
    return known;
  };
  const { id } = ctx.municipality;
  const asked = sql.join(
    subjectIds.map((one) => sql`${one}::uuid`),
    sql`, `,
  );
  const nodes = await ctx.db.execute<{ subjectId: string } & Links['nodes'][number]>(sql`
    select l.subject_id as "subjectId", n.id, n.title, p.title as "planTitle",
      '/planer/' || p.slug || case when n.parent_id is null then '' else '/' || n.slug end as path
    from ${planLink} l join ${planNode} n on n.id = l.node_id join ${plan} p on p.id = n.plan_id
    where l.municipality_id = ${id} and l.subject_id in (${asked})
    order by p.period_to desc nulls last, p.slug, n.position`);
  for (const { subjectId, ...node } of nodes) of(subjectId).nodes.push(node);
  const sdgs = await ctx.db.execute<{ subjectId: string; goal: number; isOwn: boolean }>(sql`
    with recursive above as (
      select l.subject_id, n.id, n.parent_id from ${planLink} l join ${planNode} n on n.id = l.node_id
      where l.municipality_id = ${id} and l.subject_id in (${asked})
      union
      select above.subject_id, n.id, n.parent_id from above join ${planNode} n on n.id = above.parent_id
    ),
    named as (
      select subject_id, sdg, true as own from ${sdgLink}
      where municipality_id = ${id} and subject_id in (${asked})
      union all
      select above.subject_id, s.sdg, false from above join ${nodeSdg} s on s.node_id = above.id
    )
    select subject_id as "subjectId", sdg as goal, bool_or(own) as "isOwn" from named
    group by subject_id, sdg order by sdg`);
  for (const { subjectId, ...sdg } of sdgs) of(subjectId).sdgs.push(sdg);
  return links;
}
