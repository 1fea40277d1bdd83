import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { dialogueBooking } from '#db/schema';

/** How often somebody has been heard, or waits to be, on the same case in the same committee. */
export async function countSameCase(
  tx: Transaction,
  of: { committeeId: string; authorId: string; caseKey: string | null; except?: string },
): Promise<number> {
  if (of.caseKey === null) return 0;
  return tx.$count(
    dialogueBooking,
    and(
      eq(dialogueBooking.authorId, of.authorId),
      eq(dialogueBooking.committeeId, of.committeeId),
      eq(dialogueBooking.caseKey, of.caseKey),
      inArray(dialogueBooking.state, ['waiting', 'pending', 'confirmed', 'attended']),
      of.except === undefined ? undefined : ne(dialogueBooking.id, of.except),
    ),
  );
}
