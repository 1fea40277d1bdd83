import { and, eq, isNull } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import { committee, organisationUnit, person, roleAssignment } from '#db/schema';
import { danishDay } from '~/platform/clock';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { findByEmail } from '../account/find-person.server';
import type { Email } from '../forms';
import { overlaps, type Period, type Role, type RoleRefusal, whyNotAssignable } from '../roles';
import { endSessions, type PersonRow, rotateSession, type SessionRow } from '../session.server';
import type { AssignmentRow } from './lock-roles.server';

/** What a role is held for: a committee or a unit of the municipality. */
export type Place = Period & { id: string; name: string };

export type AssignRefusal = RoleRefusal | 'role_held' | 'deputy_is_the_same';

/**
 * Gives a role to whoever has an e-mail address, in the caller's transaction and under `lockRoles`. A
 * person who is not known yet is made: without a password, and unconfirmed until they use a link.
 */
export async function assign(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
  given: {
    email: Email;
    name: string | null;
    role: Role;
    committee: Place | null;
    unit: Place | null;
    /** ISO dates in Denmark, both included. */
    validFrom: string;
    validTo: string | null;
    deputyFor: AssignmentRow | null;
  },
): Promise<Outcome<{ holder: PersonRow; assignmentId: string }, AssignRefusal[]>> {
  const { role, validFrom, validTo, deputyFor } = given;
  const assignment = {
    role,
    committeeId: given.committee?.id ?? null,
    unitId: given.unit?.id ?? null,
    validFrom,
    validTo,
  };
  const reasons = whyNotAssignable(assignment, {
    today: danishDay(ctx.now).toString(),
    place: given.committee ?? given.unit,
    deputyFor,
  });
  if (reasons.length > 0) return refused(reasons);
  const known = await findByEmail(tx, ctx, given.email.key);
  if (known && known.id === deputyFor?.personId) return refused(['deputy_is_the_same']);
  if (known && (await holdsMeanwhile(tx, known.id, { ...assignment, deputyFor }))) {
    return refused(['role_held']);
  }
  const holder = await personOf(tx, ctx, given);
  const assignmentId = uuidv7();
  await tx.insert(roleAssignment).values({
    id: assignmentId,
    municipalityId: ctx.municipality.id,
    personId: holder.id,
    ...assignment,
    deputyForId: deputyFor?.id ?? null,
    createdAt: ctx.now.toString(),
  });
  return ok({ holder, assignmentId });
}

/** Whether a person holds the same, or stands in for the same, on one of the days. */
async function holdsMeanwhile(
  tx: Transaction,
  personId: string,
  wanted: {
    role: Role;
    committeeId: string | null;
    unitId: string | null;
    validFrom: string;
    validTo: string | null;
    deputyFor: AssignmentRow | null;
  },
): Promise<boolean> {
  const held = await tx
    .select()
    .from(roleAssignment)
    .where(
      and(
        eq(roleAssignment.personId, personId),
        eq(roleAssignment.role, wanted.role),
        isNull(roleAssignment.endedAt),
      ),
    );
  return held.some(
    (one) =>
      one.committeeId === wanted.committeeId &&
      one.unitId === wanted.unitId &&
      one.deputyForId === (wanted.deputyFor?.id ?? null) &&
      overlaps(one, wanted),
  );
}

/** The person of an e-mail address; one who has no name yet gets the one that is given. */
async function personOf(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
  given: { email: Email; name: string | null },
): Promise<PersonRow> {
  const { email, key } = given.email;
  await tx
    .insert(person)
    .values({
      id: uuidv7(),
      municipalityId: ctx.municipality.id,
      email,
      emailKey: key,
      name: given.name,
      // The municipality's own; the person changes it under Min side.
      language: 'da',
      createdAt: ctx.now.toString(),
    })
    .onConflictDoNothing();
  const found = (await findByEmail(tx, ctx, key))!;
  if (found.name !== null || given.name === null) return found;
  await tx
    .update(person)
    .set({ name: given.name })
    .where(and(eq(person.id, found.id), isNull(person.name)));
  return { ...found, name: given.name };
}

/**
 * Signs a person out everywhere, because what they may do has changed. Who did it to themselves stays
 * signed in, in this browser, with another session.
 * @returns the cookie of that session
 */
export async function renewSessions(
  tx: Transaction,
  ctx: Pick<Context, 'now'>,
  personId: string,
  own: SessionRow,
): Promise<string | null> {
  await endSessions(tx, personId, { exceptId: own.id });
  return own.userId === personId ? rotateSession(tx, own, { now: ctx.now }) : null;
}

/** A committee of this municipality by its slug. One that stands for several has no members. */
export async function findCommittee(
  tx: Pick<Transaction, 'select'>,
  ctx: Pick<Context, 'municipality'>,
  slug: string | null,
): Promise<Place | null> {
  if (slug === null) return null;
  const [found] = await tx
    .select()
    .from(committee)
    .where(and(eq(committee.municipalityId, ctx.municipality.id), eq(committee.slug, slug)));
  return found && found.kind !== 'collective' ? found : null;
}

/** An organisation unit of this municipality by its slug. */
export async function findUnit(
  tx: Pick<Transaction, 'select'>,
  ctx: Pick<Context, 'municipality'>,
  slug: string | null,
): Promise<Place | null> {
  if (slug === null) return null;
  const [found] = await tx
    .select()
    .from(organisationUnit)
    .where(
      and(
        eq(organisationUnit.municipalityId, ctx.municipality.id),
        eq(organisationUnit.slug, slug),
      ),
    );
  return found ?? null;
}
