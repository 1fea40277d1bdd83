import { randomUUID } from 'node:crypto';
import { Logger, parseCronItems, run } from 'graphile-worker';
import type { Logger as Pino } from 'pino';
import { connect } from '#db/client.server';
import { worker } from '~/domains/identity/actor';
import { listMunicipalities } from '~/domains/municipalities/queries.server';
import { readClock } from '~/platform/clock';
import { schedule } from './schedule';

const quieter = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;

/**
 * Runs the scheduled jobs until it is stopped. Any number of workers may run: each job is taken by
 * one of them, and one that was due while none ran is caught up with.
 */
export async function startWorker(options: {
  databaseUrl: string;
  log: Pino;
}): Promise<{ stop(): Promise<void> }> {
  const connections = connect({ url: options.databaseUrl, poolSize: 2 });
  const runner = await run({
    connectionString: options.databaseUrl,
    concurrency: 1,
    maxPoolSize: 3,
    noHandleSignals: true,
    // Its information is about itself, not about the jobs.
    logger: new Logger(() => (level, message) => {
      options.log[quieter[level]](message);
    }),
    taskList: Object.fromEntries(
      schedule.map((job) => [
        job.name,
        async () => {
          for (const municipality of await listMunicipalities(connections.primary)) {
            await job.run({
              municipality,
              actor: worker,
              now: readClock(),
              requestId: randomUUID(),
              db: connections.primary,
            });
          }
        },
      ]),
    ),
    parsedCronItems: parseCronItems(
      schedule.map((job) => ({
        task: job.name,
        match: job.cron,
        options: { backfillPeriod: 24 * 60 * 60 * 1000, queueName: job.name },
      })),
    ),
  });
  return {
    stop: async () => {
      await runner.stop();
      await connections.close();
    },
  };
}
