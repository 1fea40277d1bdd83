import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import { Logger, runMigrations as prepareQueue } from 'graphile-worker';
import postgres from 'postgres';

const quiet = new Logger(() => () => undefined);
const migrationsFolder = 'db/migrations';

/** How many migrations this version has. */
export function knownMigrations(): number {
  return readMigrationFiles({ migrationsFolder }).length;
}

/**
 * Brings a database to this version's schema. Several processes may start at once: an advisory lock
 * lets one migrate while the others wait, and they find nothing left to do.
 */
export async function migrate(url: string): Promise<void> {
  const connection = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await connection`select pg_advisory_lock(hashtext('medspil migrations'))`;
    await runMigrations(drizzle(connection), { migrationsFolder });
    // Verbs put jobs into the queue, also where no worker has run yet.
    await prepareQueue({ connectionString: url, logger: quiet });
  } finally {
    // Without a limit this waits for ever when the server has gone.
    await connection.end({ timeout: 5 });
  }
}
