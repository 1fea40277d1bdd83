import { sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Transaction } from '#db/client.server';

/** Work that is done soon after, by `jobs/tasks.ts`, as soon as the caller's transaction has committed. */
export type Task =
  | { name: 'send-mail'; payload: { mailId: string } }
  | { name: 'scan-file'; payload: { fileId: string } }
  | { name: 'remove-file-bytes'; payload: { fileId: string } }
  | { name: 'tell-offer'; payload: { claimId: string } }
  /**
   * `except`: who is not told, since it was their doing or they were written to. `about`: whose followers are told besides;
   * what was put into the queue before there was such a thing lacks it.
   */
  | { name: 'tell-followers'; payload: { eventId: string; except: string[]; about?: string[] } };

/** How often a piece of work is tried before the queue gives it up; over a day and more, later and later. */
const mostAttempts = 14;

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
  await enqueueAll(tx, task.name, [{ payload: task.payload, key }], { from });
}

/**
 * Puts many pieces of one kind of work into the queue, by one statement.
 * @param options.canWait whether everything else goes before them
 * @param options.from when they may be begun
 */
export async function enqueueAll<Name extends Task['name']>(
  tx: Transaction,
  name: Name,
  work: { payload: Extract<Task, { name: Name }>['payload']; key: string }[],
  options: { canWait?: boolean; from?: Temporal.Instant } = {},
): Promise<void> {
  // What is worked on first has the lowest number.
  const priority = options.canWait ? 10 : 0;
  await tx.execute(
    sql`select graphile_worker.add_job(
        ${name}, one -> 'payload', job_key => one ->> 'key',
        max_attempts => ${mostAttempts}, priority => ${priority},
        run_at => ${options.from?.toString() ?? null}::timestamptz)
      from json_array_elements(${JSON.stringify(work)}::json) as one`,
  );
}
