import { randomUUID } from 'node:crypto';
import { type JobHelpers, Logger, parseCronItems, run } from 'graphile-worker';
import type { Logger as Pino } from 'pino';
import { connect } from '#db/client.server';
import { worker } from '~/domains/identity/actor';
import { keptError } from '~/platform/log.server';
import { postOf } from '~/domains/notifications/post.server';
import { municipalityOrigin } from '~/domains/municipalities/address';
import { listMunicipalities } from '~/domains/municipalities/queries.server';
import { readClock } from '~/platform/clock';
import type { Tenant } from '~/platform/context.server';
import type { ServerEnv } from '~/platform/env.server';
import { keysFrom } from '~/platform/keys.server';
import { scannerOf } from '~/platform/scanner.server';
import { storageOf } from '~/platform/storage/storage-of.server';
import { schedule } from './schedule';
import { tasks } from './tasks';

const quieter = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;

/**
 * Runs the scheduled jobs, and what verbs have put into the queue, until it is stopped. Any number of workers may
 * run: each job is taken by one of them, and one that was due while none ran is caught up with.
 */
export async function startWorker(options: {
  env: Pick<
    ServerEnv,
    | 'databaseUrl'
    | 'secret'
    | 'smtpUrl'
    | 'outbox'
    | 'mailFrom'
    | 'frontDoor'
    | 'filesDir'
    | 's3'
    | 'clamavUrl'
  >;
  log: Pino;
}): Promise<{ stop(): Promise<void> }> {
  const { databaseUrl, frontDoor } = options.env;
  const keys = keysFrom(options.env.secret);
  const post = postOf(options.env);
  const storage = storageOf(options.env, options.log);
  const scanner = scannerOf(options.env);
  const connections = connect({ url: databaseUrl, poolSize: 4 });
  const originOf = (municipality: Tenant) => municipalityOrigin(municipality, frontDoor);
  const context = () => ({
    actor: worker,
    now: readClock(),
    requestId: randomUUID(),
    db: connections.primary,
    storage,
    scanner,
  });
  // The queue keeps in the database why a job failed: there it has no business with what it was about.
  const told = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      options.log.warn(error, 'a job failed');
      throw keptError(error);
    }
  };
  const runner = await run({
    connectionString: databaseUrl,
    concurrency: 3,
    maxPoolSize: 5,
    noHandleSignals: true,
    // Its information is about itself, not about the jobs.
    logger: new Logger(() => (level, message) => {
      options.log[quieter[level]](message);
    }),
    taskList: {
      ...Object.fromEntries(
        schedule.map((job) => [
          job.name,
          () =>
            told(async () => {
              if ('runOnce' in job) return job.runOnce({ ...context(), keys, post, originOf });
              for (const municipality of await listMunicipalities(connections.primary)) {
                await job.run({ ...context(), municipality, origin: originOf(municipality) });
              }
            }),
        ]),
      ),
      ...Object.fromEntries(
        Object.entries(tasks).map(([name, run]) => [
          name,
          (payload: unknown, { job }: JobHelpers) => {
            const isLastAttempt = job.attempts >= job.max_attempts;
            const ctx = { ...context(), keys, post, originOf, isLastAttempt };
            return told(() => run(ctx, payload as never));
          },
        ]),
      ),
    },
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
      post.close();
      storage.close();
    },
  };
}
