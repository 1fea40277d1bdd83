import { and, asc, desc, eq, gte, ilike, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { validate } from 'uuid';
import { committee, organisationUnit, person, roleAssignment } from '#db/schema';
import { danishDay } from '~/platform/clock';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { type Role, stateOfRole } from '../roles';

/** A role as the staff area shows it. */
export type ShownRole = {
  id: string;
  role: Role;
  state: 'now' | 'later' | 'over';
  committee: { slug: string; name: string } | null;
  unit: { name: string } | null;
  /** ISO dates in Denmark, both included. */
  validFrom: string;
  validTo: string | null;
  /** When it was taken back; null where it runs its time. */
  endedAt: string | null;
  /** Whom the holder stands in for. */
  deputyFor: { name: string } | null;
  /** Who stands in for the holder, now or later. */
  deputies: { name: string; validFrom: string; validTo: string | null }[];
};

const staffPerPage = 25;

/**
 * Whoever has or had a role, those who have one now or later first.
 * @param asked.words part of a name or an e-mail address
 * @param asked.page from 1
 */
export async function listStaff(ctx: ReadContext, asked: { words: string; page: number }) {
  const today = danishDay(ctx.now).toString();
  const pattern = `%${asked.words.replace(/[\\%_]/g, '\\$&')}%`;
  const isCurrent = sql<boolean>`bool_or(${roleAssignment.endedAt} is null
    and (${roleAssignment.validTo} is null or ${roleAssignment.validTo} >= ${today}))`;
  const found = await ctx.db
    .select({
      id: person.id,
      name: person.name,
      email: person.email,
      isConfirmed: sql<boolean>`${person.emailConfirmedAt} is not null`,
      total: sql<number>`(count(*) over ())::int`,
    })
    .from(person)
    .innerJoin(roleAssignment, eq(roleAssignment.personId, person.id))
    .where(
      and(
        eq(person.municipalityId, ctx.municipality.id),
        isNull(person.erasedAt),
        asked.words === ''
          ? undefined
          : or(ilike(person.name, pattern), ilike(person.email, pattern)),
      ),
    )
    .groupBy(person.id)
    .orderBy(
      desc(isCurrent),
      sql`coalesce(${person.name}, ${person.email}) collate "da-x-icu"`,
      asc(person.id),
    )
    .limit(staffPerPage)
    .offset((asked.page - 1) * staffPerPage);
  const roles = await rolesOf(
    ctx,
    found.map(({ id }) => id),
  );
  const total = found[0]?.total ?? 0;
  return {
    total,
    pages: Math.max(1, Math.ceil(total / staffPerPage)),
    people: found.map(({ total: _, ...one }) => ({ ...one, roles: roles.get(one.id) ?? [] })),
  };
}

/** One of them, with every role. @throws NotFound for whoever never had a role in this municipality */
export async function findStaff(ctx: ReadContext, personId: string) {
  if (!validate(personId)) throw new NotFound();
  const [found] = await ctx.db
    .select()
    .from(person)
    .where(and(eq(person.municipalityId, ctx.municipality.id), eq(person.id, personId)));
  const roles = (await rolesOf(ctx, [personId])).get(personId);
  if (!found || found.erasedAt !== null || !roles) throw new NotFound();
  return {
    id: found.id,
    name: found.name,
    email: found.email,
    isConfirmed: found.emailConfirmedAt !== null,
    roles,
  };
}

/** The actor's own roles, today's and those to come. */
export async function listOwnRoles(ctx: ReadContext, personId: string): Promise<ShownRole[]> {
  const roles = (await rolesOf(ctx, [personId])).get(personId) ?? [];
  return roles.filter(({ state }) => state !== 'over');
}

/** The roles of some people: what holds now, what comes, what is over. */
async function rolesOf(ctx: ReadContext, personIds: string[]): Promise<Map<string, ShownRole[]>> {
  const day = danishDay(ctx.now).toString();
  const standsIn = alias(roleAssignment, 'stands_in');
  const replaced = alias(person, 'replaced');
  const rows = await ctx.db
    .select({ assignment: roleAssignment, committee, unit: organisationUnit, replaced })
    .from(roleAssignment)
    .leftJoin(committee, eq(committee.id, roleAssignment.committeeId))
    .leftJoin(organisationUnit, eq(organisationUnit.id, roleAssignment.unitId))
    .leftJoin(standsIn, eq(standsIn.id, roleAssignment.deputyForId))
    .leftJoin(replaced, eq(replaced.id, standsIn.personId))
    .where(
      and(
        eq(roleAssignment.municipalityId, ctx.municipality.id),
        inArray(roleAssignment.personId, personIds),
      ),
    )
    .orderBy(asc(roleAssignment.validFrom), asc(roleAssignment.id));
  const deputies = await deputiesOf(
    ctx,
    rows.map(({ assignment }) => assignment.id),
    day,
  );
  const shown = new Map<string, ShownRole[]>();
  for (const { assignment, committee: ofCommittee, unit, replaced: other } of rows) {
    const { personId, id, role, validFrom, validTo, endedAt } = assignment;
    const state = stateOfRole(assignment, day);
    shown.set(personId, [
      ...(shown.get(personId) ?? []),
      {
        id,
        role,
        state,
        committee: ofCommittee && { slug: ofCommittee.slug, name: ofCommittee.name },
        unit: unit && { name: unit.name },
        validFrom,
        validTo,
        endedAt,
        deputyFor: other && { name: calledBy(other) },
        deputies: deputies.get(id) ?? [],
      },
    ]);
  }
  return shown;
}

async function deputiesOf(
  ctx: ReadContext,
  assignmentIds: string[],
  day: string,
): Promise<Map<string, ShownRole['deputies']>> {
  const rows = await ctx.db
    .select({ assignment: roleAssignment, person })
    .from(roleAssignment)
    .innerJoin(person, eq(person.id, roleAssignment.personId))
    .where(
      and(
        eq(roleAssignment.municipalityId, ctx.municipality.id),
        inArray(roleAssignment.deputyForId, assignmentIds),
      ),
    )
    .orderBy(asc(roleAssignment.validFrom));
  const found = new Map<string, ShownRole['deputies']>();
  for (const { assignment, person: deputy } of rows) {
    if (stateOfRole(assignment, day) === 'over' || assignment.deputyForId === null) continue;
    const { validFrom, validTo } = assignment;
    const others = found.get(assignment.deputyForId) ?? [];
    found.set(assignment.deputyForId, [...others, { name: calledBy(deputy), validFrom, validTo }]);
  }
  return found;
}

function calledBy(one: { name: string | null; email: string | null }): string {
  return one.name ?? one.email ?? '';
}

/** What a role can be given for, now or later: by slug, as forms name it. */
export async function listPlaces(ctx: ReadContext) {
  const today = danishDay(ctx.now).toString();
  const [committees, units] = await Promise.all([
    ctx.db
      .select({ slug: committee.slug, name: committee.name })
      .from(committee)
      .where(
        and(
          eq(committee.municipalityId, ctx.municipality.id),
          ne(committee.kind, 'collective'),
          or(isNull(committee.validTo), gte(committee.validTo, today)),
        ),
      )
      .orderBy(asc(committee.position)),
    ctx.db
      .select({ slug: organisationUnit.slug, name: organisationUnit.name })
      .from(organisationUnit)
      .where(
        and(
          eq(organisationUnit.municipalityId, ctx.municipality.id),
          or(isNull(organisationUnit.validTo), gte(organisationUnit.validTo, today)),
        ),
      )
      .orderBy(sql`${organisationUnit.name} collate "da-x-icu"`),
  ]);
  return { committees, units, today };
}
