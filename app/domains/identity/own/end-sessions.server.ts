import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { identityPolicy } from '../policy';
import { endSession, endSessions, listSessions, nameOfSession } from '../session.server';
import type { Who } from '../who.server';

/**
 * Signs out other browsers: one, by the name that the person's list gives it, or with
 * `others` all but this one. One
 * that has ended meanwhile is no fault.
 */
export async function endOtherSessions(ctx: Context, who: Who, which: string): Promise<void> {
  const { personId } = who.self;
  await inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'end_session', personId }));
    if (which === 'others') {
      await endSessions(tx, personId, { exceptId: who.session.id });
    } else {
      const meant = (await listSessions(tx, personId)).find((one) => nameOfSession(one) === which);
      if (meant) await endSession(tx, meant.id);
    }
    await recordAudit(tx, ctx, { action: 'identity.end_sessions', details: { person: personId } });
  });
}
