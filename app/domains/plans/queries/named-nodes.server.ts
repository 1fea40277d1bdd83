import { and, eq, inArray } from 'drizzle-orm';
import { validate } from 'uuid';
import { plan, planNode } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';

export type NamedNode = { id: string; title: string; planTitle: string };

/** Nodes of plans by their ids, in that order; what is none of the municipality's is left out. Public. */
export async function nodesNamed(
  { db, municipality }: Pick<ReadContext, 'db' | 'municipality'>,
  ids: string[],
): Promise<NamedNode[]> {
  const known = ids.filter((id) => validate(id));
  if (known.length === 0) return [];
  const rows = await db
    .select({ id: planNode.id, title: planNode.title, planTitle: plan.title })
    .from(planNode)
    .innerJoin(plan, eq(plan.id, planNode.planId))
    .where(and(eq(planNode.municipalityId, municipality.id), inArray(planNode.id, known)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return known.flatMap((id) => byId.get(id) ?? []);
}
