import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { danishDay, danishInstant, endOfDanishDay } from './clock';

describe('danishDay', () => {
  it.each([
    ['winter: midnight is at 23:00 UTC', '2026-01-31T22:59:59Z', '2026-01-31'],
    ['winter: midnight is at 23:00 UTC', '2026-01-31T23:00:00Z', '2026-02-01'],
    ['summer: midnight is at 22:00 UTC', '2026-06-30T21:59:59Z', '2026-06-30'],
    ['summer: midnight is at 22:00 UTC', '2026-06-30T22:00:00Z', '2026-07-01'],
    [
      'the day that summer time begins: begins in winter time',
      '2026-03-28T22:59:59Z',
      '2026-03-28',
    ],
    [
      'the day that summer time begins: begins in winter time',
      '2026-03-28T23:00:00Z',
      '2026-03-29',
    ],
    ['the day that summer time begins: ends after 23 hours', '2026-03-29T21:59:59Z', '2026-03-29'],
    ['the day that summer time begins: ends after 23 hours', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['the day that summer time ends: begins in summer time', '2026-10-24T21:59:59Z', '2026-10-24'],
    ['the day that summer time ends: begins in summer time', '2026-10-24T22:00:00Z', '2026-10-25'],
    ['the day that summer time ends: ends after 25 hours', '2026-10-25T22:59:59Z', '2026-10-25'],
    ['the day that summer time ends: ends after 25 hours', '2026-10-25T23:00:00Z', '2026-10-26'],
  ])('%s (%s)', (_name, now, day) => {
    expect(danishDay(Temporal.Instant.from(now)).toString()).toBe(day);
  });
});

describe('endOfDanishDay', () => {
  it.each([
    ['2026-01-31', '2026-01-31T22:59:59Z'],
    ['2026-03-29', '2026-03-29T21:59:59Z'],
    ['2026-10-25', '2026-10-25T22:59:59Z'],
  ])('%s ends at %s', (day, instant) => {
    expect(endOfDanishDay(Temporal.PlainDate.from(day)).toString()).toBe(instant);
  });
});

describe('danishInstant', () => {
  it.each([
    ['winter', '2026-01-31', '12:00', '2026-01-31T11:00:00Z'],
    ['summer', '2026-06-30', '12:00', '2026-06-30T10:00:00Z'],
    ['before summer time begins', '2026-03-29', '01:59', '2026-03-29T00:59:00Z'],
    ['what clocks skip is an hour later', '2026-03-29', '02:30', '2026-03-29T01:30:00Z'],
    ['after it began', '2026-03-29', '03:00', '2026-03-29T01:00:00Z'],
    ['before summer time ends', '2026-10-25', '01:59', '2026-10-24T23:59:00Z'],
    ['what clocks show twice is the second', '2026-10-25', '02:30', '2026-10-25T01:30:00Z'],
    ['after it ended', '2026-10-25', '03:00', '2026-10-25T02:00:00Z'],
  ])('%s (%s %s)', (_name, day, time, instant) => {
    expect(danishInstant(Temporal.PlainDate.from(day), time).toString()).toBe(instant);
  });
});
