import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { mail, notification } from '#db/schema';
import type { Post } from '#emails/transports/post';
import { municipalityById } from '~/domains/municipalities/queries.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import type { Keys } from '~/platform/keys.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { failureOf } from './failures';
import { composeMail } from './compose-mail.server';
import { notificationsPolicy } from './policy';
import { queueMails } from './queue-mail.server';

export type { Post };

type Waiting = typeof mail.$inferSelect & { address: string };

/**
 * Hands a mail over, and forgets its address and what it told. A mail that is gone – its account was
 * erased – or that was handed over or given up before is left alone, and one that has nothing left to tell
 * is not sent. The same mail always has the same Message-ID, so that a mail server that was handed it
 * twice, because the worker died in between, can tell.
 * @param ctx.isLastAttempt whether the queue will not try again: then the mail is given up, for staff to see
 * @throws what the transport throws, where it may yet succeed: the queue tries again, later and later
 */
export async function deliverMail(
  ctx: Omit<Context, 'municipality'> & { keys: Keys; post: Post; isLastAttempt: boolean },
  mailId: string,
): Promise<void> {
  const [found] = await ctx.db
    .select()
    .from(mail)
    .where(and(eq(mail.id, mailId), isNull(mail.sentAt), isNull(mail.failedAt)));
  if (!found?.address) return;
  const waiting = { ...found, address: found.address };
  const municipality = await municipalityById(ctx.db, waiting.municipalityId);
  const here = { ...ctx, municipality };
  const told = await ctx.db
    .select({ id: notification.id })
    .from(notification)
    .where(eq(notification.mailId, mailId));
  const composed = await composeMail(here, waiting);
  if (composed === null) return forgetEmpty(here, waiting);
  try {
    await ctx.post.send(composed);
  } catch (error) {
    if (await noteFailure(here, waiting, error)) return;
    throw error;
  }
  await inTransaction(ctx, async (tx) => {
    authorize(notificationsPolicy(ctx.actor, 'deliver'));
    const { origin } = waiting.facts;
    await tx
      .update(mail)
      .set({ sentAt: ctx.now.toString(), address: null, failure: null, facts: { origin } })
      .where(eq(mail.id, mailId));
    await tx
      .update(notification)
      .set({ toldAt: ctx.now.toString() })
      .where(
        inArray(
          notification.id,
          told.map(({ id }) => id),
        ),
      );
    await tellTheRest(tx, here, waiting);
    await recordAudit(tx, here, {
      action: 'mail.deliver',
      details: { mail: mailId, template: waiting.template },
    });
  });
}

/** What was put into the mail while it was being handed over goes with another. */
async function tellTheRest(tx: Transaction, ctx: Context, sent: Waiting): Promise<void> {
  const isLeft = and(eq(notification.mailId, sent.id), isNull(notification.toldAt));
  if ((await tx.$count(notification, isLeft)) === 0) return;
  const { address, personId, language, template, facts } = sent;
  const [mailId] = await queueMails(tx, ctx, [
    { to: address, personId, language, template, facts },
  ]);
  await tx.update(notification).set({ mailId }).where(isLeft);
}

/** Everything it was to tell of is gone: what waited for it goes too. */
async function forgetEmpty(ctx: Context, waiting: Waiting): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(notificationsPolicy(ctx.actor, 'deliver'));
    await tx.delete(mail).where(eq(mail.id, waiting.id));
    await recordAudit(tx, ctx, {
      action: 'mail.nothing_to_tell',
      details: { mail: waiting.id, template: waiting.template },
    });
  });
}

/** Counts an attempt in vain. @returns whether the mail is given up */
async function noteFailure(
  ctx: Context & { isLastAttempt: boolean },
  waiting: Waiting,
  error: unknown,
): Promise<boolean> {
  const { failure, isForGood } = failureOf(error);
  const isGivenUp = isForGood || ctx.isLastAttempt;
  return inTransaction(ctx, async (tx) => {
    authorize(notificationsPolicy(ctx.actor, 'deliver'));
    await tx
      .update(mail)
      .set({
        attempts: waiting.attempts + 1,
        failure,
        failedAt: isGivenUp ? ctx.now.toString() : null,
      })
      .where(eq(mail.id, waiting.id));
    if (isGivenUp) {
      await recordAudit(tx, ctx, {
        action: 'mail.give_up',
        details: { mail: waiting.id, template: waiting.template, failure },
      });
    }
    return isGivenUp;
  });
}
