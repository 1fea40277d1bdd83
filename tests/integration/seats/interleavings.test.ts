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
const isBefore = (one: Row, other: Row) =>
  placeOf(one) < placeOf(other) || (placeOf(one) === placeOf(other) && one.id < other.id);
const queueOf = ({ capacity, claims }: Look) =>
  claims
    .filter(({ state, partySize }) => state === 'waiting' && partySize <= capacity)
    .toSorted((one, other) => (isBefore(one, other) ? -1 : 1));

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
function checkStep(before: Look, after: Look, done: Done, now: number): void {
  const { isRefused, offered, queued, given } = done;
  const was = new Map(before.claims.map((claim) => [claim.id, claim]));
  // Who is said to have been offered seats was, and nobody else.
  const risen = after.claims.filter(
    ({ id, state }) =>
      state === 'offered' && (was.get(id)?.state === 'waiting' || id === queued?.claimId),
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
  // Whoever comes back was not there yet when the step gave seats to those who were.
  const [next] = queue.filter(({ id }) => id !== queued?.claimId);
  for (const claim of after.claims) {
    const former = was.get(claim.id);
    // What is over stays as it is.
    if (former && !isOpen(former)) expect(claim).toEqual(former);
    // Whoever was refused changed nothing but what time had changed.
    const isOfTime = former?.state === claim.state || ['expired', 'offered'].includes(claim.state);
    if (isRefused) expect(isOfTime).toBe(true);
    // Who is offered seats came before everyone who still waits for theirs.
    if (next && risen.includes(claim)) expect(isBefore(claim, next)).toBe(true);
    // Nobody new gets seats while somebody waits for them, nor is given an offer of them.
    if (!former && (claim.state === 'held' || claim.id === given)) expect(queue).toEqual([]);
    // Nobody but whoever came, or did not after all, is noted to have.
    if (former && claim.id !== done.noted?.claimId && isOpen(claim)) {
      expect(claim.checkedInAt).toBe(former.checkedInAt);
    }
    // A place in the queue is kept.
    if (former?.queuedAt) expect(claim.queuedAt).toBe(former.queuedAt);
  }
}

/** What a step says to have done to a claim. */
function checkDone(after: Look, { queued, given, noted }: Done, now: number): void {
  const claimOf = (claimId: string) => after.claims.find(({ id }) => id === claimId)!;
  if (queued) {
    // The place of the arrival, not of the coming back.
    expect(placeOf(claimOf(queued.claimId))).toBe(queued.since);
    expect(['waiting', 'offered']).toContain(claimOf(queued.claimId).state);
  }
  if (given !== undefined) {
    const { state, expiresAt } = claimOf(given);
    expect(state).toBe('offered');
    expect(Date.parse(expiresAt!)).toBe(Math.min(now + 60 * 60_000, after.closesAt));
  }
  if (noted) {
    const { state, checkedInAt } = claimOf(noted.claimId);
    expect([state, checkedInAt !== null]).toEqual(['taken', noted.isHere]);
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

/** What chance seldom does to one claim, one after the other. */
const longLife = [
  ...(['hold', 'renewHold', 'take', 'checkIn', 'undoCheckIn', 'checkIn', 'offerAgain'] as const),
  ...(['undoCheckIn', 'offerAgain', 'acceptOffer', 'giveOffer', 'release', 'queueAgain'] as const),
  ...(['decline', 'release', 'giveOffer', 'decline'] as const),
].map((verb) => ({
  ...{ verb, who: 0, party: 1, minutes: 1, capacity: 4, closing: 2000, browser: 0, since: 1 },
}));

test('one after the other: every rule holds after every step', async () => {
  const succeeded = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(stepOf([...verbs, 'capacity', 'closing']), {
        ...{ minLength: 5, maxLength: 40, size: 'max' },
      }),
      async (steps) => {
        const pool = await makePool(world, here, { capacity: 4, ...times });
        let now = noon;
        for (const step of steps) {
          now = now.add({ minutes: step.minutes });
          await world.db.transaction(async (tx) => {
            const before = await look(tx, pool);
            const done = await act(tx, { here, people }, pool, step, now);
            if (done === null) return;
            if (!done.isRefused) succeeded.add(step.verb);
            const after = await checkState(tx, pool, now);
            checkStep(before, after, done, now.epochMilliseconds);
            checkDone(after, done, now.epochMilliseconds);
            if (done.joined !== undefined) checkJoined(after, done.joined);
          });
        }
      },
    ),
    { numRuns: 90, examples: [[longLife]] },
  );
  // A run in which everything is refused shows nothing.
  expect(succeeded).toEqual(new Set([...verbs, 'capacity', 'closing']));
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
        const given = new Set<string>();
        await Promise.all(
          scripts.map(async (steps, who) => {
            let now = noon;
            for (const step of steps) {
              now = now.add({ minutes: step.minutes });
              await connections.primary.transaction(async (tx) => {
                const done = await act(tx, { here, people }, pool, { ...step, who }, now);
                if (done === null) return;
                said.push(...done.offered.map(({ claimId }) => claimId));
                if (done.given !== undefined) given.add(done.given);
                const after = await checkState(tx, pool, now);
                checkDone(after, done, now.epochMilliseconds);
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
        // What somebody gave was offered without the queue.
        expect(said).toEqual(expect.arrayContaining(risen.filter((id) => !given.has(id))));
        // These may have been offered seats before, or had their say in the same step.
        const perhaps = ids(['taken', 'declined', 'released']);
        expect([...risen, ...perhaps]).toEqual(expect.arrayContaining(said));
      },
    ),
    { numRuns: 30 },
  );
});
