import { randomUUID } from 'node:crypto';
import { joinEmbeddedPostgres } from '#db/embedded';
import { connect } from '#db/client.server';
import { migrate } from '#db/migrate';
import { operator } from '~/domains/identity/actor';
import { findMunicipality } from '~/domains/municipalities/queries.server';
import { readClock } from '~/platform/clock';
import type { Context } from '~/platform/context.server';
import { readEnv } from '~/platform/env.server';
import { CommandError } from './command-error';
import { checkServer } from './prepare';

/**
 * Does an operator's piece of work on one municipality: on the database that runs, or on one that is
 * started for as long as the work takes.
 * @param name kommunekode or slug
 * @throws CommandError where there is no such municipality
 */
export async function withMunicipality<Result>(
  name: string,
  work: (ctx: Context) => Promise<Result>,
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
      const municipality = await findMunicipality(primary, name);
      if (!municipality) throw new CommandError(`There is no municipality "${name}".`);
      return await work({
        municipality,
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
