import { and, eq, isNotNull } from 'drizzle-orm';
import { mail } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { notificationsPolicy } from './policy';
import { enqueueSending } from './queue-mail.server';

/**
 * Has mails that were given up tried again, from the beginning.
 * @param mailId one of them; `all`: every one of the municipality
 * @returns how many; 0 where somebody else has done it, or dropped them, meanwhile
 */
export async function resendMails(ctx: Context, mailId: string): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    authorize(notificationsPolicy(ctx.actor, 'resend'));
    const again = await tx
      .update(mail)
      .set({ failedAt: null, failure: null, attempts: 0 })
      .where(
        and(
          eq(mail.municipalityId, ctx.municipality.id),
          isNotNull(mail.failedAt),
          mailId === 'all' ? undefined : eq(mail.id, mailId),
        ),
      )
      .returning({ id: mail.id });
    if (again.length === 0) return 0;
    const ids = again.map(({ id }) => id);
    await enqueueSending(tx, ids);
    await recordAudit(tx, ctx, { action: 'mail.resend', details: { mails: ids } });
    return ids.length;
  });
}
