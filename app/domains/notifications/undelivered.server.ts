import { sql } from 'drizzle-orm';
import { mail } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';

/** What did not get through, in all municipalities: for those who watch the installation. */
export async function countUndelivered(
  db: ReadContext['db'],
): Promise<{ mails: number; jobs: number }> {
  const [row] = await db.execute<{ mails: number; jobs: number }>(sql`
    select
      (select count(*)::int from ${mail} where failed_at is not null) as mails,
      (select count(*)::int from graphile_worker.jobs where attempts >= max_attempts) as jobs`);
  return row!;
}
