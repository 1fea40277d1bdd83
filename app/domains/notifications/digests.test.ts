import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { lastDue } from './digests';

const at = (text: string) => Temporal.Instant.from(text);

describe('what was collected is due at half past six in Denmark', () => {
  test.each([
    ['winter, a minute before', 'daily', '2026-01-15T05:29:59Z', '2026-01-14T05:30:00Z'],
    ['winter, on the dot', 'daily', '2026-01-15T05:30:00Z', '2026-01-15T05:30:00Z'],
    ['summer, on the dot', 'daily', '2026-07-15T04:30:00Z', '2026-07-15T04:30:00Z'],
    ['summer, a minute before', 'daily', '2026-07-15T04:29:59Z', '2026-07-14T04:30:00Z'],
    ['the day that clocks go forward', 'daily', '2026-03-29T04:30:00Z', '2026-03-29T04:30:00Z'],
    ['the day before that', 'daily', '2026-03-29T04:29:00Z', '2026-03-28T05:30:00Z'],
    ['the day that clocks go back', 'daily', '2026-10-25T05:30:00Z', '2026-10-25T05:30:00Z'],
    ['an hour before, that day', 'daily', '2026-10-25T04:30:00Z', '2026-10-24T04:30:00Z'],
    ['a Monday', 'weekly', '2026-03-09T05:30:00Z', '2026-03-09T05:30:00Z'],
    ['a Monday, too early', 'weekly', '2026-03-09T05:29:00Z', '2026-03-02T05:30:00Z'],
    ['a Sunday', 'weekly', '2026-03-15T22:00:00Z', '2026-03-09T05:30:00Z'],
    [
      'the Monday after clocks went forward',
      'weekly',
      '2026-03-30T04:30:00Z',
      '2026-03-30T04:30:00Z',
    ],
  ] as const)('%s', (_when, cadence, now, due) => {
    expect(lastDue(cadence, at(now)).toString()).toBe(at(due).toString());
  });

  test('always in the past, never further back than a day or a week, and never going back', () => {
    const instants = fc
      .integer({
        min: at('2024-01-01T00:00Z').epochMilliseconds,
        max: at('2034-01-01T00:00Z').epochMilliseconds,
      })
      .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 400 }), (now, hours) => {
        for (const [cadence, longest] of [
          ['daily', 25],
          ['weekly', 169],
        ] as const) {
          const due = lastDue(cadence, now);
          const local = due.toZonedDateTimeISO('Europe/Copenhagen');
          expect(local.toPlainTime().toString()).toBe('06:30:00');
          if (cadence === 'weekly') expect(local.dayOfWeek).toBe(1);
          const ago = now.since(due).total('hours');
          expect(ago).toBeGreaterThanOrEqual(0);
          expect(ago).toBeLessThan(longest);
          const later = lastDue(cadence, now.add({ hours }));
          expect(Temporal.Instant.compare(later, due)).toBeGreaterThanOrEqual(0);
          expect(lastDue(cadence, due).equals(due)).toBe(true);
        }
      }),
    );
  });
});
