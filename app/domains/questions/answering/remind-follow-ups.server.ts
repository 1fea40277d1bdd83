import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { question, questionFollowUp } from '#db/schema';
import { mailboxOf } from '~/domains/identity/staff/mailboxes.server';
import { queueMail } from '~/domains/notifications/index.server';
import { formatDay } from '~/i18n/format';
import { textsIn } from '~/i18n/texts-of-language';
import { recordAudit } from '~/platform/audit.server';
import { danishDay } from '~/platform/clock';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { daysOfReminding, isReminderDue, promiseStateOf } from '../rules/promises';
import { answerWorkPath } from '../rules/showing';

type Reminding = Context & { origin: string };
type DuePromise = typeof questionFollowUp.$inferSelect & { topic: string | null };

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
    for (const promise of due) mails += await remindOf(tx, ctx, promise);
    await tx
      .update(questionFollowUp)
      .set({ remindedAt: ctx.now.toString() })
      .where(
        inArray(
          questionFollowUp.id,
          due.map(({ id }) => id),
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
    .select({ promise: questionFollowUp, topic: question.topic })
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
  return rows
    .map(({ promise, topic }) => ({ ...promise, topic }))
    .filter((promise) => isReminderDue(promise, today));
}

/** @returns how many were written to */
async function remindOf(tx: Transaction, ctx: Reminding, promise: DuePromise): Promise<number> {
  const { dueOn, questionId, topic } = promise;
  const owners = await mailboxOf(tx, ctx, 'plan_owner', { unitIds: [promise.unitId] });
  const readers = owners.length > 0 ? owners : await mailboxOf(tx, ctx, 'council_secretariat');
  const isOver = promiseStateOf(promise, danishDay(ctx.now)).is === 'overdue';
  for (const { email, personId, language } of readers) {
    const { mails } = textsIn(language).questionAnswers;
    const day = formatDay(dueOn, language);
    const text = [mails.promisedBefore(promise.promise), isOver ? mails.over(day) : mails.due(day)];
    await queueMail(tx, ctx, {
      to: email,
      personId,
      language,
      template: 'question_follow_up_due',
      facts: {
        origin: ctx.origin,
        path: answerWorkPath(questionId),
        detail: topic ?? '',
        text: text.join('\n\n'),
      },
    });
  }
  return readers.length;
}
