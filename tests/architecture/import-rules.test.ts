import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/**
 * Breaks every rule of .dependency-cruiser.cjs in a small project and sees it refused there. That the
 * real project keeps them is a step of its own in tests/run.ts (`depcruise`).
 *
 * An import is written `from -> to`, the way the file would say it; `type` before `to` imports a type
 * only.
 */
const broken: Record<string, string[]> = {
  'every-import-leads-somewhere': ['app/platform/lost.ts -> ~/platform/nowhere'],
  'no-cycles': ['app/platform/egg.ts -> ./hen'],
  'no-tools-at-run-time': ['app/platform/tool.server.ts -> prettier'],
  'routes-never-reach-the-database': [
    'app/routes/staff/table.tsx -> #db/schema/plans',
    'app/routes/staff/row.tsx -> type #db/client.server',
    'app/routes/staff/sql.tsx -> drizzle-orm',
    'app/root.tsx -> #db/client.server',
  ],
  'routes-only-parse-call-and-respond': [
    'app/routes/staff/job.tsx -> ~/jobs/schedule',
    'app/routes/staff/mail.tsx -> ../../../emails/render',
  ],
  'nothing-imports-routes': ['app/domains/plans/link.ts -> ~/routes/staff/helper'],
  'nothing-imports-commands': ['app/platform/command.server.ts -> ~/commands/start'],
  'participation-domains-stay-apart': [
    'app/domains/questions/goal.server.ts -> ~/domains/plans/queries.server',
    'app/domains/trials/goal.ts -> type ~/domains/plans/vocabulary',
  ],
  'supporting-domains-know-no-participation': [
    'app/domains/thread/way.server.ts -> ~/domains/plans/queries.server',
    'app/domains/municipalities/all.server.ts -> type ~/domains/plans/vocabulary',
    'app/platform/plan.ts -> ~/domains/plans/vocabulary',
  ],
  'supporting-domains-stay-apart': [
    'app/domains/moderation/tell.server.ts -> ~/domains/notifications/index.server',
  ],
  'supporting-domains-have-one-door': [
    'app/domains/questions/follow.server.ts -> ~/domains/thread/follow.server',
    'app/domains/municipalities/follow.server.ts -> ~/domains/thread/follow.server',
  ],
  'platform-knows-only-who-and-where': [
    'app/platform/shown.server.ts -> ~/ui/page',
    'app/platform/told.server.ts -> ~/domains/notifications/index.server',
  ],
  'domains-know-no-web-around-them': ['app/domains/plans/later.server.ts -> ~/jobs/schedule'],
  'only-notifications-send-mail': [
    'app/domains/questions/mail.server.ts -> ../../../emails/render',
    'db/seed/mail.ts -> ../../emails/render',
  ],
  'server-code-stays-on-the-server': [
    'app/domains/plans/rules.ts -> ./queries.server',
    'app/domains/plans/components/list.tsx -> ../queries.server',
    'app/ui/list.tsx -> ~/platform/env.server',
    'app/platform/link.ts -> ./env.server',
  ],
  'only-server-code-knows-the-database': [
    'app/domains/plans/components/row.tsx -> type #db/schema/plans',
    'app/domains/plans/row.ts -> drizzle-orm',
    'app/platform/row.ts -> #db/schema/plans',
  ],
  'rules-are-pure': [
    'app/domains/plans/file.ts -> node:fs',
    'app/domains/plans/hook.ts -> react',
    'app/domains/plans/words.ts -> ~/i18n/texts',
    'app/domains/plans/shown.ts -> ./components/plain',
  ],
  'components-show-and-nothing-else': [
    'app/domains/plans/components/file.tsx -> node:fs',
    'app/ui/log.tsx -> pino',
  ],
  'ui-knows-no-domains': ['app/ui/goal.tsx -> type ~/domains/plans/vocabulary'],
  'texts-know-domains-by-type-only': ['app/i18n/da/plans.ts -> ~/domains/plans/vocabulary'],
  'schema-is-drizzle-and-words': [
    'db/schema/goal.ts -> ~/platform/clock',
    'db/schema/view.ts -> type ~/domains/plans/queries.server',
    'db/schema/check.ts -> zod',
  ],
  'database-knows-no-app': ['db/startup.ts -> ~/platform/env.server'],
  'seed-calls-verbs': ['db/seed/page.ts -> ~/ui/page'],
  'jobs-call-verbs-and-queries': [
    'app/jobs/tidy.server.ts -> #db/schema/plans',
    'app/jobs/count.server.ts -> drizzle-orm',
    'app/jobs/show.ts -> ~/domains/plans/components/plain',
  ],
};

/** Closes the cycle, which is told of once. */
const backdrop = ['app/platform/hen.ts -> ./egg'];

/** What the rules are not about. */
const welcome = [
  'app/routes/public/page.tsx -> ~/domains/plans/queries.server',
  'app/routes/public/page.tsx -> ~/domains/plans/components/plain',
  'app/routes/public/page.tsx -> ~/domains/thread/search.server',
  'app/routes/public/page.tsx -> ~/platform/env.server',
  'app/routes/public/page.tsx -> ~/ui/page',
  'app/routes.ts -> @remix-run/route-config',
  'app/domains/questions/submit.server.ts -> ~/domains/thread/index.server',
  'app/domains/questions/submit.server.ts -> ~/domains/identity/actor',
  'app/domains/questions/submit.server.ts -> #db/schema/plans',
  'app/domains/questions/submit.server.ts -> drizzle-orm',
  'app/domains/questions/rules.ts -> ./states',
  'app/domains/questions/rules.ts -> zod',
  'app/domains/questions/rules.ts -> ~/platform/clock',
  'app/domains/questions/rules.ts -> type ./submit.server',
  'app/domains/questions/components/form.tsx -> ../rules',
  'app/domains/questions/components/form.tsx -> react',
  'app/domains/questions/components/form.tsx -> ~/i18n/texts',
  'app/domains/questions/components/form.tsx -> type ../submit.server',
  'app/domains/notifications/index.server.ts -> ../../../emails/render',
  'app/i18n/da/questions.ts -> type ~/domains/questions/states',
  'app/platform/left.ts -> type ./right',
  'app/platform/right.ts -> ./left',
  'app/jobs/worker.server.ts -> ~/domains/questions/submit.server',
  'app/jobs/worker.server.ts -> #db/client.server',
  'app/jobs/worker.server.ts -> ~/domains/identity/actor',
  'app/jobs/schedule.ts -> ~/domains/plans/queries.server',
  'app/domains/plans/rules.test.ts -> ../../../tests/support/plans',
  'app/domains/plans/rules.test.ts -> node:fs',
  'db/schema/questions.ts -> ~/domains/questions/states',
  'db/schema/questions.ts -> ./subjects',
  'db/schema/subjects.ts -> ./questions',
  'db/seed/demo.ts -> ~/domains/questions/submit.server',
];

const folder = path.resolve('.cache', `import-rules-${process.pid}`);
let violations: Set<string>;

beforeAll(async () => {
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
    cpSync(file, path.join(folder, file));
  }
  const imports = [...Object.values(broken).flat(), ...backdrop, ...welcome].map(read);
  for (const { from, to, target, isType } of imports) {
    if (target && !to.endsWith('/nowhere')) write(target, '');
    write(from, `import ${isType ? 'type ' : ''}{ it } from '${to}';\n`);
  }
  violations = await cruise();
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function read(line: string) {
  const [from = '', right = ''] = line.split(' -> ');
  const isType = right.startsWith('type ');
  const to = right.replace(/^type /, '');
  const target = to.startsWith('~/')
    ? `app/${to.slice(2)}`
    : to.startsWith('#db/')
      ? `db/${to.slice(4)}`
      : to.startsWith('.')
        ? path.posix.join(path.posix.dirname(from), to)
        : undefined;
  const ending = target && /\/(components|ui)\//.test(target) ? 'tsx' : 'ts';
  return { from, to, isType, target: target && `${target}.${ending}` };
}

function write(file: string, text: string): void {
  const place = path.join(folder, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, (existsSync(place) ? readFileSync(place, 'utf8') : '') + text);
}

/** @returns `rule: from` of every violation */
function cruise(): Promise<Set<string>> {
  const tool = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [tool, 'app', 'db', 'emails', '--output-type', 'json'],
      { cwd: folder, maxBuffer: 2 ** 26 },
      (_error, stdout, stderr) => {
        try {
          const { summary } = JSON.parse(stdout) as {
            summary: { violations: { from: string; rule: { name: string } }[] };
          };
          resolve(new Set(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)));
        } catch {
          reject(new Error(`dependency-cruiser gave no report: ${stderr}`));
        }
      },
    );
  });
}

describe('import rules', () => {
  test.each(
    Object.entries(broken).flatMap(([rule, imports]) => imports.map((line) => [rule, line])),
  )('%s refuses %s', (rule, line) => {
    expect(violations).toContain(`${rule}: ${read(line).from}`);
  });

  test.each(welcome)('%s is welcome', (line) => {
    const { from } = read(line);
    expect([...violations].filter((one) => one.endsWith(`: ${from}`))).toEqual([]);
  });

  test('every rule has been broken here', async () => {
    const { default: config } = (await import(path.resolve('.dependency-cruiser.cjs'))) as {
      default: { forbidden: { name: string }[] };
    };
    expect(Object.keys(broken).toSorted()).toEqual(
      config.forbidden.map(({ name }) => name).toSorted(),
    );
  });
});
