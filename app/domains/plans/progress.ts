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
  const target = indicator.targets.findLast((one) => one.value !== undefined)?.value;
  const { baselineValue: baseline, latest } = indicator;
  if (baseline === null || latest === null || target === undefined || target === baseline) {
    return null;
  }
  const share = (latest.value - baseline) / (target - baseline);
  return Math.min(Math.max(share, 0), 1);
}
