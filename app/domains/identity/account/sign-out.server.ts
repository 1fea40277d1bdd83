import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { endOpenHelp } from '../desk/open-help.server';
import { identityPolicy } from '../policy';
import { blankCookie, endSession } from '../session.server';
import type { Who } from '../who.server';

/**
 * Signs this browser out, whoever it was signed in as; doing it twice is no fault. Help that was being
 * given ends with it.
 * @returns the cookie that takes the session's away
 */
export async function signOut(ctx: ActionContext, who: Who | null): Promise<string> {
  if (who) {
    await inTransaction(ctx, async (tx) => {
      const { personId } = who.self;
      authorize(identityPolicy(who.self, { do: 'end_session', personId }));
      if (who.session.assistanceId !== null) await endOpenHelp(tx, ctx, { staffId: personId });
      await endSession(tx, who.session.id);
      await recordAudit(tx, ctx, { action: 'identity.sign_out', details: {} });
    });
  }
  return blankCookie();
}
