import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { isWorkingDay, subtractWorkingDays } from './calendar';
import { danishDay, danishInstant, endOfDanishDay } from './clock';

/** Until when something can be done before a meeting: a rule that committees and the council set themselves. Pure. */

/**
 * So many days before the meeting's day, which does not count, at a time of that day (`HH:MM`; `24:00` is the end of
 * it). `rollsBack`: from a day on which nobody works to the working day before it.
 */
export const deadline = z.object({
  count: z.int().min(0).max(60),
  unit: z.enum(['calendar_days', 'working_days']),
  time: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/),
  rollsBack: z.boolean(),
});
export type Deadline = z.output<typeof deadline>;

/** A day of every year on which the town hall is closed besides public holidays: `MM-DD`. */
export const yearlyDay = z
  .string()
  .regex(
    /^(0[13578]|1[02])-(0[1-9]|[12]\d|3[01])$|^(0[469]|11)-(0[1-9]|[12]\d|30)$|^02-(0[1-9]|[12]\d)$/,
  )
  .transform((day) => day as `${number}-${number}`);

type DeadlineRules = { deadline: Deadline; closedDays: z.output<typeof yearlyDay>[] };

/**
 * The last second before a deadline's end.
 * @param startsAt when the meeting begins
 */
export function closingInstant(rules: DeadlineRules, startsAt: Temporal.Instant): Temporal.Instant {
  const { count, unit, time, rollsBack } = rules.deadline;
  const meetingDay = danishDay(startsAt);
  let day =
    unit === 'calendar_days'
      ? meetingDay.subtract({ days: count })
      : subtractWorkingDays(meetingDay, count, rules.closedDays);
  while (rollsBack && !isWorkingDay(day, rules.closedDays)) day = day.subtract({ days: 1 });
  const closesAt = time === '24:00' ? endOfDanishDay(day) : danishInstant(day, time);
  // A meeting in the morning of the very day may begin before its closing time would come.
  const latest = startsAt.subtract({ seconds: 1 });
  return Temporal.Instant.compare(closesAt, latest) < 0 ? closesAt : latest;
}

/**
 * The last second before a meeting that is still to come, after it was moved or the rules were changed. What
 * has closed stays closed. What is open may close later or earlier than was said, but never earlier than now: what was
 * received until then is in time by the new closing as it was by the old.
 * @param time.closesAt ISO
 * @param startsAt when the meeting begins now; later than `now`
 */
export function closingAfterChange(
  time: { closesAt: string },
  rules: DeadlineRules,
  startsAt: Temporal.Instant,
  now: Temporal.Instant,
): Temporal.Instant {
  const before = asInstant(time.closesAt);
  if (!isInTime(now, before)) return before;
  const computed = closingInstant(rules, startsAt);
  const thisSecond = now.round({ smallestUnit: 'second', roundingMode: 'floor' });
  return Temporal.Instant.compare(computed, thisSecond) < 0 ? thisSecond : computed;
}

/** Whether what arrives now is there in time: the whole of the closing second still is. */
export function isInTime(now: Temporal.Instant, closesAt: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, closesAt.add({ seconds: 1 })) < 0;
}

/** PostgreSQL gives instants with an offset and a blank. */
export function asInstant(at: string): Temporal.Instant {
  return Temporal.Instant.from(at);
}
