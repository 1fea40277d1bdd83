import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Opening } from './deadline';
import { nextTimeFor, rolled } from './rolling';

const day = 24 * 60 * 60 * 1000;
const from = Date.parse('2026-01-01T12:00:00Z');
const iso = (days: number) => new Date(from + days * day).toISOString();

const time = (id: string, startsIn: number, more: Partial<Opening> = {}): Opening => ({
  meetingId: id,
  meetingStartsAt: iso(startsIn),
  closesAt: iso(startsIn - 10),
  pause: null,
  cancelledAt: null,
  frozenAt: null,
  ...more,
});
const question = (receivedIn: number, id = 'q') => ({ id, receivedAt: iso(receivedIn) });

describe('the next meeting that a question can come to', () => {
  test('is the first after the one that it was for, also where that has closed since', () => {
    const times = [time('c', 90), time('a', 30), time('b', 60)];
    expect(nextTimeFor(question(5), times, iso(30))?.meetingId).toBe('b');
  });

  test('is none for which it came too late', () => {
    const times = [time('b', 60), time('c', 90)];
    expect(nextTimeFor(question(51), times, iso(30))?.meetingId).toBe('c');
  });

  test.each([
    ['paused', { pause: 'election' as const }],
    ['cancelled', { cancelledAt: iso(1) }],
    ['frozen', { frozenAt: iso(1) }],
  ])('is none that is %s', (_what, more) => {
    const times = [time('b', 60, more), time('c', 90)];
    expect(nextTimeFor(question(5), times, null)?.meetingId).toBe('c');
    expect(nextTimeFor(question(5), times.slice(0, 1), null)).toBeNull();
  });
});

const arbitraryTime = fc
  .record({
    starts: fc.integer({ min: 1, max: 400 }),
    closesBefore: fc.integer({ min: 1, max: 30 }),
    pause: fc.constantFrom(null, null, 'decided' as const),
    isCancelled: fc.boolean(),
    isFrozen: fc.boolean(),
  })
  .map(({ starts, closesBefore, pause, isCancelled, isFrozen }) => ({
    ...time('', starts, { closesAt: iso(starts - closesBefore), pause }),
    cancelledAt: isCancelled ? iso(0) : null,
    frozenAt: isFrozen ? iso(0) : null,
  }));
const arbitraryTimes = fc
  .array(arbitraryTime, { maxLength: 12 })
  .map((times) => times.map((one, at) => ({ ...one, meetingId: `m${at}` })));
const arbitraryQuestions = fc
  .array(fc.integer({ min: -30, max: 400 }), { maxLength: 25 })
  .map((received) => received.map((at, number) => question(at, `q${number}`)));
const arbitraryAfter = fc.option(fc.integer({ min: 0, max: 400 }).map(iso));

describe('whatever is cancelled', () => {
  test('nobody is lost and nobody goes twice', () => {
    fc.assert(
      fc.property(arbitraryQuestions, arbitraryTimes, arbitraryAfter, (questions, times, after) => {
        const ids = rolled(questions, times, after).map(({ question: { id } }) => id);
        expect(ids.toSorted()).toEqual(questions.map(({ id }) => id).toSorted());
      }),
    );
  });

  test('who was received first never comes to a later meeting than who was received after', () => {
    fc.assert(
      fc.property(arbitraryQuestions, arbitraryTimes, arbitraryAfter, (questions, times, after) => {
        const starts = rolled(questions, times, after).map(({ to }) =>
          to === null ? Infinity : Date.parse(to.meetingStartsAt),
        );
        expect(starts).toEqual(starts.toSorted((one, other) => one - other));
      }),
    );
  });

  test('a question comes only to a meeting that is held and that it was in time for', () => {
    fc.assert(
      fc.property(arbitraryQuestions, arbitraryTimes, arbitraryAfter, (questions, times, after) => {
        for (const { question: one, to } of rolled(questions, times, after)) {
          if (to === null) continue;
          expect([to.pause, to.cancelledAt, to.frozenAt]).toEqual([null, null, null]);
          expect(Date.parse(one.receivedAt)).toBeLessThan(Date.parse(to.closesAt) + 1000);
          if (after !== null) {
            expect(Date.parse(to.meetingStartsAt)).toBeGreaterThan(Date.parse(after));
          }
        }
      }),
    );
  });
});
