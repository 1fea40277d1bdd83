import { queueMail } from '~/domains/notifications/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { findByEmail, lockPerson, passwordHashOf } from '../account/find-person.server';
import { makeLink } from '../account/make-link.server';
import type { Email } from '../forms';
import { isPassword } from '../password.server';
import { identityPolicy } from '../policy';
import { owesFactor } from '../second-factor/owes-factor.server';
import type { Who } from '../who.server';

/**
 * Sends a link to a new e-mail address and tells the present one. Nothing changes before the link is used.
 * Where the new address has an account already, its owner is told so, and whoever asked learns nothing.
 * @throws TooMany where it was asked for often
 */
export async function askForEmailChange(
  ctx: ActionContext,
  who: Who,
  given: { email: Email; password: string | null },
): Promise<Outcome<null, 'email_same' | 'password_wrong' | 'factor_needed'>> {
  const { personId } = who.self;
  await ctx.throttle.spend('link_account', personId);
  await ctx.throttle.spend('link_account', `${ctx.municipality.id} ${given.email.key}`);
  // Before the transaction: it takes a while, and nothing may wait for it.
  const there = await passwordHashOf(ctx, personId);
  const isRight = there === null || (await isPassword(there, given.password ?? ''));
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'change_own_security', personId }));
    const row = await lockPerson(tx, ctx, personId);
    if (await owesFactor(tx, ctx, who)) return refused('factor_needed');
    if (!isRight || row.passwordHash !== there) return refused('password_wrong');
    if (row.emailKey === given.email.key) return refused('email_same');
    const other = await findByEmail(tx, ctx, given.email.key);
    const linkId = await makeLink(tx, ctx, {
      purpose: other ? 'sign_in' : 'change_email',
      personId: other?.id ?? personId,
      email: other?.email ?? given.email.email,
      language: row.language,
      returnTo: null,
    });
    await queueMail(tx, ctx, {
      to: given.email.email,
      personId: other?.id ?? personId,
      language: other?.language ?? row.language,
      template: other ? 'email_in_use' : 'change_email',
      facts: { origin: ctx.origin, linkId },
    });
    if (row.email !== null) {
      await queueMail(tx, ctx, {
        to: row.email,
        personId,
        language: row.language,
        template: 'email_change_asked',
        facts: { origin: ctx.origin, path: '/min-side/sikkerhed', detail: given.email.email },
      });
    }
    await recordAudit(tx, ctx, {
      action: 'identity.ask_for_email_change',
      details: { person: personId },
    });
    return ok(null);
  });
}
