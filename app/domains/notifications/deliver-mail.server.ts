import { and, eq, isNull, sql } from 'drizzle-orm';
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
  const found = await begin(ctx, mailId);
  if (!found?.address) return;
  const waiting = { ...found, address: found.address };
  const municipality = await municipalityById(ctx.db, waiting.municipalityId);
  const here = { ...ctx, municipality };
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
      .where(eq(notification.mailId, mailId));
    await recordAudit(tx, here, {
      action: 'mail.deliver',
      details: { mail: mailId, template: waiting.template },
    });
  });
}

/** Counts an attempt: from here on nothing more is put into the mail. */
async function begin(ctx: Omit<Context, 'municipality'>, mailId: string) {
  return inTransaction(ctx, async (tx) => {
    authorize(notificationsPolicy(ctx.actor, 'deliver'));
    const [begun] = await tx
      .update(mail)
      .set({ attempts: sql`${mail.attempts} + 1` })
      .where(and(eq(mail.id, mailId), isNull(mail.sentAt), isNull(mail.failedAt)))
      .returning();
    return begun;
  });
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

/** @returns whether the mail is given up */
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
