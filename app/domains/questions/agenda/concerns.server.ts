import { and, asc, eq, inArray } from 'drizzle-orm';
import { committee, plan, planLink, planNode, question, sdgLink } from '#db/schema';
import { addressFor } from '~/domains/municipalities/address';
import type { ReadContext } from '~/platform/context.server';
import type { Concerns } from '../documents/agenda-annex';

/** What documents are made with: where the pages are, and the names that other domains know. */
export type DocumentContext = ReadContext & {
  origin: string;
  /** Official short name of a UN goal (1–17), in Danish. */
  sdgName(goal: number): string;
};

/** What each of some questions is about, by its id. The caller knows that its reader may see them. */
export async function concernsOf(
  ctx: DocumentContext,
  questionIds: string[],
): Promise<Map<string, Concerns>> {
  if (questionIds.length === 0) return new Map();
  const own = await ctx.db
    .select({ id: question.id, committee: committee.name, place: question.place })
    .from(question)
    .leftJoin(committee, eq(committee.id, question.committeeId))
    .where(
      and(eq(question.municipalityId, ctx.municipality.id), inArray(question.id, questionIds)),
    );
  const nodes = await ctx.db
    .select({
      id: planLink.subjectId,
      title: planNode.title,
      slug: planNode.slug,
      planTitle: plan.title,
      planSlug: plan.slug,
    })
    .from(planLink)
    .innerJoin(planNode, eq(planNode.id, planLink.nodeId))
    .innerJoin(plan, eq(plan.id, planNode.planId))
    .where(
      and(
        eq(planLink.municipalityId, ctx.municipality.id),
        inArray(planLink.subjectId, questionIds),
      ),
    )
    .orderBy(asc(plan.title), asc(planNode.position), asc(planNode.id));
  const goals = await ctx.db
    .select({ id: sdgLink.subjectId, goal: sdgLink.sdg })
    .from(sdgLink)
    .where(
      and(eq(sdgLink.municipalityId, ctx.municipality.id), inArray(sdgLink.subjectId, questionIds)),
    )
    .orderBy(asc(sdgLink.sdg));
  const isOf = (id: string) => (one: { id: string }) => one.id === id;
  return new Map(
    own.map(({ id, ...facts }) => [
      id,
      {
        ...facts,
        nodes: nodes.filter(isOf(id)).map(({ title, planTitle, planSlug, slug }) => ({
          title,
          planTitle,
          url: addressFor(ctx, `/planer/${planSlug}/${slug}`, 'da'),
        })),
        sdgs: goals.filter(isOf(id)).map(({ goal }) => ({ goal, name: ctx.sdgName(goal) })),
      },
    ]),
  );
}

/** Of a question that nobody is told what it is about. */
export const nothing: Concerns = { committee: null, nodes: [], sdgs: [], place: null };
