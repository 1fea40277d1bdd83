import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { findBinaries } from './embedded/binaries';
import { EmbeddedPostgresError } from './embedded/error';
import { checkVersion, initialise, NAME, readPassword } from './embedded/initialise';
import { end, launch, logFileOf } from './embedded/launch';
import { claim, ownerOf } from './embedded/owner';
import { makePlace, SYSTEM_FOLDER, type Place } from './embedded/place';
import { stopCluster } from './embedded/processes';

/** What to start. */
export interface EmbeddedPostgresOptions {
  /** The project's folder; every clone has its own database. */
  folder: string;
  /** A free port is picked when none is given. */
  port?: number;
  /** Gets one line for each thing worth telling the operator. */
  log: (line: string) => void;
  /** A throw-away database for tests: not safe against power loss, and deleted by `stop`. */
  temporary?: boolean;
  /** Called when PostgreSQL ends unasked; by default the process says so and exits. */
  onDeath?: (message: string) => void;
}

/** A running PostgreSQL. */
export interface EmbeddedPostgres {
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts a real PostgreSQL from npm's packages with a database `medspil`, on the loopback interface
 * only. Whatever an earlier start left behind (a stale lock file, a server without its owner, half a
 * data folder) is cleared up first.
 * @throws EmbeddedPostgresError with one line for the operator
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  try {
    const place = await makePlace(options.folder, options.temporary ?? false);
    const owner = claim(place.base);
    const leave = () => {
      owner.release();
      if (place.temporary) rmSync(place.base, { recursive: true, force: true });
    };
    try {
      const server = await start(place, options);
      return { url: server.url, stop: () => server.stop().then(leave) };
    } catch (error) {
      leave();
      throw error;
    }
  } catch (error) {
    throw inOneLine(error);
  }
}

/**
 * The database of a folder for a short piece of work: the PostgreSQL of a Medspil that runs from there,
 * or one that is started now and ended by `stop`.
 * @throws EmbeddedPostgresError with one line for the operator
 */
export async function joinEmbeddedPostgres(
  options: Pick<EmbeddedPostgresOptions, 'folder' | 'log'>,
): Promise<EmbeddedPostgres> {
  const place = await makePlace(options.folder, false);
  if (ownerOf(place.base) === undefined) return startEmbeddedPostgres(options);
  const { data } = place.cluster;
  const lockFile = path.join(data, 'postmaster.pid');
  if (!existsSync(lockFile)) {
    throw new EmbeddedPostgresError('Medspil is starting from this folder. Try again in a moment.');
  }
  // The fourth line of PostgreSQL's lock file is its port.
  const port = Number(readFileSync(lockFile, 'utf8').split('\n')[3]);
  return {
    url: `postgres://${NAME}:${readPassword(data)}@127.0.0.1:${port}/${NAME}`,
    stop: () => Promise.resolve(),
  };
}

async function start(place: Place, options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log } = options;
  const { data } = place.cluster;
  // Root's PostgreSQL runs as another account, which may not be able to read the project.
  const programs = findBinaries(place.account && SYSTEM_FOLDER);
  if (await stopCluster(place.cluster)) {
    log('Stopped a PostgreSQL that an earlier start left running');
  }
  if (!existsSync(data)) await initialise(place, programs.initdb);
  checkVersion(data, programs.version);

  const { child, port } = await launch(place, programs.postgres, options);
  let stopping = false;
  child.once('exit', (code, signal) => {
    if (stopping) return;
    const how = signal ? `signal ${signal}` : `exit code ${code}`;
    const onDeath = options.onDeath ?? exitWith;
    onDeath(`PostgreSQL stopped unexpectedly (${how}). Its log is ${logFileOf(place)}`);
  });
  const stop = async () => {
    stopping = true;
    await end(child);
  };

  const address = `postgres://${NAME}:${readPassword(data)}@127.0.0.1:${port}`;
  try {
    await createDatabase(`${address}/postgres`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `${address}/${NAME}`, stop };
}

async function createDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const found = await sql`select 1 from pg_database where datname = ${NAME}`;
    if (found.length === 0) await sql.unsafe(`create database ${NAME}`);
  } finally {
    // Without a limit this waits for ever when the server has gone.
    await sql.end({ timeout: 5 });
  }
}

function inOneLine(error: unknown): EmbeddedPostgresError {
  if (error instanceof EmbeddedPostgresError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new EmbeddedPostgresError(`The embedded PostgreSQL cannot be used: ${message}`, {
    cause: error,
  });
}

function exitWith(message: string): void {
  console.error(message);
  process.exit(1);
}
