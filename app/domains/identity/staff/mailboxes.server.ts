import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { committee, functionMailbox, person, roleAssignment } from '#db/schema';
import { danishDay } from '~/platform/clock';
import type { Context, ReadContext } from '~/platform/context.server';
import { isHeld, type Role } from '../roles';

/** Every mailbox of the municipality's functions, committees in their own order. */
export async function listMailboxes(ctx: ReadContext) {
  return ctx.db
    .select({
      role: functionMailbox.role,
      committee: { slug: committee.slug, name: committee.name },
      email: functionMailbox.email,
    })
    .from(functionMailbox)
    .leftJoin(committee, eq(committee.id, functionMailbox.committeeId))
    .where(eq(functionMailbox.municipalityId, ctx.municipality.id))
    .orderBy(sql`${committee.position} nulls first`, asc(functionMailbox.role));
}

/** Somebody whom mail to a function goes to; a shared mailbox is nobody's. */
export type Recipient = {
  email: string;
  personId: string | null;
  language: 'da' | 'en' | 'de';
};

/** The one mailbox of a function, or of one committee's. */
export function isMailboxOf(
  ctx: Pick<Context, 'municipality'>,
  role: Role,
  committeeId: string | null,
): SQL | undefined {
  return and(
    eq(functionMailbox.municipalityId, ctx.municipality.id),
    eq(functionMailbox.role, role),
    committeeId === null
      ? isNull(functionMailbox.committeeId)
      : eq(functionMailbox.committeeId, committeeId),
  );
}

/**
 * Where mail to a function goes: its mailbox, else those who hold it today, with those who stand in for
 * them. Empty where nobody does.
 * @param of.committeeId of a committee's role
 * @param of.unitIds of a unit's role: whoever holds it for one of them
 */
export async function mailboxOf(
  tx: Pick<Transaction, 'select'>,
  ctx: Pick<Context, 'municipality' | 'now'>,
  role: Role,
  of: { committeeId?: string | null; unitIds?: string[] } = {},
): Promise<Recipient[]> {
  const { committeeId = null, unitIds } = of;
  const [shared] = await tx
    .select({ email: functionMailbox.email })
    .from(functionMailbox)
    .where(isMailboxOf(ctx, role, committeeId));
  if (shared) return [{ email: shared.email, personId: null, language: 'da' }];
  const held = await tx
    .select({ assignment: roleAssignment, person })
    .from(roleAssignment)
    .innerJoin(person, eq(person.id, roleAssignment.personId))
    .where(
      and(
        eq(roleAssignment.municipalityId, ctx.municipality.id),
        eq(roleAssignment.role, role),
        isNull(roleAssignment.endedAt),
        committeeId === null ? undefined : eq(roleAssignment.committeeId, committeeId),
        unitIds && inArray(roleAssignment.unitId, unitIds),
      ),
    )
    .orderBy(asc(roleAssignment.validFrom));
  const day = danishDay(ctx.now).toString();
  const recipients = held.flatMap(({ assignment, person: { id, email, language } }) =>
    email !== null && isHeld(assignment, day) ? [{ email, personId: id, language }] : [],
  );
  return [...new Map(recipients.map((one) => [one.personId, one])).values()];
}
