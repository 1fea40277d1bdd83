import { and, eq, isNotNull, isNull, lt, not, or, type SQL, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { mail, notification } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { notificationsPolicy } from './policy';

const daysOfTraces = 30;
const daysGivenUp = 90;
/** After which the queue lets go of what a worker that died had taken. */
const hoursOfLock = 4;

/**
 * Gives up mails that the queue has forgotten – the worker died at the last attempt – so that staff see
 * them, and forgets what was sent a month ago, and what staff left given up for three. Doing it twice
 * changes nothing.
 */
export async function tidyMails(ctx: Context): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(notificationsPolicy(ctx.actor, 'tidy'));
    const { id } = ctx.municipality;
    const ago = (days: number) => ctx.now.subtract({ hours: days * 24 }).toString();
    const lost = await tx
      .update(mail)
      .set({ failedAt: ctx.now.toString(), failure: 'lost' })
      .where(
        and(
          eq(mail.municipalityId, id),
          isNull(mail.sentAt),
          isNull(mail.failedAt),
          isNotNull(mail.address),
          not(isInQueue(ctx.now)),
        ),
      )
      .returning({ id: mail.id });
    const forgottenMails = await tx
      .delete(mail)
      .where(
        and(
          eq(mail.municipalityId, id),
          or(lt(mail.sentAt, ago(daysOfTraces)), lt(mail.failedAt, ago(daysGivenUp))),
        ),
      )
      .returning({ id: mail.id });
    const forgotten = await tx
      .delete(notification)
      .where(
        and(
          eq(notification.municipalityId, id),
          or(
            lt(notification.toldAt, ago(daysOfTraces)),
            lt(notification.createdAt, ago(daysGivenUp)),
          ),
        ),
      )
      .returning({ id: notification.id });
    const details = {
      lost: lost.length,
      mails: forgottenMails.length,
      forgotten: forgotten.length,
    };
    if (Object.values(details).some((count) => count > 0)) {
      await recordAudit(tx, ctx, { action: 'mail.tidy', details });
    }
  });
}

/** Whether the queue will still see to a mail, or a worker has it in hand. */
function isInQueue(now: Temporal.Instant): SQL {
  const lockedSince = now.subtract({ hours: hoursOfLock }).toString();
  return sql`exists (
    select 1 from graphile_worker.jobs job
    where job.key = 'mail ' || ${mail.id}
      and (job.attempts < job.max_attempts or job.locked_at > ${lockedSince}::timestamptz))`;
}
