import { eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connect, type Transaction } from '#db/client.server';
import { seatClaim } from '#db/schema';
import { worker } from '~/domains/identity/actor';
import {
  acceptOffer,
  checkIn,
  decline,
  hold,
  occupancy,
  openPool,
  release,
  renewHold,
  seatData,
  settle,
  take,
} from '~/domains/seats/index.server';
import type { Tenant } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { makePerson, testKeys } from '../../support/people';
import { noon, startWorld, type World } from '../../support/plan-world';
import { actingAt, makePool, type SeatCtx, seatContext } from '../../support/seat-world';

let world: World;
let here: Tenant;
let there: Tenant;
let subjectId: string;
let poolId: string;

beforeAll(async () => {
  world = await startWorld();
  here = await world.register();
  there = await world.register();
});
afterAll(() => world.end());
beforeEach(async () => {
  ({ subjectId, poolId } = await makePool(world, here));
});

const later = (minutes: number) => noon.add({ minutes });
const { claimed, holding, run, seen, someone, taken, waiting } = actingAt(() => ({
  world,
  municipality: here,
  subjectId,
}));

test('another person’s claim and another municipality’s pool are none', async () => {
  const of = await claimed();
  const stranger = { ...of, personId: await someone() };
  const verbs: ((tx: Transaction, ctx: SeatCtx, of: typeof stranger) => Promise<unknown>)[] = [
    take,
    acceptOffer,
    release,
    decline,
    renewHold,
    checkIn,
  ];
  for (const verb of verbs) {
    await expect(run((tx, ctx) => verb(tx, ctx, stranger))).rejects.toThrow(NotFound);
    await expect(run((tx, ctx) => verb(tx, ctx, of), noon, there)).rejects.toThrow(NotFound);
  }
  await expect(run((tx, ctx) => settle(tx, ctx, poolId), noon, there)).rejects.toThrow(NotFound);
  const { id: theirs } = await makePerson(world, there);
  await expect(holding(theirs)).rejects.toThrow(NotFound);
  await expect(waiting(theirs)).rejects.toThrow(NotFound);
  await expect(
    occupancy({ db: world.db, municipality: there, now: noon }, subjectId),
  ).rejects.toThrow(NotFound);
  const again = {
    subjectId,
    capacity: 1,
    largestParty: 1,
    hasWaitingList: true,
    acceptMinutes: 1,
    closesAt: later(60),
  };
  expect(await run((tx, ctx) => openPool(tx, ctx, again))).toMatchObject({
    reason: 'already_open',
  });
});

describe('what is kept of people', () => {
  const ctxOf = { requestId: 'test', actor: worker };
  const erase = (personId: string, now = noon) =>
    world.db.transaction((tx) =>
      seatData.erase(
        tx,
        { ...ctxOf, municipality: here, now, db: world.db, keys: testKeys },
        personId,
      ),
    );
  const copyOf = (personId: string) =>
    seatData.copy({ ...ctxOf, municipality: here, now: noon, db: world.db }, personId);

  test('erasing frees the seats for who waits; that somebody came stays counted', async () => {
    const [gone, came] = [await taken(), await taken()];
    await run((tx, ctx) => checkIn(tx, ctx, came));
    const next = await claimed();
    await erase(gone.personId);
    await erase(came.personId);
    expect(await seen()).toMatchObject({ taken: 1, checkedIn: 1, free: 1, peopleWaiting: 1 });
    expect(await run((tx, ctx) => settle(tx, ctx, poolId))).toMatchObject([next]);
  });

  test('the copy holds one’s own claims and no session', async () => {
    const personId = await someone();
    await holding(personId, 2, noon, 'a browser');
    const copy = await copyOf(personId);
    expect(copy.seats).toMatchObject([{ state: 'held', partySize: 2, endedAt: null }]);
    expect(JSON.stringify(copy)).not.toContain('browser');
  });

  test('claims follow the human being, and where both have one the account’s stands', async () => {
    const [former, account] = [await taken(), await taken()];
    const { poolId: elsewhere, subjectId: other } = await makePool(world, here);
    const second = await run((tx, ctx) =>
      hold(tx, ctx, {
        subjectId: other,
        personId: former.personId,
        sessionHash: null,
        partySize: 1,
      }),
    );
    await world.db.transaction((tx) => seatData.transfer(tx, former.personId, account.personId));
    expect((await copyOf(account.personId)).seats).toHaveLength(2);
    expect((await copyOf(former.personId)).seats).toHaveLength(1);
    const claimId = second.ok ? second.value.claimId : '';
    const [row] = await world.db.select().from(seatClaim).where(eq(seatClaim.id, claimId));
    expect(row).toMatchObject({ personId: account.personId, poolId: elsewhere });
    await erase(former.personId);
    expect(await seen()).toMatchObject({ taken: 1 });
  });

  test('nobody holds after they were erased', async () => {
    const personId = await someone();
    await world.db.execute(sql`update person set email = null, email_key = null,
      email_confirmed_at = null, name = null, erased_at = now() where id = ${personId}`);
    await expect(holding(personId)).rejects.toThrow(NotFound);
  });
});

test('fifty people at once on the last seat: one has it, the others are told that it is full', async () => {
  ({ subjectId, poolId } = await makePool(world, here, { capacity: 1 }));
  const people = await Promise.all(Array.from({ length: 50 }, someone));
  const { primary, close } = connect({ url: world.url, poolSize: 50 });
  try {
    // Everyone has a connection, and none is ahead.
    await Promise.all(people.map(() => primary.execute(sql`select 1`)));
    const outcomes = await Promise.all(
      people.map((personId) =>
        primary.transaction((tx) =>
          hold(tx, seatContext(here), {
            subjectId,
            personId,
            sessionHash: uuidv7(),
            partySize: 1,
          }),
        ),
      ),
    );
    const reasons = outcomes.map((outcome) => (outcome.ok ? 'held' : outcome.reason));
    expect(reasons.filter((reason) => reason === 'held')).toHaveLength(1);
    expect(reasons.filter((reason) => reason === 'full')).toHaveLength(49);
    expect(await seen()).toMatchObject({ held: 1, free: 0 });
  } finally {
    await close();
  }
});

test('PostgreSQL refuses by itself a second claim, and states that cannot be', async () => {
  const { personId } = await claimed();
  const insert = (values: Partial<typeof seatClaim.$inferInsert>) =>
    world.db.insert(seatClaim).values({
      municipalityId: here.id,
      poolId,
      personId,
      partySize: 1,
      state: 'taken',
      createdAt: noon.toString(),
      ...values,
    });
  await expect(insert({})).rejects.toMatchObject({
    cause: { constraint_name: 'seat_claim_one_each' },
  });
  const another = { personId: await someone() };
  await expect(insert({ ...another, state: 'held' })).rejects.toMatchObject({
    cause: { constraint_name: 'seat_claim_hold_has_an_end' },
  });
  await expect(insert({ ...another, state: 'waiting' })).rejects.toMatchObject({
    cause: { constraint_name: 'seat_claim_waits_in_a_place' },
  });
  await expect(insert({ ...another, municipalityId: there.id })).rejects.toMatchObject({
    cause: { code: '23503' },
  });
});
