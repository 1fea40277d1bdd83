import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { mail } from '#db/schema';
import { templatesForThePerson } from './mail-templates';

/**
 * Has what waits to be told to somebody, or was given up, go to their new address: the old one may be closed, or be
 * read by others. What opens or guards the account stays where it was to go.
 */
export async function redirectMails(
  tx: Transaction,
  of: { personId: string; to: string },
): Promise<void> {
  await tx
    .update(mail)
    .set({ address: of.to })
    .where(
      and(
        eq(mail.personId, of.personId),
        isNull(mail.sentAt),
        inArray(mail.template, templatesForThePerson),
      ),
    );
}
