import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A mark that tells this life of a process id from a later process with the same number;
 * `undefined` when no such process runs.
 */
export function startMark(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The name in parentheses may itself hold spaces, so fields are counted after it.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields[0] === 'Z') return undefined;
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      return `${boot} ${fields[19]}`;
    }
    if (process.platform !== 'win32') {
      return run('ps', ['-o', 'lstart=', '-p', String(pid)]).trim() || undefined;
    }
    process.kill(pid, 0);
    return 'running';
  } catch {
    return undefined;
  }
}

/** One PostgreSQL server: its name among servers, and where its data are. */
export interface Cluster {
  name: string;
  data: string;
}

/** A running process of a server; the main one is the parent of the others. */
interface ServerProcess {
  pid: number;
  main: boolean;
}

/**
 * The running processes of this server. They are known by their command line, which everybody may
 * read: the main process is started with `cluster_name=…`, and its children call themselves
 * `postgres: <cluster name>: …`. On Linux the working directory tells them too, even after the
 * project was moved. A process that merely got an old process number is not taken.
 */
function serverProcesses(cluster: Cluster): ServerProcess[] {
  return commandLines().flatMap(({ pid, command }) => {
    const main = command.includes('/postgres -D ');
    const named = main
      ? command.includes(` cluster_name=${cluster.name} `)
      : command.startsWith(`postgres: ${cluster.name}:`);
    // Somebody may stand in the folder with a shell or an editor.
    const isPostgres = main || command.startsWith('postgres: ');
    return named || (isPostgres && workingDirectory(pid) === cluster.data) ? [{ pid, main }] : [];
  });
}

/**
 * Whether a living process has this number that is not of the server just stopped by `stopCluster`.
 * Where only names tell, a PostgreSQL gets the benefit of the doubt.
 */
export function isSomethingElse(pid: number): boolean {
  const command = commandLines().find((found) => found.pid === pid)?.command;
  return command !== undefined && (process.platform === 'linux' || !command.includes('postgres'));
}

function workingDirectory(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined; // not Linux, not permitted, or ended
  }
}

function commandLines(): { pid: number; command: string }[] {
  if (process.platform === 'linux') {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => {
        try {
          const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
          return [{ pid: Number(pid), command }];
        } catch {
          return []; // ended in the meantime
        }
      });
  }
  if (process.platform === 'win32') return []; // PostgreSQL's own lock has to do there
  return run('ps', ['-axww', '-o', 'pid=,command='])
    .split('\n')
    .flatMap((line) => {
      const [, pid, command] = /^\s*(\d+) (.*)$/.exec(line) ?? [];
      return pid && command !== undefined ? [{ pid: Number(pid), command: `${command} ` }] : [];
    });
}

/**
 * Stops what is left of a cluster whose owner has gone: politely, then urgently, then by force.
 * Returns whether anything was running.
 */
export async function stopCluster(cluster: Cluster): Promise<boolean> {
  const sent = new Set<string>();
  let found = false;
  for (let waited = 0; ; waited += 50) {
    const running = serverProcesses(cluster);
    if (running.length === 0) return found;
    found = true;
    // A child without its main process is already on its way out and needs no signal at first.
    const signal = waited < 10_000 ? 'SIGINT' : waited < 20_000 ? 'SIGQUIT' : 'SIGKILL';
    for (const { pid, main } of running) {
      if (signal === 'SIGINT' && !main) continue;
      if (!sent.has(`${pid} ${signal}`)) kill(pid, signal);
      sent.add(`${pid} ${signal}`);
    }
    await sleep(50);
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself.
  }
}

function run(command: string, args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
