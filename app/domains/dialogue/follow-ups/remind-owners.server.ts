import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { committee, dialogueFollowUp, dialogueSession } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import { danishDay } from '~/platform/clock';
import type { Context } from '~/platform/context.server';
import { daysOfReminding, isReminderDue } from '~/platform/reminders';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import { tellOwners } from './tell-owners.server';

type Reminding = Context & { origin: string };

/**
 * Writes to those who answer for what committees promised, in the week before its last day and weekly when that has
 * passed. It looks at what is promised as it runs: run twice or late it writes once, and what was closed it leaves.
 */
export async function remindOfDialogue(ctx: Reminding): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(dialoguePolicy(ctx.actor, { do: 'remind' }));
    const due = await lockDue(tx, ctx);
    if (due.length === 0) return;
    let mails = 0;
    for (const one of due) mails += await tellOwners(tx, ctx, one);
    await tx
      .update(dialogueFollowUp)
      .set({ remindedAt: ctx.now.toString() })
      .where(
        inArray(
          dialogueFollowUp.id,
          due.map(({ id }) => id),
        ),
      );
    await recordAudit(tx, ctx, {
      action: 'dialogue.remind_owners',
      details: { promises: due.length, mails },
    });
  });
}

/** What is to be called to mind now; another worker that does the same waits, and finds none. */
async function lockDue(tx: Transaction, ctx: Reminding) {
  const today = danishDay(ctx.now);
  const rows = await tx
    .select({
      id: dialogueFollowUp.id,
      text: dialogueFollowUp.text,
      unitId: dialogueFollowUp.unitId,
      dueOn: dialogueFollowUp.dueOn,
      remindedAt: dialogueFollowUp.remindedAt,
      committeeId: dialogueSession.committeeId,
      committee: committee.name,
    })
    .from(dialogueFollowUp)
    .innerJoin(dialogueSession, eq(dialogueSession.id, dialogueFollowUp.sessionId))
    .innerJoin(committee, eq(committee.id, dialogueSession.committeeId))
    .where(
      and(
        eq(dialogueFollowUp.municipalityId, ctx.municipality.id),
        eq(dialogueFollowUp.state, 'open'),
        lte(dialogueFollowUp.dueOn, today.add({ days: daysOfReminding }).toString()),
      ),
    )
    .orderBy(asc(dialogueFollowUp.dueOn), asc(dialogueFollowUp.id))
    .for('update', { of: dialogueFollowUp });
  return rows.filter((row) => isReminderDue(row, today));
}
