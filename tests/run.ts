import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { add, countPlaywright, countVitest, none, type Count } from './support/counts';

/** Of this run only, because several runs may go on at once. */
const scratch = path.join('.cache', `test-run-${process.pid}`);

interface Step {
  name: string;
  run(): Promise<Count>;
}

const code = ['app', 'db', 'emails', 'tests'].filter((folder) => existsSync(folder));
const checks: Step[] = [
  check('Formatting', 'prettier', 'prettier', ['--check', '--log-level=warn', '.']),
  check('Lint', 'eslint', 'eslint', ['--max-warnings=0', '.']),
  check('Types', 'typescript', 'tsc', ['--noEmit']),
  check('Import rules', 'dependency-cruiser', 'depcruise', code),
  check('Unused code', 'knip', 'knip', []),
  { name: 'Migrations', run: migrationsMatchSchema },
];
const architecture = vitest('Architecture tests', 'architecture');
const suites: Step[] = [
  vitest('Unit tests', 'unit'),
  architecture,
  vitest('Integration tests', 'integration'),
  { name: 'Build', run: () => quietly([...tsx, 'app/commands/build.ts']) },
  { name: 'End-to-end tests', run: endToEnd },
  { name: 'Fresh machines', run: freshMachines },
];

/**
 * `npm test`: every check in order, going on after a failure, so that one run tells everything.
 * `--static` (`npm run verify`) leaves out what needs a database or a browser. The last line is the sum.
 */
async function main(): Promise<void> {
  const steps = process.argv.includes('--static')
    ? [...checks, architecture]
    : [...checks, ...suites];
  let total: Count = none;
  mkdirSync(scratch, { recursive: true });
  try {
    for (const step of steps) {
      console.log(`\n== ${step.name}`);
      const began = performance.now();
      const count = await step.run();
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`-- ${count.passed} passed, ${count.failed} failed, ${seconds} s`);
      total = add(total, count.failed > 0 ? told(step, count) : count);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  for (const failure of total.failures ?? []) console.log(`\nFailed: ${failure}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

/** A tool that is silent about what is right: it counts as one test. */
function check(name: string, packageName: string, program: string, args: string[]): Step {
  return { name, run: () => quietly([binary(packageName, program), ...args]) };
}

/** What failed with the name of its step, at a length that leaves room for others. */
function told({ name }: Step, { failures = [], ...count }: Count): Count {
  const words = failures.length > 0 ? failures : ['see above'];
  return { ...count, failures: words.map((failure) => `${name}: ${failure.slice(0, 1500)}`) };
}

function vitest(name: string, project: string): Step {
  const report = path.join(scratch, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json'];
  return {
    name,
    async run() {
      const code = await openly([
        binary('vitest', 'vitest'),
        ...args,
        `--outputFile.json=${report}`,
      ]);
      return agreeing(code, () => countVitest(readFileSync(report, 'utf8')));
    },
  };
}

async function endToEnd(): Promise<Count> {
  const report = path.join(scratch, 'e2e.json');
  const code = await openly([binary('playwright', 'playwright'), 'test'], { E2E_REPORT: report });
  return agreeing(code, () => countPlaywright(readFileSync(report, 'utf8')));
}

/** Clones into fresh places take minutes and need root, so they belong to CI. */
async function freshMachines(): Promise<Count> {
  if (process.env.CI !== 'true' || process.getuid?.() !== 0) {
    console.log('Left out: only as root with CI=true.');
    return none;
  }
  const report = path.join(scratch, 'fresh-machines.json');
  const code = await openly([...tsx, 'tests/fresh-machine/run.ts', report]);
  return agreeing(code, () => JSON.parse(readFileSync(report, 'utf8')) as Count);
}

/** The committed migrations must lead to the schema: generating on a copy of them adds nothing. */
async function migrationsMatchSchema(): Promise<Count> {
  const copy = path.join(scratch, 'migrations');
  cpSync('db/migrations', copy, { recursive: true });
  const config = path.join(scratch, 'drizzle.config.ts');
  writeFileSync(
    config,
    `import config from '../../drizzle.config';\nexport default { ...config, out: './${copy}' };\n`,
  );
  const kit = binary('drizzle-kit', 'drizzle-kit');
  const result = await quietly([kit, 'generate', '--config', config]);
  const added = readdirSync(copy).filter((file) => !readdirSync('db/migrations').includes(file));
  if (result.failed > 0 || added.length === 0) return result;
  console.log('The schema has changes without a migration. Run npm run db:generate. It would add:');
  for (const file of added) console.log(readFileSync(path.join(copy, file), 'utf8'));
  return { passed: 0, failed: 1 };
}

const tsx = ['--import', 'tsx'];

/** The script behind a package's command, so that neither npx nor a shell stands between. */
function binary(packageName: string, program: string): string {
  const folder = path.join('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const script = typeof bin === 'string' ? bin : bin[program];
  if (!script) throw new Error(`${packageName} has no command ${program}`);
  return path.join(folder, script);
}

/** Runs node with these arguments and shows its output only when it fails. */
async function quietly(args: string[]): Promise<Count> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code === 0) return { passed: 1, failed: 0 };
  console.log(output.trimEnd());
  return { passed: 0, failed: 1, failures: [output.trim()] };
}

/** Runs node with these arguments in full view and gives its exit code. */
function openly(args: string[], env: Record<string, string> = {}): Promise<number | null> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve) => child.once('close', resolve));
}

/** What a suite's own report says, which must agree with its exit code; no tests are a failure too. */
function agreeing(code: number | null, read: () => Count): Count {
  let count = none;
  try {
    count = read();
  } catch (error) {
    console.log(
      `The suite left no report: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  if (count.passed + count.failed === 0) console.log('The suite ran no test.');
  const ok = code === 0 && count.passed > 0;
  return ok ? count : { ...count, failed: Math.max(count.failed, 1) };
}

await main();
