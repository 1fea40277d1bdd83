import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../support/ports';
import type { Address } from './addresses';
import type { Answer } from './bare';

/** The server that is measured: what `npm start` runs, as a process of its own. */
export interface MeasuredServer {
  port: number;
  /** One answer as a browser would get it; anything but 200 is an error. */
  ask(address: Address, headers?: Record<string, string>): Promise<Answer>;
  /** The value of a metric of `/metrics`, by its name with labels. */
  metric(name: string): Promise<number>;
  /** Memory the process holds now, in MB. */
  memory(): number;
  /** The most memory it was seen to hold since the last call. */
  takePeak(): number;
  stop(): Promise<void>;
}

/** Starts the production build over a database. Its log is written as in production, and not kept. */
export async function startServer(
  databaseUrl: string,
  environment: Record<string, string> = {},
): Promise<MeasuredServer> {
  const port = await freePort();
  const child = spawn(process.execPath, startArguments(), {
    env: {
      ...process.env,
      DEMO_MITID: 'off',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // However this process ends, its server ends too.
  const atExit = () => child.kill('SIGTERM');
  process.once('exit', atExit);
  const ask = (address: Address, headers: Record<string, string> = {}) =>
    get(port, address, 'br', headers);
  await untilReady(child, () => ask(readiness));

  let peak = 0;
  const memory = () => {
    const now = residentMegabytes(child);
    peak = Math.max(peak, now);
    return now;
  };
  const watch = setInterval(memory, 500);
  return {
    port,
    ask,
    memory,
    metric: async (name) => {
      const { body } = await get(port, metrics, 'identity');
      const line = Buffer.from(body, 'base64')
        .toString()
        .split('\n')
        .find((one) => one.startsWith(`${name} `));
      return Number(line?.slice(name.length + 1) ?? 0);
    },
    takePeak: () => {
      memory();
      const taken = peak;
      peak = 0;
      return taken;
    },
    stop: async () => {
      clearInterval(watch);
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      process.off('exit', atExit);
    },
  };
}

/** As `npm start` calls Node, without npm in between. */
function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: { start: string };
  };
  return scripts.start.split(' ').slice(1);
}

const readiness = { host: 'localhost', path: '/readyz' };
const metrics = { host: 'localhost', path: '/metrics' };

async function untilReady(child: ChildProcess, ask: () => Promise<unknown>): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error('The server did not start.');
    try {
      await ask();
      return;
    } catch {
      await sleep(100);
    }
  }
}

function get(
  port: number,
  { host, path }: Address,
  encoding: string,
  more: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { host: `${host}:${port}`, 'accept-encoding': encoding, ...more };
    const asked = request({ host: '127.0.0.1', port, path, headers, agent: false });
    asked.once('error', reject);
    asked.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const body = Buffer.concat(chunks);
        if (response.statusCode !== 200) {
          reject(new Error(`${host}${path} answers ${response.statusCode}`));
        } else {
          resolve({
            headers: response.headers as Record<string, string>,
            body: body.toString('base64'),
          });
        }
      });
    });
    asked.end();
  });
}

function residentMegabytes(child: ChildProcess): number {
  if (child.exitCode !== null) return 0;
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], {
    encoding: 'utf8',
  });
  return Number(kilobytes) / 1024;
}
