import { eq } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { seatClaim } from '#db/schema';
import {
  acceptOffer,
  changeCapacity,
  checkIn,
  claimsOf,
  decline,
  moveClosing,
  occupancy,
  release,
  renewHold,
  take,
} from '~/domains/seats/index.server';
import type { Tenant } from '~/platform/context.server';
import { noon, startWorld, type World } from '../../support/plan-world';
import { actingAt, makePool } from '../../support/seat-world';

let world: World;
let here: Tenant;
let subjectId: string;

beforeAll(async () => {
  world = await startWorld();
  here = await world.register();
});
afterAll(() => world.end());
beforeEach(async () => {
  ({ subjectId } = await makePool(world, here));
});

const later = (minutes: number) => noon.add({ minutes });
const { claimed, holding, run, seen, someone, taken, waiting } = actingAt(() => ({
  world,
  municipality: here,
  subjectId,
}));

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

test('a hold is renewed no longer than the pool allows; then it goes on until its time', async () => {
  ({ subjectId } = await makePool(world, here, { holdMinutes: 30, longestHoldMinutes: 70 }));
  const of = await claimed();
  const renewing = (minutes: number) => run((tx, ctx) => renewHold(tx, ctx, of), later(minutes));
  expect(await renewing(25)).toMatchObject({ value: { expiresAt: later(55).toString() } });
  expect(await renewing(10)).toMatchObject({ value: { expiresAt: later(55).toString() } });
  expect(await renewing(50)).toMatchObject({ value: { expiresAt: later(70).toString() } });
  expect(await renewing(60)).toMatchObject({ ok: false, reason: 'longest_held' });
  expect(await seen(later(69))).toMatchObject({ held: 1 });
  expect(await run((tx, ctx) => take(tx, ctx, of), later(69))).toMatchObject({ ok: true });
});

test('the longest is two hours where the pool says nothing, and never shorter than a hold', async () => {
  const of = await claimed();
  for (const minutes of [29, 58, 87, 116]) {
    await run((tx, ctx) => renewHold(tx, ctx, of), later(minutes));
  }
  expect(await seen(later(119))).toMatchObject({ held: 1 });
  expect(await seen(later(120))).toMatchObject({ held: 0 });
  await makePool(world, here, { holdMinutes: 180 });
  await expect(
    makePool(world, here, { holdMinutes: 30, longestHoldMinutes: 29 }),
  ).rejects.toThrow();
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

  test('offers of what was over and of what is given back are told of together', async () => {
    const a = await taken();
    await claimed();
    const [first, second] = [await claimed(), await claimed()];
    const freed = await run((tx, ctx) => release(tx, ctx, a), later(30));
    expect(freed.offered).toMatchObject([first, second]);
  });

  test('who is offered seats by their own verb, and has said what becomes of them, is not among the offers', async () => {
    await claimed(2);
    const next = await claimed();
    expect(await run((tx, ctx) => release(tx, ctx, next), later(30))).toMatchObject({
      ok: true,
      offered: [],
    });
    await claimed(2, later(31));
    const other = await claimed(1, later(31));
    expect(await run((tx, ctx) => acceptOffer(tx, ctx, other), later(61))).toMatchObject({
      ok: true,
      offered: [],
    });
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

  test('lowered, it does not first give away what has become free', async () => {
    await claimed(1);
    const next = await claimed(2);
    expect(await change(1, later(30))).toEqual([]);
    expect(await seen(later(30))).toMatchObject({ offered: 0, peopleWaiting: 1 });
    expect(await change(2, later(30))).toMatchObject([next]);
  });

  test('raised, it offers in order; who could never fit keeps their place', async () => {
    ({ subjectId } = await makePool(world, here, { capacity: 4 }));
    const sold = await taken(4);
    const [large, small] = [await claimed(4), await claimed(1)];
    const placeOf = async ({ personId }: { personId: string }) =>
      (await claimsOf({ db: world.db, municipality: here, now: noon }, personId))[0]!.place;
    expect([await placeOf(large), await placeOf(small)]).toEqual([1, 2]);
    expect(await change(2)).toEqual([]);
    expect([await placeOf(large), await placeOf(small)]).toEqual([null, 1]);
    expect((await run((tx, ctx) => release(tx, ctx, sold))).offered).toMatchObject([small]);
    expect(await change(7)).toMatchObject([large]);
  });
});

describe('when the room closes', () => {
  const closing = later(90);
  const move = (closesAt: Temporal.Instant, now = noon) =>
    run((tx, ctx) => moveClosing(tx, ctx, { subjectId, closesAt }), now);
  beforeEach(async () => {
    ({ subjectId } = await makePool(world, here, { closesAt: closing }));
  });

  test('nobody is offered anything more, whoever goes and however much room is made', async () => {
    const [a, next] = [await taken(2), await claimed()];
    expect(await run((tx, ctx) => checkIn(tx, ctx, a), later(95))).toMatchObject({ ok: true });
    expect(await run((tx, ctx) => release(tx, ctx, a), later(96))).toMatchObject({
      ok: true,
      offered: [],
    });
    const raised = run((tx, ctx) => changeCapacity(tx, ctx, { subjectId, capacity: 9 }), closing);
    expect(await raised).toEqual([]);
    expect(await seen(later(96))).toMatchObject({ free: 9, peopleWaiting: 1, isOpen: false });
    const empty = await makePool(world, here, { closesAt: closing });
    const at = { db: world.db, municipality: here, now: closing };
    expect(await occupancy(at, empty.subjectId)).toMatchObject({ free: 2, isOpen: false });
    expect(await holding(await someone(), 1, closing)).toMatchObject({ reason: 'closed' });
    expect(await waiting(await someone(), 1, closing)).toMatchObject({ reason: 'closed' });
    expect(await claimsOf(at, next.personId)).toMatchObject([{ state: 'waiting', place: null }]);
  });

  test('holds and offers end with it', async () => {
    const [a, b, next] = [await claimed(), await taken(), await claimed()];
    await run((tx, ctx) => renewHold(tx, ctx, a), later(25));
    await run((tx, ctx) => renewHold(tx, ctx, a), later(50));
    const renewed = await run((tx, ctx) => renewHold(tx, ctx, a), later(75));
    expect(renewed).toMatchObject({ value: { expiresAt: closing.toString() } });
    expect((await run((tx, ctx) => release(tx, ctx, b), later(80))).offered).toMatchObject([
      { ...next, expiresAt: closing.toString() },
    ]);
    expect(await run((tx, ctx) => acceptOffer(tx, ctx, next), closing)).toMatchObject({
      reason: 'over',
    });
  });

  test('later, with the meeting, it opens again for who waits', async () => {
    const [a, next] = [await taken(2), await claimed()];
    await run((tx, ctx) => release(tx, ctx, a), later(96));
    expect(await move(later(500), later(97))).toMatchObject([next]);
  });

  test('earlier, it takes what is held and offered along, and nobody’s seats', async () => {
    const [a, held, next] = [await taken(), await claimed(), await claimed()];
    expect(await move(later(10))).toEqual([]);
    expect(await seen(later(9))).toMatchObject({ taken: 1, held: 1 });
    expect(await seen(later(10))).toMatchObject({ taken: 1, held: 0, free: 1 });
    expect(await move(later(5), later(6))).toEqual([]);
    const [row] = await world.db.select().from(seatClaim).where(eq(seatClaim.id, held.claimId));
    expect(row).toMatchObject({ state: 'expired' });
    const at = { db: world.db, municipality: here, now: later(6) };
    expect(await claimsOf(at, next.personId)).toMatchObject([{ state: 'waiting' }]);
    expect(await claimsOf(at, a.personId)).toMatchObject([{ state: 'taken' }]);
  });
});
