import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { roleAssignment } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import { danishDay } from '~/platform/clock';
import type { Context } from '~/platform/context.server';
import type { Keys } from '~/platform/keys.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { findByEmail } from '../account/find-person.server';
import { makeLink } from '../account/make-link.server';
import type { Email } from '../forms';
import { identityPolicy } from '../policy';
import { isHeld } from '../roles';
import { endSessions } from '../session.server';
import { assign } from './assign.server';
import { type AssignmentRow, lockRoles } from './lock-roles.server';

/**
 * Makes somebody an administrator from today on, unless they are one: the first of a municipality, and
 * the way back in where all of them are gone.
 * @returns the path of a page that signs them in, once, within a day; and whether the role is new
 */
export async function createAdministrator(
  ctx: Context & { keys: Keys },
  given: { email: Email; name: string },
): Promise<{ path: string; isNew: boolean }> {
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'create_administrator' }));
    await lockRoles(tx, ctx);
    const today = danishDay(ctx.now).toString();
    const known = await findByEmail(tx, ctx, given.email.key);
    const assignments = known ? await administratorTerms(tx, known.id) : [];
    const isNew = !assignments.some((one) => isHeld(one, today));
    const later = assignments.find(({ validFrom }) => validFrom > today);
    let holder = known;
    if (isNew && later) {
      // What was to begin later begins now.
      await tx
        .update(roleAssignment)
        .set({ validFrom: today })
        .where(eq(roleAssignment.id, later.id));
    } else if (isNew) {
      const assigned = await assign(tx, ctx, {
        ...given,
        role: 'administrator',
        committee: null,
        unit: null,
        validFrom: today,
        validTo: null,
        deputyFor: null,
      });
      if (!assigned.ok)
        throw new Error(`an administrator cannot be made: ${assigned.reason.join()}`);
      ({ holder } = assigned.value);
    }
    if (isNew) await endSessions(tx, holder!.id);
    const linkId = await makeLink(tx, ctx, {
      purpose: 'invitation',
      personId: holder!.id,
      email: holder!.email!,
      language: holder!.language,
      returnTo: '/medarbejder',
    });
    await recordAudit(tx, ctx, {
      action: 'identity.create_administrator',
      details: { person: holder!.id, isNew },
    });
    return { path: `/link/${ctx.keys.tokenFor('mail link', linkId)}`, isNew };
  });
}

async function administratorTerms(tx: Transaction, personId: string): Promise<AssignmentRow[]> {
  return tx
    .select()
    .from(roleAssignment)
    .where(
      and(
        eq(roleAssignment.personId, personId),
        eq(roleAssignment.role, 'administrator'),
        isNull(roleAssignment.deputyForId),
        isNull(roleAssignment.endedAt),
      ),
    )
    .orderBy(asc(roleAssignment.validFrom));
}
