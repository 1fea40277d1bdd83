import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import type { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Connections, type Transaction } from '#db/client.server';
import { person, seatClaim, seatPool } from '#db/schema';
import { worker } from '~/domains/identity/actor';
import {
  acceptOffer,
  changeCapacity,
  checkIn,
  decline,
  hold,
  joinWaitingList,
  moveClosing,
  occupancy,
  type Offer,
  release,
  renewHold,
  seatData,
  settle,
  take,
} from '~/domains/seats/index.server';
import type { Tenant } from '~/platform/context.server';
import { makePerson } from '../../support/people';
import { noon, startWorld, type World } from '../../support/plan-world';
import { makePool, seatContext } from '../../support/seat-world';

/** Whatever many people do, in whatever order and at whatever pace, the rules of `seats.ts` hold after each step. */

const actors = 8;
const longest = 40;
const times = { holdMinutes: 15, longestHoldMinutes: longest };
const onClaim = { take, acceptOffer, decline, release, renewHold, checkIn };
const verbs = [
  ...(['hold', 'hold', 'join', 'join', 'settle', 'erase'] as const),
  ...(Object.keys(onClaim) as (keyof typeof onClaim)[]),
  'take' as const,
  'release' as const,
];

type Step = {
  who: number;
  verb: (typeof verbs)[number] | 'capacity' | 'closing';
  party: number;
  /** How far the clock of whoever acts goes, or jumps back, before they act. */
  minutes: number;
  capacity: number;
  /** Minutes from then on until the pool closes. */
  closing: number;
  /** Which of the browsers they sit at; two may share one. */
  browser: number;
};
const stepOf = (choice: readonly Step['verb'][]): fc.Arbitrary<Step> =>
  fc.record({
    who: fc.nat(actors - 1),
    verb: fc.constantFrom(...choice),
    party: fc.integer({ min: 1, max: 4 }),
    minutes: fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 0, max: 12 }) },
      { weight: 1, arbitrary: fc.integer({ min: -20, max: 70 }) },
    ),
    capacity: fc.nat(8),
    closing: fc.integer({ min: -5, max: 90 }),
    browser: fc.nat(actors),
  });

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

type Row = typeof seatClaim.$inferSelect;
type Look = { capacity: number; closesAt: number; claims: Row[] };
type Pool = { subjectId: string; poolId: string };

async function look(tx: Transaction, { poolId }: Pool): Promise<Look> {
  const [pool] = await tx.select().from(seatPool).where(eq(seatPool.id, poolId));
  const claims = await tx.select().from(seatClaim).where(eq(seatClaim.poolId, poolId));
  return { capacity: pool!.capacity, closesAt: Date.parse(pool!.closesAt), claims };
}

const isInUse = ({ state }: Row) => ['held', 'offered', 'taken'].includes(state);
const isOpen = ({ endedAt }: Row) => endedAt === null;
const seatsOf = (rows: Row[]) => rows.reduce((sum, { partySize }) => sum + partySize, 0);
const placeOf = ({ queuedAt }: Row) => Date.parse(queuedAt!);
const queueOf = ({ capacity, claims }: Look) =>
  claims
    .filter(({ state, partySize }) => state === 'waiting' && partySize <= capacity)
    .toSorted((one, other) => placeOf(one) - placeOf(other));

type Done = { isRefused: boolean; offered: Offer[]; joined?: string };

/** What one actor does. @returns whom it says to have offered seats; null where there was nothing to do it to */
async function act(
  tx: Transaction,
  pool: Pool,
  step: Step,
  now: Temporal.Instant,
): Promise<Done | null> {
  const ctx = seatContext(here, now);
  const personId = people[step.who]!;
  const of = { subjectId: pool.subjectId, personId, partySize: step.party };
  switch (step.verb) {
    case 'hold': {
      const sessionHash = step.browser === actors ? null : `browser ${step.browser}`;
      const { ok, offered } = await hold(tx, ctx, { ...of, sessionHash });
      return { isRefused: !ok, offered };
    }
    case 'join': {
      const outcome = await joinWaitingList(tx, ctx, of);
      const { offered } = outcome;
      return outcome.ok
        ? { isRefused: false, offered, joined: outcome.value.claimId }
        : { isRefused: true, offered };
    }
    case 'settle':
      return { isRefused: false, offered: await settle(tx, ctx, pool.poolId) };
    case 'erase': {
      await tx.select().from(person).where(eq(person.id, personId)).for('update');
      const asWorker = { ...ctx, actor: worker, requestId: 'test', db: world.db };
      await seatData.erase(tx, asWorker, personId);
      // What it frees is for the next verb to give on.
      return { isRefused: false, offered: await settle(tx, ctx, pool.poolId) };
    }
    case 'capacity':
      return {
        isRefused: false,
        offered: await changeCapacity(tx, ctx, { ...pool, capacity: step.capacity }),
      };
    case 'closing': {
      const closesAt = now.add({ minutes: step.closing });
      return { isRefused: false, offered: await moveClosing(tx, ctx, { ...pool, closesAt }) };
    }
    default: {
      const { claims } = await look(tx, pool);
      const own = claims.filter((claim) => claim.personId === personId);
      const claim = own.find(isOpen) ?? own[0];
      if (!claim) return null;
      const outcome = await onClaim[step.verb](tx, ctx, { claimId: claim.id, personId });
      return { isRefused: !outcome.ok, offered: outcome.offered };
    }
  }
}

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
            const done = await act(tx, pool, step, now);
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
                const done = await act(tx, pool, { ...step, who }, now);
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
