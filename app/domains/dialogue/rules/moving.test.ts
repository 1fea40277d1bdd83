import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { firstModel } from '../model';
import { oddnessOfMove, timesMoved } from './moving';

const at = (iso: string) => Temporal.Instant.from(iso);
/** A Wednesday at 15, which closes a week before at noon. */
const session = {
  startsAt: '2026-04-15T13:00:00Z',
  endsAt: '2026-04-15T14:00:00Z',
  closesAt: '2026-04-08T10:00:00Z',
  materialsBy: '2026-04-08T10:00:00Z',
};
const model = {
  ...firstModel,
  deadline: { count: 7, unit: 'calendar_days', time: '12:00', rollsBack: false },
  materialsDeadline: null,
} as const;
const oddness = (startsAt: string, now: string) =>
  oddnessOfMove(session, timesMoved(session, model, at(startsAt), at(now)), model, at(now));

test('is as long as it was, and closes by its model before the new beginning', () => {
  const moved = timesMoved(session, model, at('2026-04-22T13:00:00Z'), at('2026-03-09T11:00:00Z'));
  expect(moved.endsAt.toString()).toBe('2026-04-22T14:00:00Z');
  expect(moved.closesAt.toString()).toBe('2026-04-15T10:00:00Z');
  // Until it begins, where the committee has no time of its own for it.
  expect(moved.materialsBy.toString()).toBe('2026-04-22T12:59:59Z');
});

test('nothing is odd about a working day further away than the deadline', () => {
  expect(oddness('2026-04-22T13:00:00Z', '2026-03-09T11:00:00Z')).toEqual([]);
});

test('so near that nobody can book it any more is said, and that what has closed stays closed', () => {
  expect(oddness('2026-03-12T13:00:00Z', '2026-03-09T11:00:00Z')).toEqual(['closes_at_once']);
  expect(oddness('2026-04-22T13:00:00Z', '2026-04-10T11:00:00Z')).toEqual(['stays_closed']);
});

test('a weekend, a public holiday and a day that the municipality is closed on are said', () => {
  for (const day of ['2026-04-18', '2026-05-14', '2026-06-05']) {
    expect(oddness(`${day}T13:00:00Z`, '2026-03-09T11:00:00Z')).toEqual(['not_a_working_day']);
  }
});
