import { and, asc, eq } from 'drizzle-orm';
import { committee, plan, planLink, planNode, sdgLink } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';

/** What a question is about: goals and actions of plans, UN goals of its own, and whose field it is in. */
export type Concerns = {
  nodes: { title: string; path: string }[];
  /** 1–17 */
  sdgs: number[];
  committee: { name: string; path: string } | null;
};

/** What its asker, or staff, have said that a question is about. */
export async function concernsOf(
  ctx: Pick<ReadContext, 'db' | 'municipality'>,
  of: { id: string; committeeId: string | null },
): Promise<Concerns> {
  const { municipality, db } = ctx;
  const nodes = await db
    .select({
      title: planNode.title,
      slug: planNode.slug,
      planSlug: plan.slug,
      parentId: planNode.parentId,
    })
    .from(planLink)
    .innerJoin(planNode, eq(planNode.id, planLink.nodeId))
    .innerJoin(plan, eq(plan.id, planNode.planId))
    .where(and(eq(planLink.municipalityId, municipality.id), eq(planLink.subjectId, of.id)))
    .orderBy(asc(planNode.title));
  const sdgs = await db
    .select({ sdg: sdgLink.sdg })
    .from(sdgLink)
    .where(and(eq(sdgLink.municipalityId, municipality.id), eq(sdgLink.subjectId, of.id)))
    .orderBy(asc(sdgLink.sdg));
  const [field] =
    of.committeeId === null
      ? []
      : await db
          .select({ name: committee.name, slug: committee.slug })
          .from(committee)
          .where(
            and(eq(committee.municipalityId, municipality.id), eq(committee.id, of.committeeId)),
          );
  return {
    nodes: nodes.map(({ title, slug, planSlug, parentId }) => ({
      title,
      path: parentId === null ? `/planer/${planSlug}` : `/planer/${planSlug}/${slug}`,
    })),
    sdgs: sdgs.map(({ sdg }) => sdg),
    committee: field ? { name: field.name, path: `/udvalg/${field.slug}` } : null,
  };
}
