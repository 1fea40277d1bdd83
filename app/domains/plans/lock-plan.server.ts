import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import type { Context } from '~/platform/context.server';

/**
 * Lets one transaction at a time write a plan, also one that is not there yet. What the transaction
 * reads after this is what it will still be when it ends.
 */
export async function lockPlan(tx: Transaction, ctx: Context, slug: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${ctx.municipality.id}/${slug}`}, 0))`,
  );
}
