import { eq, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connect, type Transaction } from '#db/client.server';
import { auditEvent, seatClaim } from '#db/schema';
import { worker } from '~/domains/identity/actor';
import {
  acceptOffer,
  changeCapacity,
  checkIn,
  claimsOf,
  decline,
  hold,
  joinWaitingList,
  occupancy,
  type Offer,
  openPool,
  release,
  renewHold,
  seatData,
  settle,
  settleDuePools,
  take,
} from '~/domains/seats/index.server';
import type { Tenant } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { makePerson } from '../../support/people';
import { noon, startWorld, type World } from '../../support/plan-world';
import { makePool, seatContext } from '../../support/seat-world';

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
const someone = async () => (await makePerson(world, here)).id;
type SeatCtx = ReturnType<typeof seatContext>;

/** Runs a verb in a transaction of its own. */
function run<Result>(
  verb: (tx: Transaction, ctx: SeatCtx) => Promise<Result>,
  now: Temporal.Instant = noon,
  municipality = here,
): Promise<Result> {
  return world.db.transaction((tx) => verb(tx, seatContext(municipality, now)));
}
const holding = (personId: string, partySize = 1, now = noon, sessionHash: string | null = null) =>
  run((tx, ctx) => hold(tx, ctx, { subjectId, personId, sessionHash, partySize }), now);
const waiting = (personId: string, partySize = 1, now = noon) =>
  run((tx, ctx) => joinWaitingList(tx, ctx, { subjectId, personId, partySize }), now);
const seen = (now = noon) => occupancy({ db: world.db, municipality: here, now }, subjectId);

/** Somebody's claim, held or waiting, whichever the pool lets them. */
async function claimed(partySize = 1, now = noon) {
  const personId = await someone();
  const held = await holding(personId, partySize, now);
  if (held.ok) return { personId, claimId: held.value.claimId };
  const queued = await waiting(personId, partySize, now);
  if (!queued.ok) throw new Error(queued.reason);
  return { personId, claimId: queued.value.claimId };
}
const taken = async (partySize = 1) => {
  const of = await claimed(partySize);
  expect(await run((tx, ctx) => take(tx, ctx, of))).toMatchObject({ ok: true });
  return of;
};

test('seats are held, taken and given back', async () => {
  const personId = await someone();
  const held = await holding(personId, 2, noon, 'a browser');
  expect(held).toMatchObject({ ok: true, offered: [] });
  expect(held.ok && held.value.expiresAt).toBe(later(30).toString());
  expect(await seen()).toMatchObject({ held: 2, taken: 0, free: 0, isOpen: false });
  const of = { claimId: held.ok ? held.value.claimId : '', personId };
  expect(await run((tx, ctx) => take(tx, ctx, of), later(29))).toMatchObject({
    ok: true,
    value: { partySize: 2 },
  });
  expect(await run((tx, ctx) => take(tx, ctx, of))).toMatchObject({ ok: true });
  expect(await seen(later(1000))).toMatchObject({ held: 0, taken: 2, free: 0 });
  expect(await run((tx, ctx) => checkIn(tx, ctx, of), later(40))).toMatchObject({ ok: true });
  const again = await run((tx, ctx) => checkIn(tx, ctx, of), later(50));
  expect(again.ok && Date.parse(again.value.checkedInAt)).toBe(later(40).epochMilliseconds);
  expect(await seen()).toMatchObject({ checkedIn: 2 });
  expect(await run((tx, ctx) => release(tx, ctx, of))).toMatchObject({ ok: true });
  expect(await run((tx, ctx) => release(tx, ctx, of))).toMatchObject({ reason: 'over' });
  expect(await seen()).toMatchObject({ taken: 0, free: 2, checkedIn: 0, isOpen: true });
});

test('a hold that is over is over to the instant, whether or not anything has recorded it', async () => {
  const of = await claimed(2);
  expect(await seen(later(29))).toMatchObject({ held: 2, free: 0 });
  expect(await seen(later(30))).toMatchObject({ held: 0, free: 2, isOpen: true });
  const own = await claimsOf({ db: world.db, municipality: here, now: later(30) }, of.personId);
  expect(own).toMatchObject([{ id: of.claimId, subjectId, state: 'expired', place: null }]);
  expect(await run((tx, ctx) => take(tx, ctx, of), later(30))).toMatchObject({ reason: 'over' });
  const [row] = await world.db.select().from(seatClaim).where(eq(seatClaim.id, of.claimId));
  expect(row).toMatchObject({ state: 'expired', expiresAt: null, sessionHash: null });
  expect(Date.parse(row!.endedAt!)).toBe(later(30).epochMilliseconds);
});

test('renewing gives the whole time again, and not to what is over', async () => {
  const of = await claimed();
  const renewed = await run((tx, ctx) => renewHold(tx, ctx, of), later(20));
  expect(renewed).toMatchObject({ ok: true, value: { expiresAt: later(50).toString() } });
  expect(await seen(later(49))).toMatchObject({ held: 1 });
  expect(await run((tx, ctx) => renewHold(tx, ctx, of), later(50))).toMatchObject({
    reason: 'over',
  });
  const sold = await taken();
  expect(await run((tx, ctx) => renewHold(tx, ctx, sold))).toMatchObject({ reason: 'not_held' });
});

test('one claim for each person, one hold for each browser', async () => {
  const [one, other] = [await someone(), await someone()];
  const held = await holding(one, 1, noon, 'same browser');
  expect(await holding(one)).toMatchObject({ reason: 'already_here' });
  expect(await waiting(one)).toMatchObject({ reason: 'already_here' });
  expect(await holding(other, 1, noon, 'same browser')).toMatchObject({ reason: 'already_here' });
  await run((tx, ctx) =>
    take(tx, ctx, { claimId: held.ok ? held.value.claimId : '', personId: one }),
  );
  expect(await holding(other, 1, noon, 'same browser')).toMatchObject({ ok: true });
});

describe('the waiting list', () => {
  test('is offered what becomes free in order, and nobody overtakes', async () => {
    const [a, b] = [await taken(), await taken()];
    const [pair, single] = [await claimed(2), await claimed(1)];
    const own = (personId: string) =>
      claimsOf({ db: world.db, municipality: here, now: noon }, personId);
    expect(await own(pair.personId)).toMatchObject([{ state: 'waiting', place: 1 }]);
    expect(await own(single.personId)).toMatchObject([{ state: 'waiting', place: 2 }]);

    expect(await run((tx, ctx) => release(tx, ctx, a))).toMatchObject({ ok: true, offered: [] });
    expect(await seen()).toMatchObject({ free: 1, isOpen: false, peopleWaiting: 2, waiting: 3 });
    expect(await holding(await someone())).toMatchObject({ reason: 'others_wait' });

    const freed = await run((tx, ctx) => release(tx, ctx, b), later(5));
    expect(freed.offered).toEqual([
      { ...pair, subjectId, partySize: 2, expiresAt: later(65).toString() },
    ]);
    expect(await run((tx, ctx) => acceptOffer(tx, ctx, single))).toMatchObject({
      reason: 'not_offered',
    });
    expect(await run((tx, ctx) => acceptOffer(tx, ctx, pair), later(64))).toMatchObject({
      ok: true,
    });
    expect(await own(single.personId)).toMatchObject([{ state: 'waiting', place: 1 }]);
  });

  test('an offer that is declined or over goes on to the next', async () => {
    const [a, b] = [await taken(), await taken()];
    const [first, second, third] = [await claimed(), await claimed(), await claimed()];
    expect((await run((tx, ctx) => release(tx, ctx, a))).offered).toMatchObject([first]);
    const declined = await run((tx, ctx) => decline(tx, ctx, first), later(1));
    expect(declined).toMatchObject({ ok: true, offered: [second] });
    expect(await run((tx, ctx) => decline(tx, ctx, third))).toMatchObject({
      reason: 'not_offered',
    });
    // Refused, and still somebody was offered what was over: they must be told.
    const late = await run((tx, ctx) => acceptOffer(tx, ctx, second), later(61));
    expect(late).toMatchObject({ ok: false, reason: 'over', offered: [third] });
    expect(await run((tx, ctx) => release(tx, ctx, b))).toMatchObject({ offered: [] });
  });

  test('is for what is full, and only where there is one', async () => {
    expect(await waiting(await someone())).toMatchObject({ reason: 'has_room' });
    ({ subjectId } = await makePool(world, here, { capacity: 0, hasWaitingList: false }));
    expect(await waiting(await someone())).toMatchObject({ reason: 'no_waiting_list' });
    expect(await holding(await someone(), 5)).toMatchObject({ reason: 'party_too_large' });
  });

  test('nobody who comes by a clock that is behind gets in front', async () => {
    await taken(2);
    const [first, second] = [await claimed(1, later(10)), await claimed(1, later(-10))];
    const own = (personId: string) =>
      claimsOf({ db: world.db, municipality: here, now: noon }, personId);
    expect(await own(first.personId)).toMatchObject([{ place: 1 }]);
    expect(await own(second.personId)).toMatchObject([{ place: 2 }]);
  });
});

describe('changing the capacity', () => {
  const change = (capacity: number, now = noon) =>
    run((tx, ctx) => changeCapacity(tx, ctx, { subjectId, capacity }), now);

  test('lowered, it takes nobody’s seats; then nothing is given until there is room', async () => {
    const [a, b] = [await taken(), await taken()];
    const next = await claimed();
    expect(await change(1)).toEqual([]);
    expect(await seen()).toMatchObject({ capacity: 1, taken: 2, free: 0 });
    expect(await run((tx, ctx) => release(tx, ctx, a))).toMatchObject({ offered: [] });
    expect((await run((tx, ctx) => release(tx, ctx, b))).offered).toMatchObject([next]);
  });

  test('raised, it offers in order; who could never fit keeps their place', async () => {
    await taken(2);
    const [large, small] = [await claimed(4), await claimed(1)];
    expect(await change(3)).toMatchObject([small]);
    expect(await change(7)).toMatchObject([large]);
  });
});

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
  const again = { subjectId, capacity: 1, largestParty: 1, hasWaitingList: true, acceptMinutes: 1 };
  expect(await run((tx, ctx) => openPool(tx, ctx, again))).toMatchObject({
    reason: 'already_open',
  });
});

test('the job settles what is over, tells once in the same transaction, and the second time nobody', async () => {
  await claimed(2);
  const next = await claimed();
  await makePool(world, here);
  const at = (now: Temporal.Instant) => ({
    municipality: here,
    actor: worker,
    now,
    requestId: 'job',
    db: world.db,
  });
  const mine = (offers: Offer[]) => offers.filter((offer) => offer.subjectId === subjectId);
  expect(mine(await settleDuePools(at(later(29))))).toEqual([]);
  const broken = settleDuePools(at(later(31)), () => Promise.reject(new Error('killed')));
  await expect(broken).rejects.toThrow('killed');
  const told: string[] = [];
  const tell = async (_tx: Transaction, offers: Offer[]) => {
    told.push(...mine(offers).map(({ claimId }) => claimId));
  };
  expect(mine(await settleDuePools(at(later(31)), tell))).toMatchObject([next]);
  expect(mine(await settleDuePools(at(later(31)), tell))).toEqual([]);
  expect(told).toEqual([next.claimId]);
  const events = await world.db
    .select()
    .from(auditEvent)
    .where(eq(auditEvent.subjectId, subjectId));
  expect(events).toMatchObject([{ action: 'seats.offer', details: { claims: [next.claimId] } }]);
});

describe('what is kept of people', () => {
  const ctxOf = { requestId: 'test', actor: worker };
  const erase = (personId: string, now = noon) =>
    world.db.transaction((tx) =>
      seatData.erase(tx, { ...ctxOf, municipality: here, now, db: world.db }, personId),
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
