import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, type Connections } from '#db/client.server';
import { startWorld, type World } from '../../support/plan-world';

/** How many who ask at once share a few connections. */

let world: World;
let few: Connections;
beforeAll(async () => {
  world = await startWorld();
  few = connect({ url: world.url, poolSize: 2 });
  // Both connections know the statements from here on.
  await Promise.all(Array.from({ length: 10 }, () => [ask(), wait()]).flat());
});
afterAll(async () => {
  await few.close();
  await world.end();
});

const ask = () => few.primary.execute(sql`select ${1}::int as one`).then(([row]) => row?.one);
const lock = sql`select pg_advisory_xact_lock(${7})`;
const wait = () => few.primary.execute(lock).then(() => 'had it');

/** Does something while `wait` has to wait. */
async function whileLocked<Result>(work: () => Promise<Result>): Promise<Result> {
  return world.db.transaction(async (tx) => {
    await tx.execute(lock);
    return work();
  });
}

it('who asks what is answered at once does not wait for who waits', async () => {
  const waiting = await whileLocked(async () => {
    const one = wait();
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    expect(answers).toEqual(Array.from({ length: 20 }, () => 1));
    return [one];
  });
  expect(await Promise.all(waiting)).toEqual(['had it']);
});

it.each([100, 196, 197, 198, 199, 200, 300])(
  'a transaction is its own that comes after %i statements',
  async (before) => {
    const all = await whileLocked(async () => {
      const busy = [wait(), wait()];
      await nextTurn();
      const asked = Array.from({ length: before }, ask);
      await nextTurn();
      const begun = few.primary.transaction(async (tx) => {
        const first = await tx.execute(sql`select pg_current_xact_id()::text as id`);
        const second = await tx.execute(sql`select pg_current_xact_id()::text as id`);
        return first[0]!.id === second[0]!.id;
      });
      await nextTurn();
      return [begun, ...busy, ...asked];
    });
    expect((await Promise.all(all))[0]).toBe(true);
  },
);

it('what a transaction has written is gone where it fails, and there where it does not', async () => {
  await few.primary.execute(sql`create table written (number int primary key)`);
  const write = (number: number) =>
    few.primary.transaction(async (tx) => {
      await tx.execute(sql`insert into written values (${number})`);
      if (number % 2 === 0) await tx.execute(sql`insert into written values (${number})`);
    });
  const numbers = Array.from({ length: 60 }, (_, at) => at);
  const done = await Promise.allSettled(numbers.map(write));
  expect(done.filter(({ status }) => status === 'rejected')).toHaveLength(30);
  const left = await few.primary.execute<{ number: number }>(
    sql`select number from written order by number`,
  );
  expect(left.map(({ number }) => number)).toEqual(numbers.filter((one) => one % 2 === 1));
});
