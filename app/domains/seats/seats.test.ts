import { describe, expect, test } from 'vitest';
import {
  type Claim,
  isOver,
  lastsUntil,
  renewedUntil,
  seatsFree,
  seatsInUse,
  stateAt,
  whatSettles,
  whyNotHoldable,
  whyNotPossible,
  whyNotQueueable,
} from './seats';
import { claimStates } from './vocabulary';

const at = (time: string) => Date.parse(`2026-03-09T${time}:00Z`);
const now = { epochMilliseconds: at('12:00') };
const closesAt = '2026-03-09T20:00:00Z';
const pool = { capacity: 4, largestParty: 3, hasWaitingList: true, closesAt };
const closed = { ...pool, closesAt: '2026-03-09T12:00:00Z' };

let made = 0;
function claim(state: Claim['state'], partySize: number, more: Partial<Claim> = {}): Claim {
  made += 1;
  return {
    id: `claim ${String(made).padStart(3, '0')}`,
    personId: `person ${made}`,
    sessionHash: null,
    partySize,
    state,
    queuedAt: state === 'waiting' ? '2026-03-09T10:00:00Z' : null,
    expiresAt: state === 'held' || state === 'offered' ? '2026-03-09T12:30:00Z' : null,
    ...more,
  };
}
const over = { expiresAt: '2026-03-09T12:00:00Z' };
const party = (partySize: number) => ({ personId: 'new', sessionHash: 'browser', partySize });

test('held, offered and taken seats are in use until their time is over', () => {
  const claims = [claim('held', 1), claim('offered', 2), claim('taken', 3), claim('waiting', 3)];
  expect(seatsInUse(claims, now)).toBe(6);
  expect(seatsInUse([claim('held', 1, over), claim('offered', 2, over)], now)).toBe(0);
  expect(seatsFree(pool, claims, now)).toBe(0);
});

test('a time is over in its last instant', () => {
  expect(isOver(over, now)).toBe(true);
  expect(isOver(over, { epochMilliseconds: at('12:00') - 1 })).toBe(false);
  expect(isOver({ expiresAt: null }, now)).toBe(false);
  expect(stateAt(claim('held', 1, over), now)).toBe('expired');
  expect(stateAt(claim('held', 1), now)).toBe('held');
});

describe('holding', () => {
  test.each<[string, Claim[], number, string | null]>([
    ['an empty pool', [], 3, null],
    ['the last seat', [claim('taken', 3)], 1, null],
    ['more than is left', [claim('taken', 3)], 2, 'full'],
    ['what somebody holds', [claim('held', 4)], 1, 'full'],
    ['what somebody held', [claim('held', 4, over)], 1, null],
    ['a party that is too large', [], 4, 'party_too_large'],
    ['twice', [claim('waiting', 3, { personId: 'new' })], 1, 'already_here'],
    ['in a browser that holds', [claim('held', 1, { sessionHash: 'browser' })], 1, 'already_here'],
    ['past who waits', [claim('taken', 2), claim('waiting', 3)], 1, 'others_wait'],
    ['past who could never fit', [claim('taken', 2), claim('waiting', 5)], 1, null],
  ])('%s', (_what, claims, size, expected) => {
    expect(whyNotHoldable(pool, claims, party(size), now)).toBe(expected);
  });

  test('people without a browser of their own are no two of one browser', () => {
    const helped = { ...party(1), sessionHash: null };
    expect(whyNotHoldable(pool, [claim('taken', 1)], helped, now)).toBeNull();
  });
});

describe('waiting', () => {
  test.each<[string, Claim[], number, string | null]>([
    ['where all is taken', [claim('taken', 4)], 3, null],
    ['where others wait', [claim('taken', 2), claim('waiting', 3)], 1, null],
    ['where there is room', [claim('taken', 1)], 3, 'has_room'],
    ['in a party that is too large', [claim('taken', 4)], 4, 'party_too_large'],
    ['twice', [claim('taken', 4, { personId: 'new' })], 1, 'already_here'],
  ])('%s', (_what, claims, size, expected) => {
    expect(whyNotQueueable(pool, claims, party(size), now)).toBe(expected);
  });

  test('in a party that the whole pool has no room for', () => {
    const small = { ...pool, capacity: 2 };
    expect(whyNotQueueable(small, [claim('taken', 2)], party(2), now)).toBeNull();
    expect(whyNotQueueable(small, [claim('taken', 2)], party(3), now)).toBe('party_too_large');
  });

  test('where there is no list', () => {
    const without = { ...pool, hasWaitingList: false };
    expect(whyNotQueueable(without, [claim('taken', 4)], party(1), now)).toBe('no_waiting_list');
  });
});

describe('settling', () => {
  const waiting = (size: number, time: string) =>
    claim('waiting', size, { queuedAt: `2026-03-09T${time}:00Z` });

  test('offers what is free in order, and lets nobody overtake', () => {
    const [first, second, small] = [waiting(2, '08:00'), waiting(3, '09:00'), waiting(1, '10:00')];
    const { promoted } = whatSettles(pool, [small, second, first], now);
    expect(promoted).toEqual([first]);
    const all = whatSettles({ ...pool, capacity: 6 }, [small, second, first], now);
    expect(all.promoted).toEqual([first, second, small]);
  });

  test('passes over who could never fit', () => {
    const [large, small] = [waiting(5, '08:00'), waiting(1, '09:00')];
    expect(whatSettles(pool, [large, small], now).promoted).toEqual([small]);
  });

  test('who came in the same instant is offered by id, once', () => {
    const [one, other] = [waiting(3, '08:00'), waiting(3, '08:00')];
    expect(whatSettles(pool, [other, one], now).promoted).toEqual([one]);
  });

  test('gives on what is over', () => {
    const [gone, next] = [claim('offered', 4, over), waiting(3, '08:00')];
    const settled = whatSettles(pool, [gone, claim('taken', 1), next], now);
    expect(settled).toEqual({ expired: [gone], promoted: [next] });
  });
});

describe('a hold that is renewed', () => {
  const times = { holdMinutes: 30, longestHoldMinutes: 120, closesAt };
  const until = (renewedAt: string, was: string, began = '12:00') => {
    const hold = { createdAt: `2026-03-09T${began}:00Z`, expiresAt: `2026-03-09T${was}:00Z` };
    return renewedUntil(times, hold, { epochMilliseconds: at(renewedAt) });
  };
  test.each([
    ['has its whole time again', '12:20', '12:30', '12:50'],
    ['has no more than the longest since it began', '13:50', '14:00', null],
    ['has what is left of that', '13:40', '13:55', '14:00'],
    ['is no shorter where a clock went back', '11:00', '12:30', '12:30'],
  ])('%s', (_what, renewedAt, was, expected) => {
    expect(until(renewedAt, was)).toBe(expected === null ? null : at(expected));
  });
});

describe('a pool that is closed', () => {
  test('gives nothing from its last instant on', () => {
    const waits = claim('waiting', 1);
    const gone = claim('held', 4, over);
    expect(whatSettles(closed, [gone, waits], now)).toEqual({ expired: [gone], promoted: [] });
    const before = { epochMilliseconds: at('12:00') - 1 };
    expect(whatSettles(closed, [waits], before).promoted).toEqual([waits]);
    expect(whyNotHoldable(closed, [], party(1), now)).toBe('closed');
    expect(whyNotHoldable(closed, [], party(1), before)).toBeNull();
    expect(whyNotQueueable(closed, [claim('taken', 4)], party(1), now)).toBe('closed');
  });

  test('was nobody’s to hold for longer', () => {
    const early = { epochMilliseconds: at('11:45') };
    expect(lastsUntil(closed, 10, early)).toBe('2026-03-09T11:55:00Z');
    expect(lastsUntil(closed, 30, early)).toBe('2026-03-09T12:00:00Z');
    const hold = { createdAt: '2026-03-09T11:30:00Z', expiresAt: '2026-03-09T11:50:00Z' };
    const times = { ...closed, holdMinutes: 30, longestHoldMinutes: 120 };
    expect(renewedUntil(times, hold, early)).toBe(at('12:00'));
    const last = { ...hold, expiresAt: '2026-03-09T12:00:00Z' };
    expect(renewedUntil(times, last, early)).toBeNull();
  });
});

test('what may be done with a claim', () => {
  const verbs = ['renew', 'take', 'accept', 'decline', 'checkIn', 'release'] as const;
  const table = Object.fromEntries(
    claimStates.map((state) => [
      state,
      verbs.map((verb) => whyNotPossible({ state }, verb) ?? 'may').join(' '),
    ]),
  );
  expect(table).toEqual({
    held: 'may may not_offered not_offered not_taken may',
    taken: 'not_held may may not_offered may may',
    waiting: 'not_held not_offered not_offered not_offered not_taken may',
    offered: 'not_held may may may not_taken may',
    released: 'over over over over over over',
    expired: 'over over over over over over',
    declined: 'over over over over over over',
  });
});
