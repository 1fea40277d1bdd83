import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { forgetDrafts } from '../draft.server';
import { identityPolicy } from '../policy';
import { blankCookie } from '../session.server';
import type { Who } from '../who.server';
import { leaveSession } from './leave-session.server';

/**
 * Signs this browser out, whoever it was signed in as; doing it twice is no fault. Help that was being
 * given ends with it, and what was left unsent in this browser is forgotten.
 * @returns the cookie that takes the session's away
 */
export async function signOut(
  ctx: ActionContext,
  who: Who | null,
  browser: string | null,
): Promise<string> {
  if (who) {
    await inTransaction(ctx, async (tx) => {
      const { personId } = who.self;
      authorize(identityPolicy(who.self, { do: 'end_session', personId }));
      await leaveSession(tx, ctx, who);
      await forgetDrafts(tx, ctx, { browser });
      await recordAudit(tx, ctx, { action: 'identity.sign_out', details: {} });
    });
  }
  return blankCookie();
}
