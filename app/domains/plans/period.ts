import type { Temporal } from 'temporal-polyfill';
import { danishDay } from '~/platform/clock';

export type PeriodState = 'unknown' | 'upcoming' | 'running' | 'ended';

/** Where a plan is in its life: a plan holds until the last day of its last year. */
export function periodState(
  period: { from: number | null; to: number | null },
  now: Temporal.Instant,
): PeriodState {
  const { year } = danishDay(now);
  if (period.to !== null && year > period.to) return 'ended';
  if (period.from !== null && year < period.from) return 'upcoming';
  return period.from === null && period.to === null ? 'unknown' : 'running';
}
