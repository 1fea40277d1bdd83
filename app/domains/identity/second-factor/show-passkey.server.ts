import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { identityPolicy } from '../policy';
import { rotateSession } from '../session.server';
import type { Who } from '../who.server';
import { acceptPasskey } from './accept-passkey.server';
import type { ShownKey } from './forms';

type Answer = Outcome<{ cookie: string }, 'passkey_failed'>;

/**
 * Shows a key as second factor.
 * @returns the cookie of this browser's new session, which has shown one; `passkey_failed` for another's
 * key, and for an answer that is not good, too old or used
 */
export async function showPasskey(ctx: ActionContext, who: Who, shown: ShownKey): Promise<Answer> {
  const { personId } = who.self;
  // Nobody guesses a key: it does not count against the person's codes, so that no one can lock them out.
  await ctx.throttle.spend('code_address', ctx.clientNetwork);
  const outcome = await inTransaction(ctx, async (tx): Promise<Answer> => {
    authorize(identityPolicy(ctx.actor, { do: 'show_factor', personId }));
    const purpose = { to: 'show', sessionId: who.session.id } as const;
    const owner = await acceptPasskey(tx, ctx, shown, { purpose, personId });
    if (owner === null) return refused('passkey_failed');
    const secondFactorAt = ctx.now.toString();
    const cookie = await rotateSession(tx, who.session, { now: ctx.now, secondFactorAt });
    await recordAudit(tx, ctx, {
      action: 'identity.show_factor',
      details: { person: personId, factor: 'passkey' },
    });
    return ok({ cookie });
  });
  if (outcome.ok) await ctx.throttle.giveBack('code_address', ctx.clientNetwork);
  return outcome;
}
