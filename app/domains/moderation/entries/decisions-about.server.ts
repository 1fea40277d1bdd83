import { and, asc, eq } from 'drizzle-orm';
import { moderationDecision, moderationEntry, reconsideration } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import type { Contribution } from '../contribution';
import { movesTheContribution, whyNotReconsiderable } from '../decision-rules';
import type { Decision } from '../vocabulary';

/** A decision as whoever it is about reads it. */
export type DecisionAbout = {
  id: string;
  decision: Decision;
  statement: string;
  /** ISO instant. */
  decidedAt: string;
  /** With which words a second look was asked for; null: none was. */
  request: string | null;
  /** Whether a second look can be asked for. */
  isReconsiderable: boolean;
};

/** What was decided about a subject, the oldest first, for its author: the caller knows that it is they. */
export async function decisionsAbout(
  ctx: ReadContext,
  { subjectId, standing }: Pick<Contribution, 'subjectId' | 'standing'>,
): Promise<DecisionAbout[]> {
  const rows = await ctx.db
    .select({
      id: moderationDecision.id,
      decision: moderationDecision.decision,
      statement: moderationDecision.statement,
      decidedAt: moderationDecision.decidedAt,
      entryKind: moderationEntry.kind,
      asked: reconsideration.entryId,
      request: reconsideration.request,
    })
    .from(moderationDecision)
    .innerJoin(moderationEntry, eq(moderationEntry.id, moderationDecision.entryId))
    .leftJoin(reconsideration, eq(reconsideration.decisionId, moderationDecision.id))
    .where(
      and(
        eq(moderationDecision.municipalityId, ctx.municipality.id),
        eq(moderationDecision.subjectId, subjectId),
      ),
    )
    .orderBy(asc(moderationDecision.id));
  return rows.map(({ entryKind, asked, ...row }, index) => {
    const around = {
      standing,
      isAsked: asked !== null,
      isOvertaken: rows.slice(index + 1).some((later) => movesTheContribution(later.decision)),
      request: '…',
    };
    const obstacle = whyNotReconsiderable({ decision: row.decision, entryKind }, around);
    return { ...row, statement: row.statement ?? '', isReconsiderable: obstacle === null };
  });
}
