import { and, eq, gt, isNull, lt, ne } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.server';
import { dialogueSession } from '#db/schema';

/**
 * Whether another session of a committee is held at some of a time. PostgreSQL allows no two of them either
 * (`dialogue_session_apart`); under `lockSessions` this says it in a word.
 * @param of.id the session itself; null: it is new
 * @param time ISO instants
 */
export async function overlapsAnother(
  tx: Reader | Transaction,
  of: { id: string | null; committeeId: string },
  time: { startsAt: string; endsAt: string },
): Promise<boolean> {
  const found = await tx
    .select({ id: dialogueSession.id })
    .from(dialogueSession)
    .where(
      and(
        eq(dialogueSession.committeeId, of.committeeId),
        of.id === null ? undefined : ne(dialogueSession.id, of.id),
        isNull(dialogueSession.cancelledAt),
        lt(dialogueSession.startsAt, time.endsAt),
        gt(dialogueSession.endsAt, time.startsAt),
      ),
    )
    .limit(1);
  return found.length > 0;
}
