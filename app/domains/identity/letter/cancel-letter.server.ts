import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockPerson } from '../account/find-person.server';
import { identityPolicy } from '../policy';
import { cancelOpenLetter } from './open-letter.server';

/** Cancels a person's letter; that there is none any more is no fault. */
export async function cancelLetter(ctx: Context, personId: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'ask_for_letter', personId }));
    await lockPerson(tx, ctx, personId);
    await cancelOpenLetter(tx, ctx, personId);
    await recordAudit(tx, ctx, {
      action: 'identity.cancel_letter',
      details: { person: personId },
    });
  });
}
