import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { mail } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { listGivenUp } from './list-given-up.server';
import { notificationsPolicy } from './policy';
import { enqueueSending } from './queue-mail.server';

/**
 * Has mails that were given up tried again, from the beginning.
 * @param mailId one of them; `all`: those that the page lists
 * @returns how many; 0 where somebody else has done it, or dropped them, meanwhile
 */
export async function resendMails(ctx: Context, mailId: string): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    authorize(notificationsPolicy(ctx.actor, 'resend'));
    const meant =
      mailId === 'all' ? (await listGivenUp({ ...ctx, db: tx })).map(({ id }) => id) : [mailId];
    const again = await tx
      .update(mail)
      .set({ failedAt: null, failure: null, attempts: 0 })
      .where(
        and(
          eq(mail.municipalityId, ctx.municipality.id),
          isNotNull(mail.failedAt),
          inArray(mail.id, meant),
        ),
      )
      .returning({ id: mail.id, template: mail.template });
    if (again.length === 0) return 0;
    await enqueueSending(tx, again);
    await recordAudit(tx, ctx, {
      action: 'mail.resend',
      details: mailId === 'all' ? { mails: again.length } : { mail: mailId },
    });
    return again.length;
  });
}
