import { randomUUID } from 'node:crypto';
import { joinEmbeddedPostgres } from '#db/embedded';
import { connect } from '#db/client.server';
import { migrate } from '#db/migrate';
import { operator } from '~/domains/identity/actor';
import { readClock } from '~/platform/clock';
import type { Context } from '~/platform/context.server';
import { readEnv } from '~/platform/env.server';
import { checkServer } from './prepare';

/**
 * Does an operator's piece of work: on the database that runs, or on one that is started for as long
 * as the work takes.
 */
export async function withDatabase<Result>(
  work: (ctx: Omit<Context, 'municipality'>) => Promise<Result>,
): Promise<Result> {
  const { databaseUrl } = readEnv();
  if (databaseUrl) await checkServer(databaseUrl);
  const database = databaseUrl
    ? { url: databaseUrl, stop: () => Promise.resolve() }
    : await joinEmbeddedPostgres({ folder: process.cwd(), log: console.error });
  try {
    await migrate(database.url);
    const { primary, close } = connect({ url: database.url, poolSize: 1 });
    try {
      return await work({
        actor: operator,
        now: readClock(),
        requestId: randomUUID(),
        db: primary,
      });
    } finally {
      await close();
    }
  } finally {
    await database.stop();
  }
}
