import type { Temporal } from 'temporal-polyfill';
import { danishDay } from '~/platform/clock';
import { asInstant } from './deadline';

/** What an answer promises: whether it was kept. Days are Danish. Pure. */

/** `days` that are left, that it is over time, or that it was kept after its day. */
export type PromiseState =
  | { is: 'kept' }
  | { is: 'kept_late'; days: number }
  | { is: 'waiting'; days: number }
  | { is: 'overdue'; days: number };

type Promised = { dueOn: string; keptAt: string | null };

/** Where a promise is on a day. What is due today is not late. */
export function promiseStateOf(promise: Promised, today: Temporal.PlainDate): PromiseState {
  const day = promise.keptAt === null ? today : danishDay(asInstant(promise.keptAt));
  const left = day.until(promise.dueOn).days;
  if (promise.keptAt !== null) return left < 0 ? { is: 'kept_late', days: -left } : { is: 'kept' };
  return left < 0 ? { is: 'overdue', days: -left } : { is: 'waiting', days: left };
}
