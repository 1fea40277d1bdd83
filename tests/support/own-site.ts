import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './ports';

/** What `npm start` runs, in a process of its own and on a port of its own. */
export type OwnSite = {
  /** Address of the front door; each municipality has its slug as subdomain of it. */
  url: string;
  stop(): Promise<void>;
};

/** @param env what differs from the environment of the tests; `DATABASE_URL` has to be of this site alone */
export async function startOwnSite(env: Record<string, string>): Promise<OwnSite> {
  const port = await freePort();
  const server = spawn(process.execPath, ['--import', 'tsx', 'app/commands/start.ts'], {
    env: { ...process.env, PORT: String(port), LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  while (!(await answers(`http://127.0.0.1:${port}/healthz`))) {
    if (server.exitCode !== null) throw new Error('The server did not start.');
    await sleep(100);
  }
  return {
    url: `http://localhost:${port}`,
    stop: async () => {
      const stopped = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await stopped;
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
