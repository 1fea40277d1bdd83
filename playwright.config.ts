import { defineConfig } from 'playwright/test';

/**
 * End-to-end tests in Chromium. `tests/support/e2e-setup.ts` starts the production server with a
 * throw-away, seeded database and finds the browser; both reach the workers by the environment.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/support/e2e-setup.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0, // a test that fails now and then is a fault to find
  workers: 2,
  timeout: 180_000, // only what hangs is to fail by it
  reporter: [['list'], ['json', { outputFile: process.env.E2E_REPORT ?? 'test-results/e2e.json' }]],
  use: {
    baseURL: process.env.E2E_BASE_URL,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    actionTimeout: 10_000, // what is not there is soon known
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.E2E_BROWSER,
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-default-apps',
        '--disable-sync',
        '--no-first-run',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
});
