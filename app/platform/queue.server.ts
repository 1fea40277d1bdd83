import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';

/** Work that is done soon after, by `jobs/tasks.ts`, as soon as the caller's transaction has committed. */
export type Task = { name: 'send-mail'; payload: { mailId: string } };

/**
 * Puts a piece of work into the queue, in the caller's transaction: no work for what did not happen.
 * @param key where the same work may be asked for twice: it is done once
 */
export async function enqueue(tx: Transaction, task: Task, key: string): Promise<void> {
  await tx.execute(
    sql`select graphile_worker.add_job(
      ${task.name}, ${JSON.stringify(task.payload)}::json, job_key => ${key}, max_attempts => 14)`,
  );
}
