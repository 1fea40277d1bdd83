import type { Temporal } from 'temporal-polyfill';
import { type Standing, standingOf } from './standing';

/** A version of rules that staff write, as whoever changes them sees it. Pure. */
export type RuleVersion<Rules> = {
  version: number;
  rules: Rules;
  /** ISO; null: from the beginning. */
  inForceFrom: string | null;
  /** Null: nobody did, version 1 is what everyone begins with. `name` null: their account is erased. */
  made: { name: string | null; at: string } | null;
  standing: Standing;
};

/**
 * Recorded versions with where each stands; where nothing is recorded yet, version 1.
 * @param rows all that there are, the newest first; `name` of whoever made it
 * @param first what version 1 says
 */
export function ruleVersions<Rules>(
  rows: {
    version: number;
    rules: Rules;
    inForceFrom: string;
    madeAt: string;
    name: string | null;
  }[],
  first: Rules,
  now: Temporal.Instant,
): RuleVersion<Rules>[] {
  if (rows.length === 0)
    return [{ version: 1, rules: first, inForceFrom: null, made: null, standing: 'in_force' }];
  return rows.map((row) => ({
    version: row.version,
    rules: row.rules,
    inForceFrom: row.version === 1 ? null : row.inForceFrom,
    made: row.version === 1 ? null : { name: row.name, at: row.madeAt },
    standing: standingOf(row, rows, now),
  }));
}
