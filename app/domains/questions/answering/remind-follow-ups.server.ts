import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { question, questionFollowUp } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import { danishDay } from '~/platform/clock';
import type { Context } from '~/platform/context.server';
import { daysOfReminding, isReminderDue } from '~/platform/reminders';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { tellPromisingUnit } from './tell-promising-unit.server';

type Reminding = Context & { origin: string };
type DuePromise = Parameters<typeof tellPromisingUnit>[2] & {
  promise: typeof questionFollowUp.$inferSelect;
};

/**
 * Writes to those who answer for what was promised – where nobody does to the council's secretariat – in the week
 * before its last day, and weekly when that has passed. It looks at what is promised as it runs: run twice or late it
 * writes once, and what was kept meanwhile it leaves.
 */
export async function remindFollowUps(ctx: Reminding): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'remind' }));
    const due = await lockDue(tx, ctx);
    if (due.length === 0) return;
    let mails = 0;
    for (const promise of due) mails += await tellPromisingUnit(tx, ctx, promise);
    await tx
      .update(questionFollowUp)
      .set({ remindedAt: ctx.now.toString() })
      .where(
        inArray(
          questionFollowUp.id,
          due.map(({ promise }) => promise.id),
        ),
      );
    await recordAudit(tx, ctx, {
      action: 'question.remind',
      details: { promises: due.length, mails },
    });
  });
}

/** The promises that are to be called to mind now; another worker that does the same waits, and finds none. */
async function lockDue(tx: Transaction, ctx: Reminding): Promise<DuePromise[]> {
  const today = danishDay(ctx.now);
  const rows = await tx
    .select({ promise: questionFollowUp, question: { id: question.id, topic: question.topic } })
    .from(questionFollowUp)
    .innerJoin(question, eq(question.id, questionFollowUp.questionId))
    .where(
      and(
        eq(questionFollowUp.municipalityId, ctx.municipality.id),
        isNull(questionFollowUp.keptAt),
        lte(questionFollowUp.dueOn, today.add({ days: daysOfReminding }).toString()),
      ),
    )
    .orderBy(asc(questionFollowUp.dueOn), asc(questionFollowUp.id))
    .for('update', { of: questionFollowUp });
  return rows.filter(({ promise }) => isReminderDue(promise, today));
}
