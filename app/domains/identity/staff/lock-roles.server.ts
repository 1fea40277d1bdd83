import { and, eq, inArray, isNotNull, isNull, notInArray, or, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { person, roleAssignment } from '#db/schema';
import { danishDay } from '~/platform/clock';
import type { Context } from '~/platform/context.server';
import type { Actor } from '../actor';
import { isHeld } from '../roles';
import { heldRoles } from '../who.server';

export type AssignmentRow = typeof roleAssignment.$inferSelect;

/**
 * Roles of a municipality are given and ended one after the other, so that what is decided on – who is an
 * administrator, who holds what – is still so when it is written. Held until the transaction ends.
 * @returns the actor with the roles that they hold now: another may just have taken one from them
 */
export async function lockRoles(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'actor' | 'now'>,
): Promise<Actor> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtext('medspil roles'), hashtext(${ctx.municipality.id}))`,
  );
  const { actor } = ctx;
  if (actor.kind !== 'person' || actor.assistedBy !== null) return actor;
  return { ...actor, roles: await heldRoles(tx, actor.personId, ctx.now) };
}

/** Assignments that have not ended, and with each those that stand in for it: they go together. */
export async function withDeputies(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  which: SQL,
): Promise<AssignmentRow[]> {
  const open = and(
    eq(roleAssignment.municipalityId, ctx.municipality.id),
    isNull(roleAssignment.endedAt),
  );
  const chosen = tx.select({ id: roleAssignment.id }).from(roleAssignment).where(and(open, which));
  return tx
    .select()
    .from(roleAssignment)
    .where(
      and(
        open,
        or(inArray(roleAssignment.id, chosen), inArray(roleAssignment.deputyForId, chosen)),
      ),
    );
}

/**
 * Whether nobody would be left who can give roles, once some assignments have ended. Somebody who was
 * invited and has not signed in yet does not count: the address may be wrong. Call `lockRoles` first.
 */
export async function leavesNoAdministrator(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
  leaving: AssignmentRow[],
): Promise<boolean> {
  const day = danishDay(ctx.now).toString();
  if (!leaving.some((one) => one.role === 'administrator' && isHeld(one, day))) return false;
  const others = await tx
    .select({ assignment: roleAssignment })
    .from(roleAssignment)
    .innerJoin(person, eq(person.id, roleAssignment.personId))
    .where(
      and(
        eq(roleAssignment.municipalityId, ctx.municipality.id),
        eq(roleAssignment.role, 'administrator'),
        isNull(roleAssignment.endedAt),
        notInArray(
          roleAssignment.id,
          leaving.map(({ id }) => id),
        ),
        isNotNull(person.emailConfirmedAt),
      ),
    );
  return !others.some(({ assignment }) => isHeld(assignment, day));
}
