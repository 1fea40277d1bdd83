import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';

/** Three suites, run by `npm test` one after the other; only `integration` needs a database. */
export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,db,emails}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'architecture',
          include: ['tests/architecture/**/*.test.ts'],
          testTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/postgres.ts', 'tests/support/server.ts'],
          // Only a test that hangs is to fail by it: machines are busy, and workers are killed and started anew.
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
