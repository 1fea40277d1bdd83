import { and, eq, ne } from 'drizzle-orm';
import { validate } from 'uuid';
import { dialogueSlot, seatClaim } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import type { Context } from '~/platform/context.server';

/**
 * Whether a time is somebody else's already. It is only looked at: whoever comes too late is told so at once, and does
 * not wait for the lock on the session's seats behind all the others; what it says of a free time, the lock decides.
 */
export async function isTakenForGood(
  { db, municipality, actor }: Pick<Context, 'db' | 'municipality'> & { actor: PersonActor },
  slotId: string | null,
): Promise<boolean> {
  if (slotId === null || !validate(slotId)) return false;
  const [found] = await db
    .select({ id: dialogueSlot.id })
    .from(dialogueSlot)
    .innerJoin(seatClaim, eq(seatClaim.id, dialogueSlot.claimId))
    .where(
      and(
        eq(dialogueSlot.municipalityId, municipality.id),
        eq(dialogueSlot.id, slotId),
        eq(seatClaim.state, 'taken'),
        ne(seatClaim.personId, actor.personId),
      ),
    );
  return found !== undefined;
}
