import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.server';
import { roleAssignment } from '#db/schema';
import { danishDay } from '~/platform/clock';
import type { Context } from '~/platform/context.server';
import type { PersonActor } from '../actor';
import { isHeld } from '../roles';

/** Since when the actor has been an administrator, as ISO instant; null: they are none today. */
export async function administratorSince(
  db: Pick<Reader, 'select'>,
  { municipality, actor, now }: Pick<Context, 'municipality' | 'now'> & { actor: PersonActor },
): Promise<string | null> {
  const given = await db
    .select()
    .from(roleAssignment)
    .where(
      and(
        eq(roleAssignment.municipalityId, municipality.id),
        eq(roleAssignment.personId, actor.personId),
        eq(roleAssignment.role, 'administrator'),
        isNull(roleAssignment.endedAt),
      ),
    );
  const day = danishDay(now).toString();
  const held = given.filter((one) => isHeld(one, day)).map(({ createdAt }) => createdAt);
  return held.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}
