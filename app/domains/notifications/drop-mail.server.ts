import { and, eq, isNotNull } from 'drizzle-orm';
import { mail } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { notificationsPolicy } from './policy';

/**
 * Drops a mail that was given up: it will not be sent, and what it told is forgotten.
 * @returns whether there was one: somebody else may have dropped it, or had it sent, meanwhile
 */
export async function dropMail(ctx: Context, mailId: string): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    authorize(notificationsPolicy(ctx.actor, 'drop'));
    const [dropped] = await tx
      .select({ id: mail.id, template: mail.template })
      .from(mail)
      .where(
        and(
          eq(mail.municipalityId, ctx.municipality.id),
          eq(mail.id, mailId),
          isNotNull(mail.failedAt),
        ),
      )
      .for('update');
    if (!dropped) return false;
    await tx.delete(mail).where(eq(mail.id, dropped.id));
    await recordAudit(tx, ctx, {
      action: 'mail.drop',
      details: { mail: dropped.id, template: dropped.template },
    });
    return true;
  });
}
