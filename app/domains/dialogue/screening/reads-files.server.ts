import { and, eq } from 'drizzle-orm';
import { dialogueBooking } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { dialoguePolicy } from '../policy';

/**
 * Whether somebody reads what was handed in with a booking: whoever sits at the table, and no other staff.
 * @returns undefined where the subject is no booking
 */
export async function readsFilesOf(
  ctx: ReadContext,
  subjectId: string,
): Promise<boolean | undefined> {
  const [booking] = await ctx.db
    .select({ committeeId: dialogueBooking.committeeId })
    .from(dialogueBooking)
    .where(
      and(
        eq(dialogueBooking.municipalityId, ctx.municipality.id),
        eq(dialogueBooking.id, subjectId),
      ),
    );
  return booking && dialoguePolicy(ctx.actor, { do: 'see', committeeId: booking.committeeId });
}
