import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { identityPolicy } from '../policy';
import type { Who } from '../who.server';
import { endOpenHelp } from './open-help.server';

/** Stops acting for a citizen; that it had ended before is no fault. */
export async function endHelp(ctx: ActionContext, who: Who): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'help' }));
    await endOpenHelp(tx, ctx, { staffId: who.self.personId });
    await recordAudit(tx, ctx, {
      action: 'identity.end_help',
      details: { person: who.helped?.actor.personId ?? null },
    });
  });
}
