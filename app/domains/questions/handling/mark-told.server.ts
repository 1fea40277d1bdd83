import { and, eq, isNull } from 'drizzle-orm';
import { questionUntold } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';

/**
 * Somebody has told an asker themselves what no mail could.
 * @returns whether it waited still: a colleague may have told them
 */
export async function markTold(
  ctx: Context & { actor: PersonActor },
  given: { untoldId: string },
): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'tell_asker' }));
    const [told] = await tx
      .update(questionUntold)
      .set({ toldAt: ctx.now.toString() })
      .where(
        and(
          eq(questionUntold.municipalityId, ctx.municipality.id),
          eq(questionUntold.id, given.untoldId),
          isNull(questionUntold.toldAt),
        ),
      )
      .returning({ questionId: questionUntold.questionId });
    if (!told) return false;
    await recordAudit(tx, ctx, { action: 'question.tell_asker', subjectId: told.questionId });
    return true;
  });
}
