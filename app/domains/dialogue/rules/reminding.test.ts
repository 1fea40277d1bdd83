import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { bookingStates } from '../states';
import { hoursOfReminding, isReminderDue } from './reminding';

const begins = Temporal.Instant.from('2027-03-28T14:00:00Z');
const due = (hours: number, more: Partial<Parameters<typeof isReminderDue>[0]> = {}) =>
  isReminderDue(
    { state: 'confirmed', beginsAt: begins.toString(), remindedOf: null, ...more },
    begins.subtract({ milliseconds: Math.round(hours * 3_600_000) }),
  );

test.each([
  [hoursOfReminding + 0.001, false],
  [hoursOfReminding, true],
  [1, true],
  [0.001, true],
  // It has begun: nobody is reminded of what is over.
  [0, false],
  [-1, false],
])('%s hours before: %s', (hours, isDue) => {
  expect(due(hours)).toBe(isDue);
});

test('only what is agreed, once, and anew where it begins at another time', () => {
  for (const state of bookingStates) expect(due(10, { state })).toBe(state === 'confirmed');
  expect(due(10, { remindedOf: begins.toString() })).toBe(false);
  // As PostgreSQL writes it.
  expect(due(10, { remindedOf: '2027-03-28 14:00:00+00' })).toBe(false);
  expect(due(10, { remindedOf: begins.subtract({ hours: 1 }).toString() })).toBe(true);
  expect(due(10, { beginsAt: null })).toBe(false);
});

test('run at whatever instants and however often, it reminds of each beginning at most once', () => {
  const step = fc.record({
    minutes: fc.integer({ min: 0, max: 60 * 24 }),
    // Where it is moved to; mostly it stays.
    movedBy: fc.option(fc.integer({ min: 1, max: 60 * 24 * 4 }), { freq: 5 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let now = begins.subtract({ hours: 24 * 6 });
      let beginsAt = begins;
      let remindedOf: string | null = null;
      const reminded: string[] = [];
      for (const { minutes, movedBy } of steps) {
        now = now.add({ minutes });
        if (movedBy !== null) beginsAt = beginsAt.add({ minutes: movedBy });
        const booking = { state: 'confirmed' as const, beginsAt: beginsAt.toString(), remindedOf };
        if (!isReminderDue(booking, now)) continue;
        expect(now.epochMilliseconds).toBeLessThan(beginsAt.epochMilliseconds);
        remindedOf = beginsAt.toString();
        reminded.push(remindedOf);
      }
      expect(new Set(reminded).size).toBe(reminded.length);
    }),
  );
});
