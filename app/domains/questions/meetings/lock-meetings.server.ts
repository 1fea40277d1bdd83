import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import type { Context } from '~/platform/context.server';

/**
 * What stands between a question that is being put on a meeting and a meeting that is being cancelled: many may put
 * questions on meetings at once, but nobody while the meetings themselves are changed. Both come before every other
 * lock.
 */

type Locking = Pick<Context, 'municipality'>;

/**
 * Keeps the municipality's question times as they are – set up, moved, paused, cancelled – until the transaction ends.
 * Whoever decides by them on which meeting a question comes calls it first, and reads them after it.
 */
export async function keepMeetings(tx: Transaction, ctx: Locking): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${keyOf(ctx)})`);
}

/** Makes whoever puts a question on a meeting, or changes meetings, wait until the transaction ends. */
export async function lockMeetings(tx: Transaction, ctx: Locking): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${keyOf(ctx)})`);
}

function keyOf({ municipality }: Locking) {
  return sql`hashtextextended(${`question meetings ${municipality.id}`}, 0)`;
}
