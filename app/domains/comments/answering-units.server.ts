import { type SQL, sql } from 'drizzle-orm';
import { nodeParty, planNode } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';

type Reading = Pick<ReadContext, 'db' | 'municipality'>;

/** Who answers for a node, not those that only take part. */
const answers = (party: SQL) => sql`${party}.unit_id is not null
  and ${party}.role in ('owner', 'overall_responsible', 'administrative_anchor')`;

/** The units that answer for a node: its own or, where it names none, those of the nearest above. */
export async function unitsOf(ctx: Reading, nodeId: string): Promise<string[]> {
  const rows = await ctx.db.execute<{ unitId: string; depth: number }>(sql`
    with recursive line as (
      select n.id, n.parent_id, 0 as depth from ${planNode} n
        where n.id = ${nodeId} and n.municipality_id = ${ctx.municipality.id}
      union all
      select n.id, n.parent_id, line.depth + 1 from ${planNode} n join line on n.id = line.parent_id
    )
    select distinct p.unit_id as "unitId", depth from line
      join ${nodeParty} p on p.node_id = line.id
      where ${answers(sql`p`)}
      order by depth, p.unit_id`);
  return rows.filter(({ depth }) => depth === rows[0]!.depth).map(({ unitId }) => unitId);
}

/** The same from the other end: ids of the nodes that some units answer for, as an inner query. */
export function nodesOf(ctx: Pick<Reading, 'municipality'>, unitIds: string[]): SQL {
  return sql`(
    with recursive answered as (
      select p.node_id as id from ${nodeParty} p
        where p.municipality_id = ${ctx.municipality.id} and ${answers(sql`p`)}
          and p.unit_id = any(${`{${unitIds.join(',')}}`}::uuid[])
      union
      select n.id from ${planNode} n join answered on n.parent_id = answered.id
        where not exists (
          select from ${nodeParty} own where own.node_id = n.id and ${answers(sql`own`)})
    )
    select id from answered)`;
}
