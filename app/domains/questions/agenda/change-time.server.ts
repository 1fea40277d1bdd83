import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { questionTime } from '#db/schema';

/** Changes a locked question time, so that whoever has its agenda open is told that it is another by now. */
export async function changeTime(
  tx: Transaction,
  meetingId: string,
  changes: Partial<typeof questionTime.$inferInsert> = {},
): Promise<void> {
  await tx
    .update(questionTime)
    .set({ ...changes, agendaVersion: sql`${questionTime.agendaVersion} + 1` })
    .where(eq(questionTime.meetingId, meetingId));
}
