import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { questionAgendaItem, questionTime } from '#db/schema';
import type { ActionContext, Context } from '~/platform/context.server';
import { lockQuestionsOf } from './lock-questions.server';
import type { QuestionTime } from './question-times.server';
import { type Rolled, rollOn } from './roll-on.server';

/**
 * Ends a question time whose meeting is cancelled: its questions go on to the next that they can come to, or wait for
 * one, and what was marked of them is not so. All meetings and the question time are locked; the caller says that public content has changed.
 * @returns what went where
 */
export async function cancelTime(
  tx: Transaction,
  ctx: Context & Pick<ActionContext, 'origin'>,
  time: QuestionTime,
): Promise<Rolled[]> {
  await tx
    .update(questionTime)
    .set({
      cancelledAt: ctx.now.toString(),
      currentQuestionId: null,
      turn: null,
      turnSince: null,
    })
    .where(eq(questionTime.meetingId, time.meetingId));
  await tx
    .update(questionAgendaItem)
    .set({ mark: null })
    .where(eq(questionAgendaItem.meetingId, time.meetingId));
  const questions = await lockQuestionsOf(tx, ctx, time.meetingId);
  return rollOn(tx, ctx, { questions, from: time, why: 'meeting_cancelled' });
}
