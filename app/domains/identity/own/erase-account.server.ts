import { eq } from 'drizzle-orm';
import { roleAssignment } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { queueMail } from '~/domains/notifications/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockPerson } from '../account/find-person.server';
import type { PersonalData } from '../personal-data-holder.server';
import { identityPolicy } from '../policy';
import { owesFactor } from '../second-factor/owes-factor.server';
import { blankCookie } from '../session.server';
import { leavesNoAdministrator, lockRoles, withDeputies } from '../staff/lock-roles.server';
import type { Who } from '../who.server';

/**
 * Erases an account: what every domain keeps of the person goes, or loses whose it was. The id alone
 * stays, so that what the municipality must keep refers to nobody.
 * @param holders every domain's personal data
 * @returns the cookie that signs this browser out
 */
export async function eraseAccount(
  ctx: ActionContext,
  who: Who,
  holders: readonly PersonalData[],
): Promise<Outcome<{ cookie: string }, 'last_administrator' | 'factor_needed'>> {
  const { personId } = who.self;
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'erase_self', personId }));
    if (await owesFactor(tx, ctx, who)) return refused('factor_needed');
    await lockRoles(tx, ctx);
    const row = await lockPerson(tx, ctx, personId);
    const leaving = await withDeputies(tx, ctx, eq(roleAssignment.personId, personId));
    if (await leavesNoAdministrator(tx, ctx, leaving)) return refused('last_administrator');
    const erased = [];
    for (const holder of holders) erased.push(await holder.erase(tx, ctx, personId));
    if (row.email !== null) {
      // Nobody's any more: the address is forgotten when the mail has gone.
      await queueMail(tx, ctx, {
        to: row.email,
        personId: null,
        language: row.language,
        template: 'account_erased',
        facts: { origin: ctx.origin },
      });
    }
    await recordAudit(tx, ctx, { action: 'identity.erase', details: { person: personId } });
    if (erased.includes('public')) await publicContentChanged(tx, ctx.municipality.id);
    return ok({ cookie: blankCookie() });
  });
}
