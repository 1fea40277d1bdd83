import { and, eq } from 'drizzle-orm';
import { nodeSlug, plan, planNode } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';

type Reading = Pick<ReadContext, 'db' | 'municipality'>;

/** A node of a plan, or the plan itself, as far as a comment needs to know it. */
export type CommentedNode = {
  id: string;
  slug: string;
  title: string;
  planSlug: string;
  planTitle: string;
  /** Whether it is the plan itself, whose page is another. */
  isPlan: boolean;
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
 * What somebody wants to comment on. What its last edition dropped takes no comments any more.
 * @param of.node its address, or one that it had before
 * @throws NotFound where there is none
 */
export async function findNodeAt(
  ctx: Reading,
  of: { plan: string; node: string },
): Promise<CommentedNode & { isDropped: boolean }> {
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
  if (!found) throw new NotFound();
  return { ...asCommented(found), isDropped: found.droppedIn !== null };
}

/** The node of a comment, dropped or not. */
export async function findNode(ctx: Reading, nodeId: string): Promise<CommentedNode> {
  const [found] = await ctx.db
    .select(shown)
    .from(planNode)
    .innerJoin(plan, eq(plan.id, planNode.planId))
    .where(and(eq(planNode.municipalityId, ctx.municipality.id), eq(planNode.id, nodeId)));
  if (!found) throw new NotFound();
  return asCommented(found);
}

function asCommented(
  found: Omit<CommentedNode, 'isPlan'> & { droppedIn: number | null; parentId: string | null },
): CommentedNode {
  const { droppedIn: _, parentId, ...node } = found;
  return { ...node, isPlan: parentId === null };
}
