import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import { mail } from '#db/schema';
import type { Language } from '~/i18n/languages';
import type { Context } from '~/platform/context.server';
import { inPortions } from '~/platform/portions';
import { enqueueAll } from '~/platform/queue.server';
import { isNews, type MailFacts, type MailTemplate } from './mail-templates';

/** A mail to be sent. */
export type QueuedMail = {
  to: string;
  /** Whose account it is about; erased with it, if it still waits then. */
  personId: string | null;
  language: Language;
  template: MailTemplate;
  /** What the template tells. Nothing secret: a link is named by its id. Forgotten with the sending. */
  facts: MailFacts;
};

/** Decides on a mail, in the caller's transaction: it is sent if and only if that commits. */
export async function queueMail(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
  of: QueuedMail,
): Promise<void> {
  await queueMails(tx, ctx, [of]);
}

/**
 * Decides on many mails. News give way to every other mail: somebody waits for the link to sign in.
 * @returns their ids, in the order given
 */
export async function queueMails(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
  mails: QueuedMail[],
): Promise<string[]> {
  const rows = mails.map((of) => ({
    id: uuidv7(),
    municipalityId: ctx.municipality.id,
    personId: of.personId,
    address: of.to,
    language: of.language,
    template: of.template,
    facts: of.facts,
    createdAt: ctx.now.toString(),
  }));
  for (const some of inPortions(rows)) {
    await tx.insert(mail).values(some);
    await enqueueSending(tx, some);
  }
  return rows.map(({ id }) => id);
}

/** Has mails sent, or sent again: news after all others. */
export async function enqueueSending(
  tx: Transaction,
  mails: { id: string; template: MailTemplate }[],
): Promise<void> {
  for (const canWait of [false, true]) {
    const work = mails
      .filter(({ template }) => isNews(template) === canWait)
      .map(({ id }) => ({ payload: { mailId: id }, key: `mail ${id}` }));
    if (work.length > 0) await enqueueAll(tx, 'send-mail', work, { canWait });
  }
}
