import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from '~/platform/calendar';
import { danishDay } from '~/platform/clock';
import { asInstant, closingAfterChange, isInTime } from '~/platform/deadline';
import type { Model } from '../model';
import type { SessionTimes } from './session-times';

/** What moving a session makes of its times. Pure. */

type Timed = { startsAt: string; endsAt: string; closesAt: string; materialsBy: string };
type Rules = Pick<Model, 'deadline' | 'materialsDeadline' | 'closedDays'>;

/**
 * The times of a session that is moved: as long as it was; what has closed stays closed, and what is open closes by its
 * model before the new beginning, but not earlier than now.
 * @param startsAt its new beginning
 */
export function timesMoved(
  session: Timed,
  model: Rules,
  startsAt: Temporal.Instant,
  now: Temporal.Instant,
): SessionTimes {
  const { closedDays } = model;
  const materials = {
    deadline: model.materialsDeadline ?? { ...model.deadline, count: 0, time: '24:00' },
    closedDays,
  };
  const { closesAt, materialsBy } = session;
  const handedIn = { closesAt: materialsBy };
  return {
    startsAt,
    endsAt: asInstant(session.endsAt).add(asInstant(session.startsAt).until(startsAt)),
    closesAt: earlier(closingAfterChange({ closesAt }, model, startsAt, now), startsAt),
    materialsBy: earlier(closingAfterChange(handedIn, materials, startsAt, now), startsAt),
  };
}

/** Nothing closes later than a second before the beginning, also what had closed before a session came earlier. */
function earlier(closesAt: Temporal.Instant, startsAt: Temporal.Instant): Temporal.Instant {
  const latest = startsAt.subtract({ seconds: 1 });
  return Temporal.Instant.compare(closesAt, latest) < 0 ? closesAt : latest;
}

/** What whoever moves a session should see before they do; none of it forbids it. */
export type MoveWarning = 'closes_at_once' | 'stays_closed' | 'not_a_working_day';

/**
 * What is odd about a session's new time: that nobody can book it any more from now on, or could already not; that it is
 * on a day on which the municipality does not work.
 */
export function oddnessOfMove(
  before: Pick<Timed, 'closesAt'>,
  after: Pick<SessionTimes, 'startsAt' | 'closesAt'>,
  { closedDays }: Pick<Rules, 'closedDays'>,
  now: Temporal.Instant,
): MoveWarning[] {
  const wasOpen = isInTime(now, asInstant(before.closesAt));
  // What would have closed before now closes within this second.
  const closesNow = Temporal.Instant.compare(after.closesAt, now) <= 0;
  return [
    ...(wasOpen && closesNow ? (['closes_at_once'] as const) : []),
    ...(wasOpen ? [] : (['stays_closed'] as const)),
    ...(isWorkingDay(danishDay(after.startsAt), closedDays)
      ? []
      : (['not_a_working_day'] as const)),
  ];
}
