import { and, eq, isNull } from 'drizzle-orm';
import { mail } from '#db/schema';
import { renderMail } from '#emails/render';
import type { Post } from '#emails/transports/post';
import { addressFor } from '~/domains/municipalities/address';
import { municipalityById } from '~/domains/municipalities/queries.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import type { Keys } from '~/platform/keys.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { notificationsPolicy } from './policy';

export type { Post };

/**
 * Hands a mail over and forgets its address. A mail that is gone – its account was erased – or that was
 * handed over before is left alone. The same mail always has the same Message-ID, so that a mail server
 * that was handed it twice, because the worker died in between, can tell.
 * @throws what the transport throws: the queue tries again, later and later
 */
export async function deliverMail(
  ctx: Omit<Context, 'municipality'> & { keys: Keys; post: Post },
  mailId: string,
): Promise<void> {
  const [waiting] = await ctx.db
    .select()
    .from(mail)
    .where(and(eq(mail.id, mailId), isNull(mail.sentAt)));
  if (!waiting?.address) return;
  const municipality = await municipalityById(ctx.db, waiting.municipalityId);
  const { linkId, path, origin, detail } = waiting.facts;
  const page = linkId === undefined ? path : `/link/${ctx.keys.tokenFor('mail link', linkId)}`;
  await ctx.post.send({
    id: mailId,
    to: waiting.address,
    sender: municipality.name,
    ...(await renderMail(waiting.template, waiting.language, {
      municipality: municipality.name,
      origin,
      link:
        page === undefined ? null : addressFor({ origin, municipality }, page, waiting.language),
      detail: detail ?? '',
    })),
  });
  await inTransaction(ctx, async (tx) => {
    authorize(notificationsPolicy(ctx.actor, 'deliver'));
    await tx
      .update(mail)
      .set({ sentAt: ctx.now.toString(), address: null, facts: { origin } })
      .where(eq(mail.id, mailId));
    await recordAudit(
      tx,
      { ...ctx, municipality },
      { action: 'mail.deliver', details: { mail: mailId, template: waiting.template } },
    );
  });
}
