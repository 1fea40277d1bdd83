import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { firstModel } from '../model';
import { doorOf } from './open-door';

const now = Temporal.Instant.from('2027-01-20T12:00:00Z');
const session = {
  format: 'deputation',
  startsAt: '2027-02-03T14:00:00Z',
  closesAt: '2027-01-27T10:59:59Z',
  cancelledAt: null,
  remoteUrl: null,
} as const;
const facts = {
  isBooked: false,
  isHolding: false,
  hasRoom: true,
  level: 2,
  isHelped: false,
} as const;
const door = (
  more: Partial<Parameters<typeof doorOf>[0]> = {},
  who: Partial<Parameters<typeof doorOf>[2]> = {},
  at = now,
) => doorOf({ ...session, ...more }, firstModel, { ...facts, ...who }, at);

describe('what one can do at a session', () => {
  test('choose a time, or sign up for a dialogue meeting', () => {
    expect(door()).toBe('choose');
    expect(door({ format: 'dialogue_meeting' })).toBe('sign_up');
  });

  test('fill in the rest while one holds a time, also where nothing else is free', () => {
    expect(door({}, { isHolding: true, hasRoom: false })).toBe('held');
  });

  test('wait where nothing is free', () => {
    expect(door({}, { hasRoom: false })).toBe('wait');
    expect(door({ format: 'dialogue_meeting' }, { hasRoom: false })).toBe('wait');
  });

  test('nothing new where one has a booking, also after the deadline', () => {
    expect(door({}, { isBooked: true })).toBe('booked');
    expect(door({ closesAt: '2027-01-19T10:59:59Z' }, { isBooked: true })).toBe('booked');
  });

  test('nothing where it is cancelled, begun or closed', () => {
    const cancelledAt = now.toString();
    expect(door({ cancelledAt }, { isBooked: true })).toBe('cancelled');
    expect(door({}, {}, Temporal.Instant.from(session.startsAt))).toBe('begun');
    expect(door({}, { isHolding: true }, Temporal.Instant.from('2027-01-27T11:00:00Z'))).toBe(
      'closed',
    );
    expect(door({}, {}, Temporal.Instant.from('2027-01-27T10:59:59.999Z'))).toBe('choose');
  });

  test('say first where one lives, unless staff who help know it', () => {
    expect(door({}, { level: 1 })).toBe('not_resident');
    expect(door({}, { level: 1, isHelped: true })).toBe('choose');
  });
});
