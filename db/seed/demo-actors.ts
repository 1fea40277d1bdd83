import { and, eq } from 'drizzle-orm';
import type { Writer } from '../client.server';
import { person, roleAssignment } from '../schema';
import type { PersonActor } from '../../app/domains/identity/actor';
import { knownFacts, levelOf } from '../../app/domains/identity/level';
import type { Tenant } from '../../app/platform/context.server';

/**
 * Somebody of the demo as they act when they have shown everything that they can show; null where they were erased.
 * @param account what stands before the @
 */
export async function demoActor(
  { db, municipality }: { db: Writer; municipality: Tenant },
  account: string,
): Promise<PersonActor | null> {
  const [found] = await db
    .select()
    .from(person)
    .where(
      and(
        eq(person.municipalityId, municipality.id),
        eq(person.email, `${account}@${municipality.slug}.example`),
      ),
    );
  if (!found) return null;
  const roles = await db
    .select({
      role: roleAssignment.role,
      committeeId: roleAssignment.committeeId,
      unitId: roleAssignment.unitId,
    })
    .from(roleAssignment)
    .where(eq(roleAssignment.personId, found.id));
  return {
    kind: 'person',
    personId: found.id,
    level: levelOf(knownFacts(found)),
    ageBand: found.ageBand,
    roles,
    secondFactor: true,
    assistedBy: null,
  };
}
