import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import type { Count } from '../support/counts';
import { get, leftIn, npmStart, postgresOf, rootsMachine, usersMachine } from './machine';
import type { Machine, Run } from './machine';

/**
 * Starts Medspil where nobody has started it before, and kills it in all the ways that machines do:
 * as root when this is root, and as an ordinary user. With an argument the counts are written there.
 */
const [report] = process.argv.slice(2);
const count: Count = { passed: 0, failed: 0 };

const makers = process.getuid?.() === 0 ? [rootsMachine, usersMachine] : [usersMachine];
for (const make of makers) {
  const machine = make();
  console.log(`\nAs ${machine.name}`);
  try {
    await tryOut(machine);
  } finally {
    machine.remove();
  }
}
if (report) writeFileSync(report, JSON.stringify(count));
console.log(`\n${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed > 0 ? 1 : 0;

async function tryOut(machine: Machine): Promise<void> {
  const { clone } = machine;
  let run: Run | undefined;
  const start = (what: string, kept: boolean) =>
    check(what, async () => {
      run = await npmStart(machine);
      const front = await get(run.port, '/');
      expect(front?.includes('Sønderborg'), 'the front page names Sønderborg');
      if (kept) expect(await isMarked(clone), 'the data are kept');
      return `${run.seconds.toFixed(1)} s`;
    });
  const end = (what: string, how: (run: Run) => Promise<unknown>, says: string) =>
    check(what, async () => {
      if (!run) throw new Error('it was not running');
      await how(run);
      expect(run.output().includes(says), `it says "${says}"`);
    });
  const nothingLeft = (what: string) =>
    check(what, async () => {
      for (let waited = 0; leftIn(clone).length > 0 && waited < 5000; waited += 100) {
        await sleep(100);
      }
      expect(leftIn(clone).length === 0, `still running: ${leftIn(clone).join('; ')}`);
    });

  await start('first start', false);
  await check('a mark for later', () => mark(clone));
  await check('a second start from the same clone is refused', async () => {
    const refusal = await npmStart(machine).then(
      () => 'it started',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    expect(/^Medspil is already running from this folder/m.test(refusal), refusal);
  });
  await end('SIGTERM to npm', (it) => it.terminate(), 'Stopping …');
  await nothingLeft('nothing is left running');
  await start('second start', true);
  await end('Ctrl-C', (it) => it.interrupt(), 'Stopping …');
  await nothingLeft('nothing is left running');
  await start('start after Ctrl-C', true);
  await end('kill -9 of node', (it) => it.killNode(), '');
  await start('start after kill -9 of node', true);
  await end('kill -9 of postgres', (it) => it.killPostgres(), 'PostgreSQL stopped unexpectedly');
  await start('start after kill -9 of postgres', true);
  await end('SIGTERM to npm', (it) => it.terminate(), 'Stopping …');
  await nothingLeft('nothing is left running');
}

async function check(what: string, test: () => Promise<string | void>): Promise<void> {
  try {
    const detail = await test();
    count.passed++;
    console.log(`  ok    ${what}${detail ? ` (${detail})` : ''}`);
  } catch (error) {
    count.failed++;
    console.log(`  FAIL  ${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function expect(holds: boolean | undefined, what: string): asserts holds {
  if (!holds) throw new Error(`expected: ${what}`);
}

async function mark(clone: string): Promise<void> {
  const sql = postgres(postgresOf(clone).url, { max: 1 });
  await sql`create table fresh_machine_mark ()`;
  await sql.end({ timeout: 5 });
}

async function isMarked(clone: string): Promise<boolean> {
  const sql = postgres(postgresOf(clone).url, { max: 1 });
  const [row] = await sql`select to_regclass('fresh_machine_mark') is not null as found`;
  await sql.end({ timeout: 5 });
  return row?.found === true;
}
