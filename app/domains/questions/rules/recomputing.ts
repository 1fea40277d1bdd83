import { Temporal } from 'temporal-polyfill';
import { danishDay } from '~/platform/clock';
import type { RuleSet } from '../rule-set';
import type { Pause } from '../vocabulary';
import {
  asInstant,
  closingAfterChange,
  closingInstant,
  isElectionYear,
  isInTime,
  pauseOf,
} from './deadline';

/** What becomes of a question time when its meeting is set up or moved, or the rules change. Pure. */

type Rules = Pick<RuleSet, 'deadline' | 'closedDays' | 'pauses'>;

/** What of a question time follows from the rules. Instants are ISO. */
export type Computed = { meetingStartsAt: string; closesAt: string; pause: Pause | null };
type Marked = Computed & { isBudget: boolean };

/**
 * What the rules say of a meeting. What the council has decided stands; what the rules say is only otherwise when they
 * are.
 * @param meeting.pause as it is so far: `decided` is what the council has
 * @param meeting.isBudget whether staff say that it is one of the budget's
 */
export function computed(
  rules: Rules,
  meeting: {
    startsAt: Temporal.Instant;
    laterOfTerm: number;
    pause: Pause | null;
    isBudget: boolean;
  },
): Computed {
  const { startsAt, laterOfTerm, pause, isBudget } = meeting;
  return {
    meetingStartsAt: startsAt.toString(),
    closesAt: closingInstant(rules, startsAt).toString(),
    pause: pause === 'decided' ? pause : pauseOf(rules, { startsAt, laterOfTerm, isBudget }),
  };
}

/**
 * The same of a question time that is open, whose meeting was moved or whose rules are others now: what was received is
 * not late by the new closing either.
 */
export function recomputed(
  rules: Rules,
  time: Marked,
  to: { startsAt: Temporal.Instant; laterOfTerm: number },
  now: Temporal.Instant,
): Computed {
  return {
    ...computed(rules, { ...to, pause: time.pause, isBudget: time.isBudget }),
    closesAt: closingAfterChange(time, rules, to.startsAt, now).toString(),
  };
}

/** Whether a question time may still be computed anew: what has closed, or is frozen or cancelled, stands as it is. */
export function isOpenToChange(
  time: { closesAt: string; frozenAt: string | null; cancelledAt: string | null },
  now: Temporal.Instant,
): boolean {
  return (
    time.frozenAt === null && time.cancelledAt === null && isInTime(now, asInstant(time.closesAt))
  );
}

/**
 * A question time whose meeting was moved. One that has closed stays closed, with the instant at which it did – or,
 * where its meeting now comes before that, the last one before it.
 */
export function movedTo(
  rules: Rules,
  time: Marked & { frozenAt: string | null; cancelledAt: string | null },
  to: { startsAt: Temporal.Instant; laterOfTerm: number },
  now: Temporal.Instant,
): Computed {
  const next = isOpenToChange(time, now)
    ? recomputed(rules, time, to, now)
    : { ...time, meetingStartsAt: to.startsAt.toString() };
  const latest = to.startsAt.subtract({ seconds: 1 });
  const isEarlier = Temporal.Instant.compare(asInstant(next.closesAt), latest) < 0;
  const { meetingStartsAt, pause } = next;
  return { meetingStartsAt, pause, closesAt: isEarlier ? next.closesAt : latest.toString() };
}

/** How many of the council's meetings come after an instant in the same term, which ends with a year of elections. */
export function laterOfTerm(startsAt: Temporal.Instant, meetings: { startsAt: string }[]): number {
  const term = lastYearOfTerm(startsAt);
  return meetings.filter((one) => {
    const at = asInstant(one.startsAt);
    return Temporal.Instant.compare(at, startsAt) > 0 && lastYearOfTerm(at) === term;
  }).length;
}

function lastYearOfTerm(at: Temporal.Instant): number {
  let { year } = danishDay(at);
  while (!isElectionYear(year)) year += 1;
  return year;
}
