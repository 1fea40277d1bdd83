import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync } from 'node:fs';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../support/ports';

/** A place with a fresh clone in it, and the account that works there. */
export interface Machine {
  name: string;
  clone: string;
  account: { uid: number; gid: number; user: string; home: string };
  remove(): void;
}

/** A clone under a home that only root can read, worked on by root. */
export function rootsMachine(): Machine {
  const home = realpathSync(mkdtempSync(path.join(tmpdir(), 'medspil-roots-home-')));
  chmodSync(home, 0o700);
  return furnish({ uid: 0, gid: 0, user: 'root', home }, 'root, in a home that only root can read');
}

/** A clone in the home of an ordinary user: a new one when this is root, else whoever this is. */
export function usersMachine(): Machine {
  const { uid, gid, username } = userInfo();
  if (uid !== 0) {
    const home = realpathSync(mkdtempSync(path.join(tmpdir(), 'medspil-home-')));
    return furnish({ uid, gid, user: username, home }, 'an ordinary user');
  }
  const user = `medspil-${randomBytes(4).toString('hex')}`;
  const home = `/home/${user}`;
  execFileSync('useradd', ['--create-home', '--home-dir', home, '--user-group', user]);
  const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  const machine = furnish({ uid: id('-u'), gid: id('-g'), user, home }, 'an ordinary user');
  return {
    ...machine,
    remove() {
      machine.remove();
      execFileSync('userdel', [user]);
    },
  };
}

function furnish(account: Machine['account'], name: string): Machine {
  const clone = path.join(account.home, 'work', 'medspil');
  mkdirSync(path.dirname(clone), { recursive: true });
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', '.', clone]);
  if (existsSync('node_modules')) {
    execFileSync('cp', ['-a', '--reflink=auto', 'node_modules', clone]);
  } else {
    execFileSync('npm', ['ci', '--prefer-offline'], { cwd: clone, stdio: 'inherit' });
  }
  execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, account.home]);
  return {
    name,
    clone,
    account,
    remove() {
      const base = baseOf(clone);
      if (base) rmSync(base, { recursive: true, force: true });
      rmSync(account.home, { recursive: true, force: true });
    },
  };
}

/** A running `npm start`. */
export interface Run {
  port: number;
  /** From the command to the first answer. */
  seconds: number;
  output(): string;
  /** What a supervisor does: asks npm itself. These four wait until everything has ended. */
  terminate(): Promise<void>;
  /** What Ctrl-C in a terminal does: every process in the foreground is asked. */
  interrupt(): Promise<void>;
  killNode(): Promise<void>;
  killPostgres(): Promise<void>;
}

/** Runs `npm start` until it answers, and has said so. */
export async function npmStart(machine: Machine): Promise<Run> {
  const { account, clone } = machine;
  const port = await freePort();
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: clone,
    uid: account.uid,
    gid: account.gid,
    env: {
      PATH: process.env.PATH,
      HOME: account.home,
      USER: account.user,
      PORT: String(port),
    } as Record<string, string> as NodeJS.ProcessEnv,
    detached: true, // a group of its own, as in a terminal
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<'ended'>((resolve) => child.once('close', () => resolve('ended')));
  const signalling = (send: () => void) => async () => {
    send();
    const late = sleep(60_000, 'late' as const, { ref: false });
    if ((await Promise.race([ended, late])) === 'ended') return;
    process.kill(-child.pid!, 'SIGKILL');
    throw new Error('npm start did not end within a minute');
  };
  const run: Run = {
    port,
    seconds: 0,
    output: () => output,
    terminate: signalling(() => child.kill('SIGTERM')),
    interrupt: signalling(() => process.kill(-child.pid!, 'SIGINT')),
    killNode: signalling(() => process.kill(nodeIn(child.pid!), 'SIGKILL')),
    killPostgres: signalling(() => process.kill(postgresOf(clone).pid, 'SIGKILL')),
  };
  let running = true;
  void ended.then(() => (running = false));
  while (!output.includes('Stop it with Ctrl-C.') || !(await get(port, '/healthz'))) {
    if (!running || performance.now() - began > 300_000) {
      if (running) process.kill(-child.pid!, 'SIGKILL');
      throw new Error(`npm start did not come up:\n${output}`);
    }
    await sleep(50);
  }
  return Object.assign(run, { seconds: (performance.now() - began) / 1000 });
}

/** The body of a page that answers 200. */
export async function get(port: number, url: string): Promise<string | undefined> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${url}`, {
      signal: AbortSignal.timeout(10_000),
    });
    return response.status === 200 ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

/** The running PostgreSQL of a clone, read from its own files. */
export function postgresOf(clone: string): { pid: number; url: string } {
  const data = path.join(baseOf(clone)!, 'data');
  const [pid, , , port] = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
  const password = readFileSync(path.join(data, 'medspil-password'), 'utf8');
  return { pid: Number(pid), url: `postgres://medspil:${password}@127.0.0.1:${port}/medspil` };
}

/** What still runs in a clone or its database: nothing, after an orderly end. */
export function leftIn(clone: string): string[] {
  const base = baseOf(clone);
  return processes()
    .map(({ command }) => command)
    .filter((command) => command.includes(clone) || (base && command.includes(base)));
}

function nodeIn(group: number): number {
  const found = processes().find(
    (each) => each.group === group && /^\S*node .*app\/commands\/start\.ts/.test(each.command),
  );
  if (!found) throw new Error('The server was not found.');
  return found.pid;
}

function processes(): { pid: number; group: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const group = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return [{ pid: Number(pid), group, command }];
      } catch {
        return [];
      }
    });
}

function baseOf(clone: string): string | undefined {
  const beside = path.join(clone, '.data', 'postgres');
  if (existsSync(beside)) return beside;
  const system = '/var/lib/medspil';
  if (!existsSync(system)) return undefined;
  return readdirSync(system)
    .map((name) => path.join(system, name))
    .find((base) => {
      const note = path.join(base, 'project');
      return existsSync(note) && readFileSync(note, 'utf8') === `${clone}\n`;
    });
}
