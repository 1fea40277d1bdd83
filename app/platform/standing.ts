import { Temporal } from 'temporal-polyfill';
import { asInstant } from './deadline';

/** Where a version of the rules stands: in force, to come, over, or never to be because a newer one began with it. Pure. */

export type Standing = 'in_force' | 'to_come' | 'former' | 'replaced';

type Version = { version: number; inForceFrom: string };

/** The version that holds at an instant: the one that began last, and of two that began together the newer. */
function versionAt<Any extends Version>(versions: Any[], now: Temporal.Instant): Any | undefined {
  return versions
    .filter(({ inForceFrom }) => Temporal.Instant.compare(asInstant(inForceFrom), now) <= 0)
    .toSorted(
      (one, other) =>
        Temporal.Instant.compare(asInstant(other.inForceFrom), asInstant(one.inForceFrom)) ||
        other.version - one.version,
    )[0];
}

/** @param versions all that there are, in any order */
export function standingOf(one: Version, versions: Version[], now: Temporal.Instant): Standing {
  const begins = asInstant(one.inForceFrom);
  if (versionAt(versions, begins)?.version !== one.version) return 'replaced';
  if (Temporal.Instant.compare(begins, now) > 0) return 'to_come';
  return versionAt(versions, now)?.version === one.version ? 'in_force' : 'former';
}
