import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError, gist } from './error';
import { environment, type Place } from './place';
import { isSomethingElse } from './processes';

/** Where the server writes its log; the one of the start before is kept beside it. */
export function logFileOf(place: Place): string {
  return path.join(place.base, 'postgres.log');
}

/** Starts the server and waits until it takes connections. Without a port a free one is picked. */
export async function launch(
  place: Place,
  program: string,
  options: { port?: number; log: (line: string) => void },
): Promise<{ child: ChildProcess; port: number }> {
  const { data } = place.cluster;
  const logFile = logFileOf(place);
  removeForeignLock(data);
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    if (existsSync(logFile)) renameSync(logFile, `${logFile}.old`);
    const output = openSync(logFile, 'w', 0o600);
    // In a session of its own: Ctrl-C in the terminal reaches only node, which stops the web server
    // first. Its output goes to a file, because a pipe would break when node is killed.
    const child = spawn(program, ['-D', data, ...settings(place, port)], {
      ...environment(place),
      detached: true,
      stdio: ['ignore', output, output],
    });
    closeSync(output);
    // However node ends, PostgreSQL is at least asked to end as well.
    const atExit = () => child.kill('SIGINT');
    process.once('exit', atExit);
    child.once('exit', () => process.off('exit', atExit));
    const failed = await readyOrFailed(child, data, options.log);
    if (failed === undefined) return { child, port };

    const complaint = failed || readFileSync(logFile, 'utf8');
    const taken = /could not bind|Address already in use/.test(complaint);
    // Between picking a free port and using it somebody else may have taken it.
    const again = taken && options.port === undefined;
    // Children of a killed server need a moment to notice.
    const leftovers = complaint.includes('pre-existing shared memory block');
    if (attempt < 10 && (again || leftovers)) {
      await sleep(leftovers ? 1000 : 0);
      continue;
    }
    if (taken) {
      throw new EmbeddedPostgresError(`Port ${port} is taken, so PostgreSQL cannot use it.`);
    }
    throw new EmbeddedPostgresError(`PostgreSQL did not start: ${gist(complaint)}`);
  }
}

function settings(place: Place, port: number): string[] {
  const values: Record<string, string | number> = {
    port,
    cluster_name: place.cluster.name, // so that its processes can be found again
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '128MB',
    jit: 'off', // costs more than it gains on short queries
    random_page_cost: 1.1, // nothing here spins, and most of it is in memory
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_checkpoints: 'off',
    log_error_verbosity: 'terse', // the details would hold personal data
    ...(place.temporary
      ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 200 }
      : {}),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Resolves to `undefined` when the server takes connections, else to what is known of its failure. */
async function readyOrFailed(
  child: ChildProcess,
  data: string,
  log: (line: string) => void,
): Promise<string | undefined> {
  let failed: string | undefined;
  child.once('error', (error) => (failed = error.message));
  child.once('exit', () => (failed ??= ''));
  for (let waited = 0; ; waited += 20) {
    await sleep(20);
    if (failed !== undefined) return failed;
    if (waited === 5000) log('PostgreSQL is still recovering from an unclean stop');
    const [pid, , , , , , , status] = readLock(data);
    if (Number(pid) === child.pid && status?.trim() === 'ready') return undefined;
  }
}

function readLock(data: string): string[] {
  try {
    return readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** Stops the server by a fast shutdown; the harder ways are for a server that does not obey. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const urgent = setTimeout(() => child.kill('SIGQUIT'), 15_000);
  const force = setTimeout(() => child.kill('SIGKILL'), 25_000);
  child.kill('SIGINT');
  await ended;
  clearTimeout(urgent);
  clearTimeout(force);
}

/**
 * A lock file whose process number now belongs to some other program would make PostgreSQL refuse
 * to start. All other stale locks are left to PostgreSQL, which knows better how to clear up.
 */
function removeForeignLock(data: string): void {
  const pid = Number(readLock(data)[0]);
  if (isSomethingElse(pid)) rmSync(path.join(data, 'postmaster.pid'));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
