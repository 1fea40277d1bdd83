import { and, asc, eq } from 'drizzle-orm';
import { dialogueFollowUp, dialogueSession, organisationUnit } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { inDanishYear } from '~/platform/danish-year.server';
import { authorize } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';

export type LedTo = Awaited<ReturnType<typeof whatFollowUpsLedTo>>[number];

/**
 * What a committee promised in a year, what came of each promise and by whom, the first due first: for whoever sits at its
 * table all of it, for others what everyone may read. The words are staff's own: who came, and what was said, is in none of it.
 */
export async function whatFollowUpsLedTo(
  ctx: ReadContext,
  of: { year: number; committeeId: string },
) {
  authorize(dialoguePolicy(ctx.actor, { do: 'see_evaluation_of', committeeId: of.committeeId }));
  const seesAll = dialoguePolicy(ctx.actor, { do: 'see', committeeId: of.committeeId });
  return ctx.db
    .select({
      text: dialogueFollowUp.text,
      unit: organisationUnit.name,
      dueOn: dialogueFollowUp.dueOn,
      state: dialogueFollowUp.state,
      result: dialogueFollowUp.result,
    })
    .from(dialogueFollowUp)
    .innerJoin(dialogueSession, eq(dialogueSession.id, dialogueFollowUp.sessionId))
    .innerJoin(organisationUnit, eq(organisationUnit.id, dialogueFollowUp.unitId))
    .where(
      and(
        eq(dialogueFollowUp.municipalityId, ctx.municipality.id),
        eq(dialogueSession.committeeId, of.committeeId),
        inDanishYear(dialogueFollowUp.madeAt, of.year),
        seesAll ? undefined : eq(dialogueFollowUp.isPublic, true),
      ),
    )
    .orderBy(asc(dialogueFollowUp.dueOn), asc(dialogueFollowUp.id));
}
