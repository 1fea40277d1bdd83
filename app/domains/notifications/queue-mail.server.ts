import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import { mail } from '#db/schema';
import type { Language } from '~/i18n/languages';
import type { Context } from '~/platform/context.server';
import { enqueue } from '~/platform/queue.server';
import type { MailFacts, MailTemplate } from './mail-templates';

/**
 * Decides on a mail, in the caller's transaction: it is sent if and only if that commits.
 * @param of.personId whose account it is about; erased with it, if it still waits then
 * @param of.facts what the template tells. Nothing secret: a link is named by its id.
 */
export async function queueMail(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
  of: {
    to: string;
    personId: string | null;
    language: Language;
    template: MailTemplate;
    facts: MailFacts;
  },
): Promise<void> {
  const id = uuidv7();
  await tx.insert(mail).values({
    id,
    municipalityId: ctx.municipality.id,
    personId: of.personId,
    address: of.to,
    language: of.language,
    template: of.template,
    facts: of.facts,
    createdAt: ctx.now.toString(),
  });
  await enqueue(tx, { name: 'send-mail', payload: { mailId: id } }, `mail ${id}`);
}
