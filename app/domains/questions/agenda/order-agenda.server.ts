import { eq } from 'drizzle-orm';
import { question } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { inAgendaOrder } from '../rules/order';
import { changeTime } from './change-time.server';
import { lockAgenda } from './lock-agenda.server';
import { movedBy, onAgenda, type OrderRefusal, whyNotOrderable } from './slots';

/** The whole order, or one question that goes one up or down. */
export type Reordering = { order: string[] } | { questionId: string; by: 'up' | 'down' };

/**
 * Puts the questions of a meeting in another order.
 * @param given.seenVersion of the agenda as its page showed it
 * @returns nothing; or why not – `no_question_time`, `agenda_settled`, `agenda_changed` (somebody else has changed it since, or the
 *   order names other questions than are there)
 * @throws NotFound where there is no such meeting, Forbidden for whoever does not run it
 */
export async function orderAgenda(
  ctx: Context,
  given: { meetingId: string; seenVersion: number } & Reordering,
): Promise<Outcome<null, OrderRefusal>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'run' }));
    const { time, questions } = await lockAgenda(tx, ctx, given.meetingId);
    const obstacle = whyNotOrderable(time);
    if (obstacle !== null) return refused(obstacle);
    if (given.seenVersion !== time.agendaVersion) return refused('agenda_changed');
    const there = questions.filter(({ state }) => onAgenda.some((one) => one === state));
    const now = inAgendaOrder(there).map(({ id }) => id);
    const order = 'order' in given ? given.order : movedBy(now, given.questionId, given.by);
    if (!isOrderOf(order, now)) return refused('agenda_changed');
    for (const [index, id] of order.entries()) {
      await tx
        .update(question)
        .set({ position: index + 1 })
        .where(eq(question.id, id));
    }
    await changeTime(tx, time.meetingId);
    await recordAudit(tx, ctx, {
      action: 'question.order_agenda',
      subjectId: time.meetingId,
      details: { order },
    });
    return ok(null);
  });
}

/** Whether an order names each of some questions once, and no other. */
function isOrderOf(order: string[], ids: string[]): boolean {
  return order.length === ids.length && ids.every((id) => order.includes(id));
}
