import { sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Transaction } from '#db/client.server';

/** Work that is done soon after, by `jobs/tasks.ts`, as soon as the caller's transaction has committed. */
export type Task =
  | { name: 'send-mail'; payload: { mailId: string } }
  | { name: 'scan-file'; payload: { fileId: string } }
  | { name: 'remove-file-bytes'; payload: { fileId: string } };

/**
 * Puts a piece of work into the queue, in the caller's transaction: no work for what did not happen.
 * @param key where the same work may be asked for twice: it is done once
 * @param from the instant from which it may be done; asked for again, the last one counts
 */
export async function enqueue(
  tx: Transaction,
  task: Task,
  key: string,
  from?: Temporal.Instant,
): Promise<void> {
  await tx.execute(
    sql`select graphile_worker.add_job(
      ${task.name}, ${JSON.stringify(task.payload)}::json, job_key => ${key}, max_attempts => 14,
      run_at => ${from?.toString() ?? null}::timestamptz)`,
  );
}
