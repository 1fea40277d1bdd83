import postgres from 'postgres';
import { startEmbeddedPostgres } from '#db/embedded';
import { migrate } from '#db/migrate';
import { seedComments } from '#db/seed/comments';
import { seedDialogue } from '#db/seed/dialogue';
import { seedPeople } from '#db/seed/people';
import { seedQuestions } from '#db/seed/questions';
import { seedIfEmpty } from '#db/seed/seed';
import { municipalityOrigin } from '~/domains/municipalities/address';
import { readEnv, type ServerEnv } from '~/platform/env.server';
import { readBrokers } from './brokers';
import { CommandError, fail } from './command-error';
import { readSecret } from './secret';
import { say, step } from './steps';

const oldestVersion = 15;
const outboxFolder = '.data/outbox';
/** npm, the terminal and a supervisor may each pass on the same signal; a second one comes later. */
const sameSignalWithin = 1000;

/** What a command that serves pages works with. */
export interface Prepared {
  env: ServerEnv;
  /** Adds something to close when the process is asked to end; the last added is closed first. */
  onClose(close: () => Promise<void>): void;
}

/**
 * What serving needs, in development and production: a readable environment, a PostgreSQL that is
 * migrated and, unless DEMO is off, has something in it, and an orderly end at SIGINT and SIGTERM.
 */
export async function prepare(): Promise<Prepared> {
  const env = readEnv();
  if (env.demo && !env.smtpUrl && env.frontDoor.host !== 'localhost') {
    throw new CommandError(
      'The demo shows every mail to everyone, so it runs at localhost only. Set SMTP_URL, or DEMO=off.',
    );
  }
  if (!env.demo && !env.smtpUrl) {
    throw new CommandError(
      'SMTP_URL is not set. Only the demo (DEMO=on) does without a mail server.',
    );
  }
  const secret = readSecret(env);
  const onClose = closeAtSignal();
  let { databaseUrl } = env;
  // A replica that is lost later costs nothing; one that never answered is a wrong setting.
  for (const replica of env.databaseReplicaUrls) {
    await checkServer(replica, 'DATABASE_REPLICA_URLS');
  }
  if (databaseUrl) {
    await checkServer(databaseUrl);
  } else {
    const embedded = await step('Starting PostgreSQL', () =>
      startEmbeddedPostgres({ folder: process.cwd(), log: say }),
    );
    onClose(() => embedded.stop());
    databaseUrl = embedded.url;
  }
  const url = databaseUrl;
  process.env.DATABASE_URL = url;
  await inTurn(url, async () => {
    await step('Bringing the database up to date', () => migrate(url));
    if (env.demo) {
      await step('Looking for content', () => seedIfEmpty({ url, log: say }));
      await step('Looking for people', () => seedPeople({ url, secret, log: say }));
      await step('Looking for comments', () =>
        seedComments({ url, secret, frontDoor: env.frontDoor, log: say }),
      );
      await step('Looking for questions', () =>
        seedQuestions({ url, secret, frontDoor: env.frontDoor, log: say }),
      );
      await step('Looking for dialogue with committees', () =>
        seedDialogue({ url, secret, frontDoor: env.frontDoor, log: say }),
      );
    }
  });
  const settled = {
    ...env,
    databaseUrl: url,
    secret,
    outbox: env.smtpUrl ? undefined : outboxFolder,
  };
  return { env: { ...settled, brokers: await readBrokers(settled) }, onClose };
}

/** Several servers may start at once over one empty database: one fills it while the others wait. */
async function inTurn(url: string, work: () => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(hashtext('medspil start'))`;
    await work();
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Prints where the front page and each municipality are to be found. */
export async function sayAddresses(env: Prepared['env']): Promise<void> {
  const sql = postgres(env.databaseUrl, { max: 1 });
  const municipalities = await sql<{ slug: string; host: string | null; name: string }[]>`
    select slug, host, name from municipality order by code`;
  await sql.end({ timeout: 5 });
  say(`\nMedspil runs at ${env.frontDoor.origin}`);
  const width = Math.max(...municipalities.map(({ name }) => name.length));
  for (const each of municipalities) {
    say(`  ${each.name.padEnd(width)}  ${municipalityOrigin(each, env.frontDoor)}`);
  }
  if (municipalities.length === 0) {
    say('  No municipality yet: npm run municipality:register -- FILE');
  }
  say('Stop it with Ctrl-C.\n');
}

/** Turns the failure of listening into a line for the operator. */
export function explainListening(error: unknown, port: number): never {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    throw new CommandError(`Port ${port} is taken by another program. Set PORT to a free one.`);
  }
  if (code === 'EACCES') {
    throw new CommandError(`This account may not use port ${port}. Set PORT to a higher one.`);
  }
  throw error;
}

function closeAtSignal(): Prepared['onClose'] {
  const closers: (() => Promise<void>)[] = [];
  let asked: number | undefined;
  const close = async () => {
    if (asked !== undefined) {
      if (performance.now() - asked > sameSignalWithin) process.exit(1);
      return;
    }
    asked = performance.now();
    say('Stopping …');
    try {
      for (const each of closers.reverse()) await each();
    } catch (error) {
      fail(error);
    }
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void close());
  }
  // npm runs this in a shell that does not pass signals on, so the end of that shell counts as one.
  const shell = process.env.npm_lifecycle_event && process.ppid;
  if (shell) {
    const watch = setInterval(() => {
      if (process.ppid === shell) return;
      clearInterval(watch);
      void close();
    }, 200);
    watch.unref();
  }
  return (each) => closers.push(each);
}

/** Refuses the address of a database that cannot be used, without showing its password. */
export async function checkServer(url: string, variable = 'DATABASE_URL'): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined });
  const { host } = new URL(url);
  let version: number;
  try {
    const [row] = await sql<{ number: string }[]>`
      select current_setting('server_version_num') as number`;
    version = Math.floor(Number(row?.number) / 10_000);
  } catch (error) {
    const reason = error instanceof Error && (error.message || (error as { code?: string }).code);
    throw new CommandError(`Cannot use the database at ${host} (${variable}): ${reason}`);
  } finally {
    await sql.end({ timeout: 0 });
  }
  if (version >= oldestVersion) return;
  throw new CommandError(
    `The database at ${host} (${variable}) is PostgreSQL ${version}; Medspil needs ${oldestVersion} or newer.`,
  );
}
