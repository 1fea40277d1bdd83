import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { committee, person, roleAssignment } from '#db/schema';
import { actingAs, makePerson, type TestPerson } from './people';
import type { Role } from '~/domains/identity/roles';
import { addDeputy } from '~/domains/identity/staff/add-deputy.server';
import { endRole } from '~/domains/identity/staff/end-role.server';
import { giveRole } from '~/domains/identity/staff/give-role.server';
import { heldRoles } from '~/domains/identity/who.server';
import type { Tenant } from '~/platform/context.server';
import type { World } from './plan-world';

/** A municipality with a committee, one that is no more, one that stands for several, and a unit. */
export function registerTown(world: World): Promise<Tenant> {
  return world.register({
    committees: [
      { slug: 'kultur', name: 'Kulturudvalget', kind: 'committee' },
      { slug: 'alle', name: 'Alle udvalg', kind: 'collective' },
      { slug: 'gammelt', name: 'Det gamle', kind: 'committee', validTo: '2025-12-31' },
    ],
    units: [{ slug: 'staben', name: 'Staben' }],
  });
}

export const emailOf = (email: string) => ({ email, key: email.toLowerCase() });

/** A role for somebody new, from the day of the tests on. */
export const wish = (role: Role, more: Partial<Parameters<typeof giveRole>[1]> = {}) => ({
  email: emailOf('ny@example.org'),
  name: 'Ny Medarbejder',
  role,
  committee: null,
  unit: null,
  validFrom: '2026-03-09',
  validTo: null,
  ...more,
});

export type RoleTown = Awaited<ReturnType<typeof startTown>>;

/** Such a municipality with one administrator, who does what is asked for unless somebody else is named. */
export async function startTown(world: World) {
  const town = await registerTown(world);
  const administrator = await makePerson(world, town, { roles: ['administrator'] });
  const [kultur] = await world.db
    .select({ id: committee.id })
    .from(committee)
    .where(eq(committee.municipalityId, town.id))
    .orderBy(committee.position);
  return {
    town,
    administrator,
    kultur: kultur!.id,

    async give(given: Parameters<typeof giveRole>[1], by = administrator.id) {
      const {
        ctx,
        who: { session },
      } = await actingAs(world, town, by, { secondFactor: true });
      return giveRole(ctx, given, session);
    },

    async end(of: TestPerson, assignmentId = of.assignmentIds[0]!, by = administrator.id) {
      const {
        ctx,
        who: { session },
      } = await actingAs(world, town, by, { secondFactor: true });
      return endRole(ctx, { personId: of.id, assignmentId }, session);
    },

    async deputise(
      of: TestPerson,
      more: Partial<Parameters<typeof addDeputy>[1]> & { by?: string } = {},
    ) {
      const { by = administrator.id, ...rest } = more;
      const {
        ctx,
        who: { session },
      } = await actingAs(world, town, by, { secondFactor: true });
      const given = {
        personId: of.id,
        assignmentId: of.assignmentIds[0]!,
        email: emailOf('vikar@example.org'),
        name: 'Vikar',
        validFrom: '2026-04-01',
        validTo: '2026-04-30',
        ...rest,
      };
      return addDeputy(ctx, given, session);
    },

    assignmentsOf: (personId: string) =>
      world.db.select().from(roleAssignment).where(eq(roleAssignment.personId, personId)),

    rolesAt: async (personId: string, instant: string) =>
      (await heldRoles(world.db, personId, Temporal.Instant.from(instant))).map(({ role }) => role),

    personOf: async (email: string) =>
      (await world.db.select().from(person).where(eq(person.emailKey, email))).find(
        ({ municipalityId }) => municipalityId === town.id,
      ),

    countOfAdministrators: async () =>
      (
        await world.db
          .select()
          .from(roleAssignment)
          .where(eq(roleAssignment.municipalityId, town.id))
      ).filter(({ role, endedAt }) => role === 'administrator' && endedAt === null).length,
  };
}
