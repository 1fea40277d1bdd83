import fc from 'fast-check';
import type { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Connections, type Transaction } from '#db/client.server';
import { occupancy } from '~/domains/seats/index.server';
import type { Tenant } from '~/platform/context.server';
import { makePerson } from '../../support/people';
import { noon, startWorld, type World } from '../../support/plan-world';
import {
  act,
  actors,
  type Done,
  isOpen,
  longest,
  look,
  type Look,
  type Pool,
  type Row,
  stepOf,
  times,
  verbs,
} from '../../support/seat-steps';
import { makePool } from '../../support/seat-world';

/** Whatever many people do, in whatever order and at whatever pace, the rules of `seats.ts` hold after each step. */

let world: World;
let here: Tenant;
let people: string[];
let connections: Connections;

beforeAll(async () => {
  world = await startWorld();
  here = await world.register();
  people = await Promise.all(
    Array.from({ length: actors }, async () => (await makePerson(world, here)).id),
  );
  connections = connect({ url: world.url, poolSize: actors });
});
afterAll(async () => {
  await connections.close();
  await world.end();
});

const isInUse = ({ state }: Row) => ['held', 'offered', 'taken'].includes(state);
const seatsOf = (rows: Row[]) => rows.reduce((sum, { partySize }) => sum + partySize, 0);
const placeOf = ({ queuedAt }: Row) => Date.parse(queuedAt!);
const queueOf = ({ capacity, claims }: Look) =>
  claims
    .filter(({ state, partySize }) => state === 'waiting' && partySize <= capacity)
    .toSorted((one, other) => placeOf(one) - placeOf(other));

/** What must be so whenever a verb has been at a pool, by itself. */
async function checkState(tx: Transaction, pool: Pool, now: Temporal.Instant): Promise<Look> {
  const after = await look(tx, pool);
  const open = after.claims.filter(isOpen);
  const inUse = open.filter(isInUse);
  const free = Math.max(0, after.capacity - seatsOf(inUse));
  // Nothing is both over and counted.
  for (const { expiresAt } of open) {
    if (expiresAt !== null) expect(Date.parse(expiresAt)).toBeGreaterThan(now.epochMilliseconds);
  }
  // No hold goes on for ever.
  for (const { createdAt, expiresAt } of open.filter(({ state }) => state === 'held')) {
    expect(Date.parse(expiresAt!) - Date.parse(createdAt)).toBeLessThanOrEqual(longest * 60_000);
  }
  // Nothing is held or offered longer than there is anything to have.
  for (const { expiresAt } of open) {
    if (expiresAt !== null) expect(Date.parse(expiresAt)).toBeLessThanOrEqual(after.closesAt);
  }
  const isClosed = after.closesAt <= now.epochMilliseconds;
  // No seat lies idle while the first who waits would fit.
  const [first] = queueOf(after);
  if (first && !isClosed) expect(first.partySize).toBeGreaterThan(free);
  // One claim for each person, one hold for each browser.
  const holders = open.map(({ personId }) => personId);
  expect(new Set(holders).size).toBe(holders.length);
  const browsers = open.flatMap(({ sessionHash }) => sessionHash ?? []);
  expect(new Set(browsers).size).toBe(browsers.length);
  // What is told is what there is.
  const told = await occupancy({ db: tx, municipality: here, now }, pool.subjectId);
  const seatsIn = (state: Row['state']) => seatsOf(open.filter((claim) => claim.state === state));
  expect(told).toMatchObject({
    capacity: after.capacity,
    taken: seatsIn('taken'),
    held: seatsIn('held'),
    offered: seatsIn('offered'),
    waiting: seatsIn('waiting'),
    free,
    isOpen: !isClosed && free > 0 && first === undefined,
  });
  return after;
}

/** What one step may have changed. */
function checkStep(before: Look, after: Look, { isRefused, offered }: Done, now: number): void {
  const was = new Map(before.claims.map((claim) => [claim.id, claim]));
  // Who is said to have been offered seats was, and nobody else.
  const risen = after.claims.filter(
    ({ id, state }) => state === 'offered' && was.get(id)?.state === 'waiting',
  );
  const said = offered.map(({ claimId }) => claimId);
  expect(said.toSorted()).toEqual(risen.map(({ id }) => id).toSorted());
  // Nobody new gets anything of what is closed.
  if (after.closesAt <= now) {
    expect(risen).toEqual([]);
    expect(after.claims).toHaveLength(before.claims.length);
  }
  const inUse = (at: Look) => seatsOf(at.claims.filter(isInUse));
  // Never above capacity; where it was lowered below what is in use, never further above.
  expect(inUse(after)).toBeLessThanOrEqual(Math.max(after.capacity, inUse(before)));
  const queue = queueOf(after);
  for (const claim of after.claims) {
    const former = was.get(claim.id);
    // What is over stays as it is.
    if (former && !isOpen(former)) expect(claim).toEqual(former);
    // Whoever was refused changed nothing but what time had changed.
    const isOfTime = former?.state === claim.state || ['expired', 'offered'].includes(claim.state);
    if (isRefused) expect(isOfTime).toBe(true);
    // Who is offered seats came before everyone who still waits for theirs.
    if (claim.state === 'offered' && former?.state === 'waiting' && queue[0]) {
      expect(placeOf(claim)).toBeLessThan(placeOf(queue[0]));
    }
    // Nobody new gets seats while somebody waits for them.
    if (!former && claim.state === 'held') expect(queue).toEqual([]);
    // A place in the queue is kept.
    if (former?.queuedAt) expect(claim.queuedAt).toBe(former.queuedAt);
  }
}

function checkJoined(after: Look, joined: string): void {
  const own = after.claims.find(({ id }) => id === joined)!;
  for (const other of after.claims) {
    if (other.id !== joined && other.queuedAt !== null) {
      expect(placeOf(other)).toBeLessThan(placeOf(own));
    }
  }
}

test('one after the other: every rule holds after every step', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(stepOf([...verbs, 'capacity', 'closing']), { minLength: 5, maxLength: 40 }),
      async (steps) => {
        const pool = await makePool(world, here, { capacity: 4, ...times });
        let now = noon;
        for (const step of steps) {
          now = now.add({ minutes: step.minutes });
          await world.db.transaction(async (tx) => {
            const before = await look(tx, pool);
            const done = await act(tx, { here, people }, pool, step, now);
            if (done === null) return;
            const after = await checkState(tx, pool, now);
            checkStep(before, after, done, now.epochMilliseconds);
            if (done.joined !== undefined) checkJoined(after, done.joined);
          });
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('all at once, each on a connection and by a clock of their own: the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(stepOf(verbs), { minLength: 4, maxLength: 12 }), {
        minLength: actors,
        maxLength: actors,
      }),
      async (scripts) => {
        const capacity = 3;
        const pool = await makePool(world, here, { capacity, ...times });
        const said: string[] = [];
        await Promise.all(
          scripts.map(async (steps, who) => {
            let now = noon;
            for (const step of steps) {
              now = now.add({ minutes: step.minutes });
              await connections.primary.transaction(async (tx) => {
                const done = await act(tx, { here, people }, pool, { ...step, who }, now);
                if (done === null) return;
                said.push(...done.offered.map(({ claimId }) => claimId));
                const after = await checkState(tx, pool, now);
                expect(seatsOf(after.claims.filter(isInUse))).toBeLessThanOrEqual(capacity);
                if (done.joined !== undefined) checkJoined(after, done.joined);
              });
            }
          }),
        );
        // Each offer was said once, and of nobody who still waits.
        const { claims } = await world.db.transaction((tx) => look(tx, pool));
        const queued = claims.filter(({ queuedAt }) => queuedAt !== null);
        const ids = (states: Row['state'][]) =>
          queued.filter(({ state }) => states.includes(state)).map(({ id }) => id);
        expect(new Set(said).size).toBe(said.length);
        const risen = ids(['offered', 'expired']);
        expect(said).toEqual(expect.arrayContaining(risen));
        // These may have been offered seats before, or had their say in the same step.
        const perhaps = ids(['taken', 'declined', 'released']);
        expect([...risen, ...perhaps]).toEqual(expect.arrayContaining(said));
      },
    ),
    { numRuns: 30 },
  );
});
