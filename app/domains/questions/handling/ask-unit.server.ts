import { eq } from 'drizzle-orm';
import { question } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockQuestion } from '../lock-question.server';
import { findTime } from '../meetings/question-times.server';
import { questionPolicy } from '../policy';
import { moved } from '../states';
import { tellUnit } from './tell-unit.server';
import { findUnit } from '~/domains/municipalities/units.server';

/**
 * Asks a unit to draft the answer to a question, instead of whichever was asked before. Asked twice it is told once.
 * @returns how many were written to; or why not – `does_not_fit` (nobody is to answer it, or somebody has)
 * @throws NotFound for another municipality's question or unit, and for none
 */
export async function askUnit(
  ctx: Context & Pick<ActionContext, 'origin'> & { actor: PersonActor },
  given: { questionId: string; unitId: string },
): Promise<Outcome<{ ownersTold: number }, 'does_not_fit'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'run' }));
    const row = await lockQuestion(tx, ctx, given.questionId);
    if (moved(row.state, 'answer') === null) return refused('does_not_fit');
    const unit = await findUnit(tx, ctx, given.unitId);
    if (row.unitId === unit.id) return ok({ ownersTold: 0 });
    await tx.update(question).set({ unitId: unit.id }).where(eq(question.id, row.id));
    const time = row.meetingId === null ? null : await findTime({ ...ctx, db: tx }, row.meetingId);
    const meetingStartsAt = time?.meetingStartsAt ?? null;
    const ownersTold = await tellUnit(tx, ctx, row, { unitId: unit.id, meetingStartsAt });
    await recordAudit(tx, ctx, {
      action: 'question.ask_unit',
      subjectId: row.id,
      details: { unit: unit.id },
    });
    return ok({ ownersTold });
  });
}
