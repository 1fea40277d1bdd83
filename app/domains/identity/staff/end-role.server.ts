import { and, eq, inArray } from 'drizzle-orm';
import { validate } from 'uuid';
import { roleAssignment } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { identityPolicy } from '../policy';
import type { SessionRow } from '../session.server';
import { renewSessions } from './assign.server';
import { leavesNoAdministrator, lockRoles, withDeputies } from './lock-roles.server';

/**
 * Takes a role back at once, from whoever holds it and from those who stand in for them, and signs all of
 * them out. One that has ended already stays as it is.
 * @param own the administrator's session
 * @returns the administrator's own new session's cookie, where it was a role of theirs
 * @throws NotFound where the person does not have it
 */
export async function endRole(
  ctx: ActionContext,
  asked: { personId: string; assignmentId: string },
  own: SessionRow,
): Promise<Outcome<{ cookie: string | null }, 'last_administrator'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'give_role' }));
    authorize(identityPolicy(await lockRoles(tx, ctx), { do: 'give_role' }));
    if (!validate(asked.assignmentId) || !validate(asked.personId)) throw new NotFound();
    const isMeant = and(
      eq(roleAssignment.municipalityId, ctx.municipality.id),
      eq(roleAssignment.id, asked.assignmentId),
      eq(roleAssignment.personId, asked.personId),
    )!;
    const [meant] = await tx.select().from(roleAssignment).where(isMeant);
    if (!meant) throw new NotFound();
    const leaving = await withDeputies(tx, ctx, isMeant);
    if (leaving.length === 0) return ok({ cookie: null });
    if (await leavesNoAdministrator(tx, ctx, leaving)) return refused('last_administrator');
    const ids = leaving.map(({ id }) => id);
    await tx
      .update(roleAssignment)
      .set({ endedAt: ctx.now.toString() })
      .where(inArray(roleAssignment.id, ids));
    let cookie: string | null = null;
    for (const personId of new Set(leaving.map((one) => one.personId))) {
      cookie = (await renewSessions(tx, ctx, personId, own)) ?? cookie;
    }
    await recordAudit(tx, ctx, {
      action: 'identity.end_role',
      details: { person: meant.personId, role: meant.role, assignments: ids },
    });
    return ok({ cookie });
  });
}
