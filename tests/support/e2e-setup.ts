import { startEmbeddedPostgres } from '#db/embedded';
import { findBrowser } from './browser';
import { startOwnSite } from './own-site';
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
  const scannerPort = await freePort();
  const site = await startOwnSite({
    DATABASE_URL: database.url,
    CLAMAV_URL: `tcp://127.0.0.1:${scannerPort}`,
  });
  process.env.E2E_BROWSER = browser.executablePath;
  process.env.E2E_DATABASE_URL = database.url;
  process.env.E2E_BASE_URL = site.url;
  process.env.E2E_SCANNER_PORT = String(scannerPort);

  return async () => {
    await site.stop();
    await database.stop();
  };
}
