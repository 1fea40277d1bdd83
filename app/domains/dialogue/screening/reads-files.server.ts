import { and, eq } from 'drizzle-orm';
import { dialogueBooking, dialogueModel } from '#db/schema';
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
    .select({ committeeId: dialogueBooking.committeeId, rules: dialogueModel.rules })
    .from(dialogueBooking)
    .innerJoin(dialogueModel, eq(dialogueModel.id, dialogueBooking.modelId))
    .where(
      and(
        eq(dialogueBooking.municipalityId, ctx.municipality.id),
        eq(dialogueBooking.id, subjectId),
      ),
    );
  if (!booking) return undefined;
  const { committeeId, rules } = booking;
  return dialoguePolicy(ctx.actor, { do: 'see', committeeId, decides: rules.decides });
}
