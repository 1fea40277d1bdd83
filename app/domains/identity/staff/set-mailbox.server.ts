import { functionMailbox } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import type { Email } from '../forms';
import { identityPolicy } from '../policy';
import { type Role, scopeOf } from '../roles';
import { findCommittee } from './assign.server';
import { isMailboxOf } from './mailboxes.server';

export type MailboxRefusal = 'committee_needed' | 'committee_not_for_role' | 'email_missing';

/**
 * Says where mail to a function goes, whoever holds it.
 * @param given.committee slug; every role of a committee has a mailbox for each committee, no other has
 * @param given.email null takes the mailbox away, where there is one
 */
export async function setMailbox(
  ctx: ActionContext,
  given: { role: Role; committee: string | null; email: Email | null },
): Promise<Outcome<null, MailboxRefusal>> {
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'set_mailbox' }));
    const { role } = given;
    const isOfCommittee = scopeOf(role) === 'committee';
    if (!isOfCommittee && given.committee !== null) return refused('committee_not_for_role');
    const committee = await findCommittee(tx, ctx, given.committee);
    if (isOfCommittee && !committee) return refused('committee_needed');
    const committeeId = committee?.id ?? null;
    if (given.email === null) {
      const removed = await tx
        .delete(functionMailbox)
        .where(isMailboxOf(ctx, role, committeeId))
        .returning({ id: functionMailbox.id });
      if (removed.length === 0) return refused('email_missing');
    } else {
      const { email } = given.email;
      await tx
        .insert(functionMailbox)
        .values({ municipalityId: ctx.municipality.id, role, committeeId, email })
        .onConflictDoUpdate({
          target: [
            functionMailbox.municipalityId,
            functionMailbox.role,
            functionMailbox.committeeId,
          ],
          set: { email },
        });
    }
    await recordAudit(tx, ctx, {
      action: 'identity.set_mailbox',
      details: { role, committee: committeeId, isRemoved: given.email === null },
    });
    return ok(null);
  });
}
