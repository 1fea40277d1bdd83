import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { freeOf, sessionsChangeAt, standingOf } from './standing';

const at = (time: string) => Temporal.Instant.from(time);
const seats = { capacity: 4, inUse: 1, waiting: 0, nextOfferEndsAt: null };
const session = {
  startsAt: '2026-04-15T13:00:00Z',
  endsAt: '2026-04-15T14:00:00Z',
  closesAt: '2026-04-08T10:00:00Z',
  cancelledAt: null,
  heldAt: null,
  seats,
};

describe('how a session stands', () => {
  it.each([
    ['long before', '2026-04-01T00:00:00Z', 'open'],
    ['in its closing second', '2026-04-08T10:00:00.999Z', 'open'],
    ['just after', '2026-04-08T10:00:01Z', 'closed'],
    ['as it begins', '2026-04-15T13:00:00Z', 'begun'],
    ['in its last second', '2026-04-15T13:59:59Z', 'begun'],
    ['as it ends', '2026-04-15T14:00:00Z', 'over'],
  ])('%s', (_name, now, standing) => {
    expect(standingOf(session, at(now))).toBe(standing);
  });

  const before = at('2026-04-01T00:00:00Z');
  it('has a waiting list where it is full', () => {
    expect(standingOf({ ...session, seats: { ...seats, inUse: 4 } }, before)).toBe('waiting_list');
  });
  it('has one where somebody waits, though there is room: nobody overtakes', () => {
    expect(standingOf({ ...session, seats: { ...seats, waiting: 1 } }, before)).toBe(
      'waiting_list',
    );
  });
  it('is cancelled, whatever the time', () => {
    const cancelled = { ...session, cancelledAt: '2026-04-02T00:00:00Z' };
    expect(standingOf(cancelled, at('2027-01-01T00:00:00Z'))).toBe('cancelled');
  });
  it('is over as soon as it has been said that it was held', () => {
    const held = { ...session, heldAt: '2026-04-15T13:20:00Z' };
    expect(standingOf(held, at('2026-04-15T13:20:00Z'))).toBe('over');
  });
  it('never has less than no place', () => {
    expect(freeOf({ capacity: 2, inUse: 3 })).toBe(0);
  });
});

describe('when something else is to be said of sessions', () => {
  it.each([
    ['2026-04-01T00:00:00Z', '2026-04-08T10:00:01Z'],
    ['2026-04-08T10:00:01Z', '2026-04-15T13:00:00Z'],
    ['2026-04-15T13:00:00Z', '2026-04-15T14:00:00Z'],
  ])('from %s on', (now, expected) => {
    expect(sessionsChangeAt([session], at(now))?.toString()).toBe(expected);
  });
  it('is when an offer is over', () => {
    const offered = { ...session, seats: { ...seats, nextOfferEndsAt: '2026-04-02T00:00:00Z' } };
    expect(sessionsChangeAt([session, offered], at('2026-04-01T00:00:00Z'))?.toString()).toBe(
      '2026-04-02T00:00:00Z',
    );
  });
  it('is never where nothing comes any more', () => {
    const cancelled = { ...session, cancelledAt: '2026-04-02T00:00:00Z' };
    expect(sessionsChangeAt([cancelled], at('2026-04-03T00:00:00Z'))).toBeNull();
    expect(sessionsChangeAt([session], at('2026-05-01T00:00:00Z'))).toBeNull();
  });
});
