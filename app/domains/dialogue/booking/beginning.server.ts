import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { dialogueSession, dialogueSlot } from '#db/schema';
import type { BookingRow } from './lock-booking.server';

/** When a booking's time begins (ISO): its slot, or its session; null: it waits for one. */
export async function beginningOf(
  tx: Transaction,
  row: Pick<BookingRow, 'claimId' | 'sessionId'>,
): Promise<string | null> {
  if (row.claimId !== null) {
    const [slot] = await tx
      .select({ startsAt: dialogueSlot.startsAt })
      .from(dialogueSlot)
      .where(eq(dialogueSlot.claimId, row.claimId));
    if (slot) return slot.startsAt;
  }
  if (row.sessionId === null) return null;
  const [session] = await tx
    .select({ startsAt: dialogueSession.startsAt })
    .from(dialogueSession)
    .where(eq(dialogueSession.id, row.sessionId));
  return session?.startsAt ?? null;
}
