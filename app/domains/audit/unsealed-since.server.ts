import { sql } from 'drizzle-orm';
import { auditEvent } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';

/** How many seconds the oldest event has waited for its seal; 0: none waits. */
export async function secondsUnsealed(ctx: Pick<ReadContext, 'db' | 'now'>): Promise<number> {
  const [row] = await ctx.db
    .select({
      seconds:
        sql<number>`coalesce(extract(epoch from ${ctx.now.toString()}::timestamptz - min(${auditEvent.at})), 0)`.mapWith(
          Number,
        ),
    })
    .from(auditEvent)
    .where(sql`${auditEvent.seal} is null`);
  return Math.max(0, row!.seconds);
}
