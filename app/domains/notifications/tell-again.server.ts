import { sql } from 'drizzle-orm';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { notificationsPolicy } from './policy';

/**
 * Has events told after all that the queue gave up telling: whoever was told is not told twice
 * (`tellFollowers`).
 */
export async function tellAgain(ctx: Omit<Context, 'municipality'>): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(notificationsPolicy(ctx.actor, 'tell_followers'));
    const again = await tx.execute(sql`
      select graphile_worker.reschedule_jobs(array_agg(id), run_at => now(), attempts => 0)
      from graphile_worker.jobs
      where task_identifier = 'tell-followers' and attempts >= max_attempts and locked_at is null
      having count(*) > 0`);
    if (again.length === 0) return;
    await recordAudit(
      tx,
      { ...ctx, municipality: null },
      { action: 'notification.tell_again', details: { events: again.length } },
    );
  });
}
