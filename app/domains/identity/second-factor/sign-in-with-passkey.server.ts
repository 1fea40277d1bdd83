import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { leaveSession } from '../account/leave-session.server';
import { identityPolicy } from '../policy';
import { beginSession } from '../session.server';
import type { Who } from '../who.server';
import { acceptPasskey } from './accept-passkey.server';
import type { ShownKey } from './forms';

type Answer = Outcome<{ cookie: string; personId: string }, 'passkey_failed'>;

/**
 * Signs in by a key alone. What it is kept in is the first factor, and that its owner was recognised by
 * it is the second, so the session has shown both.
 * @param who who is signed in in this browser, and is not any more
 * @returns the session's cookie; `passkey_failed` for a key that is unknown here, and for an answer that is
 * not good, too old or used
 */
export async function signInWithPasskey(
  ctx: ActionContext,
  shown: ShownKey,
  who: Who | null,
): Promise<Answer> {
  await ctx.throttle.spend('sign_in_address', ctx.clientNetwork);
  const outcome = await inTransaction(ctx, async (tx): Promise<Answer> => {
    authorize(identityPolicy(ctx.actor, { do: 'sign_in' }));
    const purpose = { to: 'sign_in', municipalityId: ctx.municipality.id } as const;
    const personId = await acceptPasskey(tx, ctx, shown, { purpose });
    if (personId === null) return refused('passkey_failed');
    if (who) await leaveSession(tx, ctx, who);
    const cookie = await beginSession(tx, {
      municipalityId: ctx.municipality.id,
      personId,
      method: 'passkey',
      device: ctx.device,
      secondFactorAt: ctx.now.toString(),
      now: ctx.now,
    });
    await recordAudit(tx, ctx, {
      action: 'identity.sign_in',
      details: { person: personId, method: 'passkey' },
    });
    return ok({ cookie, personId });
  });
  if (outcome.ok) await ctx.throttle.giveBack('sign_in_address', ctx.clientNetwork);
  return outcome;
}
