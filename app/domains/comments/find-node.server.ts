import { and, eq } from 'drizzle-orm';
import { nodeSlug, plan, planNode } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';

type Reading = Pick<ReadContext, 'db' | 'municipality'>;

/** A node of a plan, as far as a comment needs to know it. */
export type CommentedNode = {
  id: string;
  slug: string;
  title: string;
  planSlug: string;
  planTitle: string;
};

const shown = {
  id: planNode.id,
  slug: planNode.slug,
  title: planNode.title,
  planSlug: plan.slug,
  planTitle: plan.title,
  droppedIn: planNode.droppedIn,
  parentId: planNode.parentId,
};

/**
 * A node that can be commented on: neither the plan itself, nor what its last edition dropped.
 * @param of.node its address, or one that it had before
 * @throws NotFound where there is none
 */
export async function findOpenNode(
  ctx: Reading,
  of: { plan: string; node: string },
): Promise<CommentedNode> {
  const [found] = await ctx.db
    .select(shown)
    .from(nodeSlug)
    .innerJoin(plan, eq(plan.id, nodeSlug.planId))
    .innerJoin(planNode, eq(planNode.id, nodeSlug.nodeId))
    .where(
      and(
        eq(plan.municipalityId, ctx.municipality.id),
        eq(plan.slug, of.plan),
        eq(nodeSlug.slug, of.node),
      ),
    );
  if (!found || found.droppedIn !== null || found.parentId === null) throw new NotFound();
  const { droppedIn: _, parentId: __, ...node } = found;
  return node;
}

/** The node of a comment, dropped or not. */
export async function findNode(ctx: Reading, nodeId: string): Promise<CommentedNode> {
  const [found] = await ctx.db
    .select(shown)
    .from(planNode)
    .innerJoin(plan, eq(plan.id, planNode.planId))
    .where(and(eq(planNode.municipalityId, ctx.municipality.id), eq(planNode.id, nodeId)));
  if (!found) throw new NotFound();
  const { droppedIn: _, parentId: __, ...node } = found;
  return node;
}
