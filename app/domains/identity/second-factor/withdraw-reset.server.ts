import { and, eq, isNull } from 'drizzle-orm';
import { factorReset } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { identityPolicy } from '../policy';
import { lockRoles } from '../staff/lock-roles.server';
import { lockReset } from './lock-reset.server';

/**
 * Ends a request for a reset without doing it. Any administrator may; one that is over already is no fault.
 * @throws NotFound for an id of none, and for another municipality's
 */
export async function withdrawReset(ctx: ActionContext, resetId: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(await lockRoles(tx, ctx), { do: 'reset_factor' }));
    const reset = await lockReset(tx, ctx, resetId);
    await tx
      .update(factorReset)
      .set({ endedAt: ctx.now.toString() })
      .where(and(eq(factorReset.id, reset.id), isNull(factorReset.endedAt)));
    await recordAudit(tx, ctx, {
      action: 'identity.withdraw_factor_reset',
      details: { person: reset.personId, reset: reset.id },
    });
  });
}
