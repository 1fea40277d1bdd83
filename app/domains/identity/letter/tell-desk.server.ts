import type { Transaction } from '#db/client.server';
import { queueMail } from '~/domains/notifications/index.server';
import type { ActionContext } from '~/platform/context.server';
import { mailboxOf } from '../staff/mailboxes.server';

/**
 * Writes to the desk that a letter waits: to its mailbox or, where it has none, to whoever holds the role
 * today. Of the citizen the mail says nothing.
 */
export async function tellDesk(
  tx: Transaction,
  ctx: Pick<ActionContext, 'municipality' | 'now' | 'origin'>,
): Promise<void> {
  for (const { email, personId, language } of await mailboxOf(tx, ctx, 'desk_officer')) {
    await queueMail(tx, ctx, {
      to: email,
      personId,
      language,
      template: 'letters_waiting',
      facts: { origin: ctx.origin, path: '/medarbejder/breve' },
    });
  }
}
