import type { PlanTarget } from './plan-file';

/**
 * How far an indicator has come from its baseline to its last numeric target, as a share from 0 to 1;
 * 1 where the target is reached or passed. Null where the plan gives no baseline, no numeric target
 * or nobody has measured: then there is nothing to compare with, and nothing is made up.
 */
export function progress(indicator: {
  baselineValue: number | null;
  targets: PlanTarget[];
  latest: { value: number } | null;
}): number | null {
  const last = indicator.targets.findLast((one) => one.value !== undefined);
  const target = last?.value;
  const { baselineValue: baseline, latest } = indicator;
  if (baseline === null || latest === null || target === undefined || target === baseline) {
    return null;
  }
  // What is to be reached again each year has no way from a beginning to an end.
  if (last?.every !== undefined) return null;
  const share = (latest.value - baseline) / (target - baseline);
  return Math.min(Math.max(share, 0), 1);
}

/** Whether the last target is reached; one "under 800" is not at 800. */
export function isReached(indicator: Parameters<typeof progress>[0]): boolean {
  const last = indicator.targets.findLast((one) => one.value !== undefined);
  const isStrict = last?.comparator === 'below' || last?.comparator === 'above';
  return progress(indicator) === 1 && !(isStrict && indicator.latest?.value === last.value);
}
