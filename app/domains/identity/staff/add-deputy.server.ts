import { and, eq } from 'drizzle-orm';
import { validate } from 'uuid';
import type { Transaction } from '#db/client.server';
import { committee, organisationUnit, roleAssignment } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import { danishDay } from '~/platform/clock';
import type { ActionContext } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import type { Email } from '../forms';
import { identityPolicy } from '../policy';
import { stateOfRole } from '../roles';
import type { SessionRow } from '../session.server';
import { assign, type AssignRefusal, type Place, renewSessions } from './assign.server';
import type { GivenRole } from './give-role.server';
import { invite } from './invite.server';
import { lockRoles } from './lock-roles.server';

/**
 * Lets somebody stand in for one who holds a role, within that one's time, and sends them a link.
 * @param given.assignmentId what they stand in for, of `personId`; not over, and itself no deputy's
 */
export async function addDeputy(
  ctx: ActionContext,
  given: {
    personId: string;
    assignmentId: string;
    email: Email;
    name: string | null;
    validFrom: string;
    validTo: string | null;
  },
  own: SessionRow,
): Promise<Outcome<GivenRole, (AssignRefusal | 'not_found')[]>> {
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'give_role' }));
    authorize(identityPolicy(await lockRoles(tx, ctx), { do: 'give_role' }));
    const found = await findStoodInFor(tx, ctx, given);
    if (!found) return refused(['not_found']);
    const { assignment: deputyFor, ...places } = found;
    const assigned = await assign(tx, ctx, {
      ...given,
      ...places,
      role: deputyFor.role,
      deputyFor,
    });
    if (!assigned.ok) return assigned;
    const { holder, assignmentId } = assigned.value;
    await invite(tx, ctx, holder, {
      ...given,
      role: deputyFor.role,
      place: places.committee ?? places.unit,
      isDeputy: true,
    });
    const cookie = await renewSessions(tx, ctx, holder.id, own);
    await recordAudit(tx, ctx, {
      action: 'identity.add_deputy',
      details: {
        person: holder.id,
        assignment: assignmentId,
        deputyFor: deputyFor.id,
        validFrom: given.validFrom,
        validTo: given.validTo,
      },
    });
    return ok({ personId: holder.id, cookie });
  });
}

async function findStoodInFor(
  tx: Transaction,
  ctx: ActionContext,
  asked: { personId: string; assignmentId: string },
): Promise<
  | {
      assignment: typeof roleAssignment.$inferSelect;
      committee: Place | null;
      unit: Place | null;
    }
  | undefined
> {
  if (!validate(asked.assignmentId) || !validate(asked.personId)) return undefined;
  const [found] = await tx
    .select({ assignment: roleAssignment, committee, unit: organisationUnit })
    .from(roleAssignment)
    .leftJoin(committee, eq(committee.id, roleAssignment.committeeId))
    .leftJoin(organisationUnit, eq(organisationUnit.id, roleAssignment.unitId))
    .where(
      and(
        eq(roleAssignment.municipalityId, ctx.municipality.id),
        eq(roleAssignment.id, asked.assignmentId),
        eq(roleAssignment.personId, asked.personId),
      ),
    );
  const isOver = !found || stateOfRole(found.assignment, danishDay(ctx.now).toString()) === 'over';
  return isOver || found.assignment.deputyForId !== null ? undefined : found;
}
