import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import type { Email } from '../forms';
import { identityPolicy } from '../policy';
import { type Role, scopeOf } from '../roles';
import type { SessionRow } from '../session.server';
import {
  assign,
  type AssignRefusal,
  findCommittee,
  findUnit,
  renewSessions,
} from './assign.server';
import { invite } from './invite.server';
import { lockRoles } from './lock-roles.server';

export type GivenRole = {
  personId: string;
  /** The administrator's own new session, where they gave themselves the role. */
  cookie: string | null;
};

/**
 * Gives somebody a role for a time, signs them out everywhere and sends them a link to sign in with.
 * @param given.committee,given.unit slugs; what this municipality does not have counts as not chosen
 * @param own the administrator's session
 */
export async function giveRole(
  ctx: ActionContext,
  given: {
    email: Email;
    name: string | null;
    role: Role;
    committee: string | null;
    unit: string | null;
    validFrom: string;
    validTo: string | null;
  },
  own: SessionRow,
): Promise<Outcome<GivenRole, AssignRefusal[]>> {
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'give_role' }));
    authorize(identityPolicy(await lockRoles(tx, ctx), { do: 'give_role' }));
    const committee = await findCommittee(tx, ctx, given.committee);
    const unit = await findUnit(tx, ctx, given.unit);
    // Named, but not to be found: nothing that the role could be said to be for.
    if (given.committee !== null && !committee && scopeOf(given.role) !== 'committee') {
      return refused(['committee_not_for_role']);
    }
    if (given.unit !== null && !unit && scopeOf(given.role) !== 'unit') {
      return refused(['unit_not_for_role']);
    }
    const assigned = await assign(tx, ctx, { ...given, committee, unit, deputyFor: null });
    if (!assigned.ok) return assigned;
    const { holder, assignmentId } = assigned.value;
    await invite(tx, ctx, holder, { ...given, place: committee ?? unit, isDeputy: false });
    const cookie = await renewSessions(tx, ctx, holder.id, own);
    await recordAudit(tx, ctx, {
      action: 'identity.give_role',
      details: {
        person: holder.id,
        assignment: assignmentId,
        role: given.role,
        committee: committee?.id ?? null,
        unit: unit?.id ?? null,
        validFrom: given.validFrom,
        validTo: given.validTo,
      },
    });
    return ok({ personId: holder.id, cookie });
  });
}
