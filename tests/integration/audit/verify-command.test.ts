import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealNow, tamper, verifyNow } from '../../support/audit-world';
import { noon, startWorld, type World } from '../../support/plan-world';
import { testSecret } from '../../support/server';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.register();
  await sealNow(world.db);
  await world.register();
  await sealNow(world.db, noon.add({ minutes: 5 }));
  await world.register();
});
afterAll(() => world.end());

/** Runs the command as an operator would. */
async function verify(...args: string[]) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'app/commands/audit-verify.ts', ...args],
    {
      env: { ...process.env, DATABASE_URL: world.url, SECRET: testSecret },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const [[code], out, err] = await Promise.all([
    once(child, 'exit') as Promise<[number]>,
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, out, lines: err.split('\n').filter((line) => line !== '') };
}

test('says what is in order, what waits and what to note; a line and exit code 1 for tampering', async () => {
  const { number, hash } = (await verifyNow(world.db)).verified.last!;
  const known = `${number}:${hash}`;
  const fine = await verify('--known', known);
  expect(fine).toMatchObject({ code: 0, lines: [] });
  expect(fine.out).toContain('4 events are under 2 seals.');
  expect(fine.out).toContain('1 wait for their seal, the oldest since 2026-03-09');
  expect(fine.out).toContain(`Last seal, to be noted elsewhere: ${known}`);
  expect(fine.out).toContain('Nothing was tampered with.');

  await tamper(
    world.db,
    sql`update audit_event set action = 'plan.import' where seal = 1 and action like 'muni%'`,
    sql`delete from audit_event where seal = 2`,
    sql`delete from audit_seal where number = 2`,
  );
  const found = await verify('--known', known);
  expect(found.code).toBe(1);
  expect(found.lines).toEqual([
    expect.stringMatching(/^Seal 1 of 2026-03-09.* is broken: an event was changed/),
    'Seal 2 is not the one that was noted: what was sealed from there on may have been cut off.',
  ]);
  expect(found.out).toContain('2 signs of tampering.');
  expect(await verify('--known', 'nonsense')).toMatchObject({ code: 1, out: '' });
});
