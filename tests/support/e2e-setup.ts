import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres } from '#db/embedded';
import { findBrowser } from './browser';
import { freePort } from './ports';

/**
 * Playwright's global setup: finds a browser and runs what `npm start` runs over a throw-away
 * database. It tells the tests by `E2E_BASE_URL`, `E2E_DATABASE_URL` and `E2E_BROWSER`. Nobody scans files
 * until a test starts a scanner at `E2E_SCANNER_PORT`.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const browser = await findBrowser();
  console.log(`Chromium: ${browser.executablePath} (${browser.how})`);
  const database = await startEmbeddedPostgres({
    folder: process.cwd(),
    temporary: true,
    log: (line) => console.log(line),
  });
  const port = await freePort();
  const scannerPort = await freePort();
  const server = spawn(process.execPath, ['--import', 'tsx', 'app/commands/start.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: database.url,
      CLAMAV_URL: `tcp://127.0.0.1:${scannerPort}`,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const url = `http://localhost:${port}`;
  while (!(await answers(`http://127.0.0.1:${port}/healthz`))) {
    if (server.exitCode !== null) throw new Error('The server did not start.');
    await sleep(100);
  }
  process.env.E2E_BROWSER = browser.executablePath;
  process.env.E2E_DATABASE_URL = database.url;
  process.env.E2E_BASE_URL = url;
  process.env.E2E_SCANNER_PORT = String(scannerPort);

  return async () => {
    const stopped = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await stopped;
    await database.stop();
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
