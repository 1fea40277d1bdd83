import { and, asc, eq, inArray } from 'drizzle-orm';
import { moderationDecision, moderationReason } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import type { InEachLanguage } from '../reasons/wording';

/** Why something was refused, and whether its author may let everyone read it beside that. */
export type Refusal = { title: InEachLanguage; keepsTextPublic: boolean };

/**
 * Why each of some subjects was refused last, by subject; those that never were are left out. For its author,
 * and for everyone where the author lets it be read: the caller knows which.
 */
export async function refusalsOf(
  ctx: Pick<ReadContext, 'db' | 'municipality'>,
  subjectIds: string[],
): Promise<Map<string, Refusal>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await ctx.db
    .select({
      subjectId: moderationDecision.subjectId,
      title: moderationReason.title,
      keepsTextPublic: moderationReason.keepsTextPublic,
    })
    .from(moderationDecision)
    .innerJoin(moderationReason, eq(moderationReason.id, moderationDecision.reasonId))
    .where(
      and(
        eq(moderationDecision.municipalityId, ctx.municipality.id),
        inArray(moderationDecision.subjectId, subjectIds),
        eq(moderationDecision.decision, 'refuse'),
      ),
    )
    .orderBy(asc(moderationDecision.id));
  // Of several the last one stands.
  return new Map(rows.map(({ subjectId, ...refusal }) => [subjectId, refusal]));
}
