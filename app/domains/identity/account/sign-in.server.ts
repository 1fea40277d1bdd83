import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import type { Email } from '../forms';
import { isPassword } from '../password.server';
import { identityPolicy } from '../policy';
import { beginSession } from '../session.server';
import type { Who } from '../who.server';
import { findByEmail, lockPerson } from './find-person.server';
import { leaveSession } from './leave-session.server';

/**
 * Signs in by e-mail and password.
 * @param given.who who is signed in in this browser, and is not any more
 * @returns the session's cookie; or `wrong`, which says neither whether there is an account nor whether it
 * has a password, and takes as long either way
 * @throws TooMany after ten wrong passwords for an account from one client in a quarter of an hour, or a
 * hundred from all together; then for the right one too
 */
export async function signIn(
  ctx: ActionContext,
  given: { email: Email; password: string; who: Who | null },
): Promise<Outcome<{ cookie: string; personId: string }, 'wrong'>> {
  const anywhere = `${ctx.municipality.id} ${given.email.key}`;
  const account = `${anywhere} ${ctx.clientNetwork}`;
  await ctx.throttle.spend('sign_in_address', ctx.clientNetwork);
  await ctx.throttle.spend('sign_in_account', account);
  await ctx.throttle.spend('sign_in_account_anywhere', anywhere);
  const there = await findByEmail(ctx.db, ctx, given.email.key);
  const isRight = await isPassword(there?.passwordHash ?? null, given.password);
  if (!there || !isRight) return refused('wrong');
  await ctx.throttle.forgive('sign_in_account', account);
  await ctx.throttle.giveBack('sign_in_account_anywhere', anywhere);
  await ctx.throttle.giveBack('sign_in_address', ctx.clientNetwork);
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'sign_in' }));
    // It may have been changed, and every session ended, while this one waited for its turn.
    const now = await lockPerson(tx, ctx, there.id);
    if (now.passwordHash !== there.passwordHash) return refused('wrong');
    if (given.who) await leaveSession(tx, ctx, given.who);
    const cookie = await beginSession(tx, {
      municipalityId: ctx.municipality.id,
      personId: there.id,
      method: 'password',
      device: ctx.device,
      secondFactorAt: null,
      now: ctx.now,
    });
    await recordAudit(tx, ctx, {
      action: 'identity.sign_in',
      details: { person: there.id, method: 'password' },
    });
    return ok({ cookie, personId: there.id });
  });
}
