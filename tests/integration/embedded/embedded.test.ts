import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { readlinkSync, realpathSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBinaries } from '#db/embedded/binaries';

let folder: string;
let folders: string[];
let started: Run[];

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'medspil-embedded-')));
  folders = [folder];
  started = [];
});

afterEach(async () => {
  for (const run of started) await run.stop();
  for (const each of folders) {
    const base = baseOf(each);
    if (base) rmSync(base, { recursive: true, force: true });
    rmSync(each, { recursive: true, force: true });
  }
});

test('starts a Danish UTF-8 database with the extensions, reachable only with its password', async () => {
  const { url } = await start();
  const sql = connect(url);
  const [row] = await sql`
    select current_setting('server_encoding') as encoding,
           current_setting('listen_addresses') as listens,
           lower('BLÅBÆRGRØD') as lower,
           array(select name from unnest(array['Åben', 'Ærø', 'Østrup', 'Zone']) as name order by name) as sorted,
           to_tsvector('BLÅBÆR ældres')::text as words`;
  expect(row).toEqual({
    encoding: 'UTF8',
    listens: '127.0.0.1',
    lower: 'blåbærgrød',
    sorted: ['Zone', 'Ærø', 'Østrup', 'Åben'],
    words: "'blåbær':1 'ældr':2",
  });
  for (const name of ['pg_trgm', 'citext', 'btree_gist', 'btree_gin', 'unaccent']) {
    await sql.unsafe(`create extension ${name}`);
  }
  await sql.end();

  const stranger = connect(url.replace(/:[0-9a-f]+@/, ':guess@'));
  await expect(stranger`select 1`).rejects.toThrow(/password authentication failed/);
  await stranger.end();
});

test('keeps data over a stop and a start, and leaves no process behind', async () => {
  const first = await start();
  await remember(first.url, 'sten');
  await first.stop();
  expect(serverPids()).toEqual([]);
  expect(await recall((await start()).url)).toBe('sten');
});

test('refuses a second start from the same folder while the first lives', async () => {
  const first = await start();
  const second = await run();
  expect(second.code).toBe(1);
  expect(second.output).toMatch(
    /^Medspil is already running from this folder \(process \d+\)\..*\n$/,
  );
  await remember(first.url, 'stadig her');
});

test('stops a PostgreSQL whose owner was killed, and goes on with its data', async () => {
  const first = await start();
  await remember(first.url, 'forældreløs');
  await first.kill();
  expect(serverPids()).toHaveLength(1);

  const second = await start();
  expect(second.output()).toContain('an earlier start left running');
  expect(await recall(second.url)).toBe('forældreløs');
});

test('finds an orphan again after the project was moved', async () => {
  const first = await start();
  await remember(first.url, 'flyttet');
  await first.kill();
  const [pid] = serverPids();
  const moved = `${folder}-moved`;
  renameSync(folder, moved);
  folder = moved;
  folders.push(moved);
  const second = await start();
  if (process.getuid?.() === 0) {
    // root's data are found by the project's path: a moved project begins anew.
    process.kill(pid!, 'SIGINT');
  } else {
    expect(second.output()).toContain('an earlier start left running');
    expect(await recall(second.url)).toBe('flyttet');
  }
});

test('ends with one line when PostgreSQL is killed, and starts again', async () => {
  const first = await start();
  await remember(first.url, 'robust');
  process.kill(serverPids()[0]!, 'SIGKILL');
  expect(await first.ended).toBe(1);
  expect(first.errors()).toMatch(/^PostgreSQL stopped unexpectedly \(signal SIGKILL\)\..*\n$/);
  expect(await recall((await start()).url)).toBe('robust');
});

test('starts again at once when both were killed with a query running', async () => {
  const first = await start();
  await remember(first.url, 'begge');
  const sql = connect(first.url);
  const query = sql`select pg_sleep(60)`.catch(() => undefined);
  await sleep(200);
  const [pid] = serverPids();
  await first.kill();
  process.kill(pid!, 'SIGKILL');
  const second = await start();
  expect(await recall(second.url)).toBe('begge');
  await query;
  await sql.end({ timeout: 0 });
});

test('does not mistake a recycled process number in the lock file for a server', async () => {
  const first = await start();
  await remember(first.url, 'genbrug');
  const [pid] = serverPids();
  await first.kill();
  process.kill(pid!, 'SIGKILL');
  const bystander = spawn('sleep', ['60']);
  const lock = path.join(baseOf(folder)!, 'data', 'postmaster.pid');
  const [, ...rest] = readFileSync(lock, 'utf8').split('\n');
  writeFileSync(lock, [bystander.pid, ...rest].join('\n'));
  writeFileSync(
    path.join(baseOf(folder)!, 'owner'),
    JSON.stringify({ pid: bystander.pid, started: 'another boot 1' }),
  );

  expect(await recall((await start()).url)).toBe('genbrug');
  expect(bystander.exitCode).toBeNull();
  bystander.kill();
});

test('leaves alone who merely stands in its folder', async () => {
  const first = await start();
  await first.kill();
  const bystander = spawn('sleep', ['60'], { cwd: path.join(baseOf(folder)!, 'data') });
  const ended = once(bystander, 'exit');
  await start();
  expect(bystander.exitCode).toBeNull();
  expect(bystander.signalCode).toBeNull();
  bystander.kill();
  await ended;
});

test('begins anew after an interrupted first start', async () => {
  const first = launch();
  for (;;) {
    const base = baseOf(folder);
    if (base && readdirSync(base).some((name) => name.startsWith('data.new-'))) break;
    await sleep(5);
  }
  await first.kill();
  const second = await start();
  await remember(second.url, 'hel');
  expect(readdirSync(baseOf(folder)!).filter((name) => name.startsWith('data'))).toEqual(['data']);
});

test('is not reached by the interrupt of the terminal', async () => {
  const first = await start();
  const [pid] = serverPids();
  const group = (id: number) =>
    readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]!.split(' ')[2];
  expect(group(pid!)).not.toBe(group(first.pid));
});

test('names a taken port', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const { code, output } = await run(String(port));
  other.close();
  expect(code).toBe(1);
  expect(output.split('\n').at(-2)).toBe(`Port ${port} is taken, so PostgreSQL cannot use it.`);
});

test('tells in one line that the data cannot be stored', async () => {
  const first = await start();
  const base = baseOf(folder)!;
  await first.stop();
  rmSync(base, { recursive: true });
  writeFileSync(base, 'not a folder');
  const { code, output } = await run();
  rmSync(base);
  expect(code).toBe(1);
  expect(output).toMatch(/^The embedded PostgreSQL cannot be used: .*EEXIST.*\n$/);
});

test('repairs the links that a disabled install script left out', () => {
  const programs = findBinaries(folder);
  const library = path.join(path.dirname(path.dirname(programs.postgres)), 'lib');
  const links = () =>
    readdirSync(library, { withFileTypes: true }).filter((entry) => entry.isSymbolicLink());
  const before = links().map(({ name }) => [name, readlinkSync(path.join(library, name))]);
  expect(before.length).toBeGreaterThan(5);
  for (const { name } of links()) unlinkSync(path.join(library, name));
  findBinaries(folder);
  expect(links().map(({ name }) => [name, readlinkSync(path.join(library, name))])).toEqual(before);
});

interface Run {
  url: string;
  pid: number;
  ended: Promise<number | null>;
  output(): string;
  errors(): string;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** Runs the owner process; resolves when it has printed its address. */
async function start(): Promise<Run> {
  const run = launch();
  for (;;) {
    const url = /^url (.*)$/m.exec(run.output())?.[1];
    if (url) return Object.assign(run, { url });
    if ((await Promise.race([run.ended, sleep(20, 'running')])) !== 'running') {
      throw new Error(`did not start: ${run.output()}${run.errors()}`);
    }
  }
}

/** Runs the owner process to its end. */
async function run(port = ''): Promise<{ code: number | null; output: string }> {
  const process = launch(port);
  const code = await process.ended;
  return { code, output: process.output() + process.errors() };
}

function launch(port = ''): Run {
  const script = path.join(import.meta.dirname, 'run-embedded.ts');
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', script, folder, ...(port ? [port] : [])],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  let errors = '';
  child.stdout!.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal);
    await ended;
  };
  const run: Run = {
    url: '',
    pid: child.pid!,
    ended,
    output: () => output,
    errors: () => errors,
    stop: end('SIGTERM'),
    kill: end('SIGKILL'),
  };
  started.push(run);
  return run;
}

/** Where the database of this project lives: beside it, or in the system's folder for root. */
function baseOf(project: string): string | undefined {
  if (process.getuid?.() !== 0) {
    const base = path.join(project, '.data', 'postgres');
    return existsSync(base) ? base : undefined;
  }
  const system = '/var/lib/medspil';
  return readdirSync(system)
    .map((name) => path.join(system, name))
    .find((base) => {
      const note = path.join(base, 'project');
      return existsSync(note) && readFileSync(note, 'utf8') === `${project}\n`;
    });
}

/** The main server process of this folder, found without the code under test. */
function serverPids(): number[] {
  const data = path.join(baseOf(folder)!, 'data');
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`postgres\0-D\0${data}\0`);
      } catch {
        return false;
      }
    })
    .map(Number);
}

function connect(url: string) {
  return postgres(url, { max: 1, onnotice: () => undefined });
}

async function remember(url: string, word: string): Promise<void> {
  const sql = connect(url);
  await sql`create table if not exists memory (word text)`;
  await sql`insert into memory values (${word})`;
  await sql.end();
}

async function recall(url: string): Promise<unknown> {
  const sql = connect(url);
  const [row] = await sql`select word from memory`;
  await sql.end();
  return row?.word;
}
