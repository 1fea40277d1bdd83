import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import type { Context } from '~/platform/context.server';

/**
 * What stands between a booking that is being placed and a session that is being moved or cancelled: many may book at
 * once, but nobody while sessions themselves are changed. Both come before every other lock.
 */

type Locking = Pick<Context, 'municipality'>;

/** Keeps the municipality's sessions as they are – set up, moved, cancelled, handed over – until the transaction ends. */
export async function keepSessions(tx: Transaction, ctx: Locking): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${keyOf(ctx)})`);
}

/** Makes whoever books, or changes sessions, wait until the transaction ends. */
export async function lockSessions(tx: Transaction, ctx: Locking): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${keyOf(ctx)})`);
}

function keyOf({ municipality }: Locking) {
  return sql`hashtextextended(${`dialogue sessions ${municipality.id}`}, 0)`;
}
