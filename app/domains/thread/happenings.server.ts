import { and, desc, eq, sql } from 'drizzle-orm';
import { planLink, planNode, searchEntry, standingFacts, subject, threadEvent } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import type { ThreadEvent } from './events.server';
import type { SubjectKind } from './subject-kinds';

/** Something that happened to a public subject, with where it is to be read. */
export type Happening = ThreadEvent & {
  subject: { id: string; title: string; path: string; context: string };
};

/** As many as readers of feeds take at a time. */
const mostHappenings = 50;

/**
 * What happened lately to what everyone may see, the newest first. Public.
 * @param of.planId only in this plan: its nodes, and contributions that serve them
 * @param of.kind only to subjects of this kind
 * @param of.subjectId only to this one
 */
export async function listHappenings(
  ctx: ReadContext,
  of: { planId?: string; kind?: SubjectKind; subjectId?: string } = {},
): Promise<Happening[]> {
  const { id } = ctx.municipality;
  const inPlan =
    of.planId === undefined
      ? undefined
      : sql`${threadEvent.subjectId} in (
          select ${planNode.id} from ${planNode} where ${planNode.planId} = ${of.planId}
          union all
          select ${planLink.subjectId} from ${planLink}
            join ${planNode} on ${planNode.id} = ${planLink.nodeId}
            where ${planLink.municipalityId} = ${id} and ${planNode.planId} = ${of.planId})`;
  const ofKind =
    of.kind === undefined
      ? undefined
      : sql`exists (select from ${subject}
          where ${subject.id} = ${threadEvent.subjectId} and ${subject.kind} = ${of.kind})`;
  const ofSubject =
    of.subjectId === undefined ? undefined : eq(threadEvent.subjectId, of.subjectId);
  return ctx.db
    .select({
      id: threadEvent.id,
      at: threadEvent.at,
      kind: threadEvent.kind,
      facts: standingFacts,
      subject: {
        id: searchEntry.subjectId,
        title: searchEntry.title,
        path: searchEntry.path,
        context: searchEntry.context,
      },
    })
    .from(threadEvent)
    .innerJoin(searchEntry, eq(searchEntry.subjectId, threadEvent.subjectId))
    .where(
      and(
        eq(threadEvent.municipalityId, id),
        eq(threadEvent.isPublic, true),
        inPlan,
        ofKind,
        ofSubject,
      ),
    )
    .orderBy(desc(threadEvent.at), desc(threadEvent.id))
    .limit(mostHappenings);
}
