import type { Temporal } from 'temporal-polyfill';
import { asInstant } from '~/platform/deadline';
import type { Model } from '../model';

/**
 * Whether somebody has waited for a session that nobody has set up as long as the model lets them. A year, unless a
 * committee decides otherwise, is our assumption: no municipality has said, and the rarest cadence is half a year. Pure.
 * @param since ISO: the last thing that happened to their booking
 */
export function hasWaitedOut(
  since: string,
  { waitMonths }: Pick<Model, 'waitMonths'>,
  now: Temporal.Instant,
): boolean {
  const until = asInstant(since)
    .toZonedDateTimeISO('Europe/Copenhagen')
    .add({ months: waitMonths });
  return until.epochMilliseconds <= now.epochMilliseconds;
}
