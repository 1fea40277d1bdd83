import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import type { Logger } from 'pino';
import postgres from 'postgres';

/** How often it is looked whether a worker died, in milliseconds. */
const lookEvery = 15_000;
/** After which whoever has taken work has certainly shown that it lives. */
const secondsToShow = 10;

/**
 * Has what a worker that died had in hand done by the others, within half a minute; the queue itself would
 * let go of it after four hours. That it lives a worker shows by locks that end with its connection. Where one
 * that lives loses the connection, its work may be done a second time, which every job bears.
 * @returns `events` for the worker to tell of itself; `begin` once it runs
 */
export function freeJobsOfTheDead(databaseUrl: string, log: Logger) {
  const sql = postgres(databaseUrl, { max: 1, max_lifetime: null, onnotice: () => {} });
  const own: string[] = [];
  const events = new EventEmitter() as WorkerEvents;
  events.on('worker:create', ({ worker }) => own.push(worker.workerId));

  const look = async () => {
    // Again each time: the connection may be another.
    await sql`select pg_advisory_lock(hashtextextended(id, 0)) from unnest(${own}::text[]) as id`;
    const dead = await sql.begin(async (tx) => {
      const silent = await tx<{ id: string }[]>`
        with busy as materialized (
          select locked_by as id, locked_at from graphile_worker._private_jobs
          union all
          select locked_by, locked_at from graphile_worker._private_job_queues
        ), others as materialized (
          select distinct id from busy
          where id <> all(${own}::text[]) and locked_at < now() - ${secondsToShow} * interval '1 second'
        )
        select id from others where pg_try_advisory_xact_lock(hashtextextended(id, 0))`;
      const ids = silent.map(({ id }) => id);
      if (ids.length > 0) await tx`select graphile_worker.force_unlock_workers(${ids}::text[])`;
      return ids;
    });
    if (dead.length > 0) log.warn({ workers: dead }, 'a worker died; its jobs are free again');
  };

  let looking = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const lookNext = () => {
    looking = looking
      .then(look)
      .catch((error: unknown) => log.warn(error, 'could not look whether workers died'));
    return looking;
  };
  return {
    events,
    begin: async () => {
      await lookNext();
      timer = setInterval(() => void lookNext(), lookEvery);
      timer.unref();
    },
    end: async () => {
      clearInterval(timer);
      await looking;
      await sql.end({ timeout: 5 });
    },
  };
}
