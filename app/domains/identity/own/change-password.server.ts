import { eq } from 'drizzle-orm';
import { person } from '#db/schema';
import { queueMail } from '~/domains/notifications/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockPerson, passwordHashOf } from '../account/find-person.server';
import { voidLinks } from '../account/void-links.server';
import { owesFactor } from '../second-factor/owes-factor.server';
import { hashPassword, isPassword } from '../password.server';
import { identityPolicy } from '../policy';
import { endSessions, rotateSession } from '../session.server';
import type { Who } from '../who.server';

/**
 * Sets a password, or changes it for whoever knows the present one. Every other browser is signed out,
 * and the owner of the address is told.
 * @returns the cookie of this browser's new session
 * @returns also `email_needed` where there is no address to sign in by, and `factor_needed` where the
 * account has a second factor that this session has not shown
 * @throws TooMany after several wrong ones
 */
export async function changePassword(
  ctx: ActionContext,
  who: Who,
  given: { current: string | null; password: string },
): Promise<Outcome<{ cookie: string }, 'password_wrong' | 'email_needed' | 'factor_needed'>> {
  const { personId } = who.self;
  await ctx.throttle.spend('code_account', personId);
  // Before the transaction: it takes a while, and nothing may wait for it.
  const there = await passwordHashOf(ctx, personId);
  const isRight = there === null || (await isPassword(there, given.current ?? ''));
  const hash = isRight ? await hashPassword(given.password) : null;
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'change_own_security', personId }));
    const row = await lockPerson(tx, ctx, personId);
    if (row.email === null) return refused('email_needed');
    if (await owesFactor(tx, ctx, who)) return refused('factor_needed');
    if (hash === null || row.passwordHash !== there) return refused('password_wrong');
    await tx.update(person).set({ passwordHash: hash }).where(eq(person.id, personId));
    await voidLinks(tx, ctx, personId);
    const cookie = await rotateSession(tx, who.session, { now: ctx.now });
    await endSessions(tx, personId, { exceptCookie: cookie });
    if (row.email !== null) {
      await queueMail(tx, ctx, {
        to: row.email,
        personId,
        language: row.language,
        template: 'security_changed',
        facts: { origin: ctx.origin, path: '/min-side/sikkerhed' },
      });
    }
    await recordAudit(tx, ctx, {
      action: 'identity.change_password',
      details: { person: personId },
    });
    return ok({ cookie });
  });
}
