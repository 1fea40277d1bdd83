import type { Temporal } from 'temporal-polyfill';
import { instantOf } from '~/domains/municipalities/local-time';
import { isPublicHoliday } from '~/platform/calendar';
import { danishDay } from '~/platform/clock';
import { asInstant, closingInstant } from '~/platform/deadline';
import type { Model } from '../model';
import { hasSlots, type Format } from '../vocabulary';
import { layOutSlots, type Slot } from './slots';

/** When a session is, and until when one can book it and hand in what one brings. Pure. */

export type SessionTimes = Slot & {
  /** Last second in which it can be booked. */
  closesAt: Temporal.Instant;
  /** Last second in which what one brings can be handed in. */
  materialsBy: Temporal.Instant;
};

/**
 * Beginning and end by the clocks of Denmark.
 * @param given a Danish day, and times of it (`HH:MM`)
 */
export function timeOfDay(given: {
  day: string;
  startTime: string;
  endTime: string;
}): Slot | 'no_such_time' | 'ends_first' {
  const startsAt = instantOf(`${given.day}T${given.startTime}`);
  const endsAt = instantOf(`${given.day}T${given.endTime}`);
  if (startsAt === null || endsAt === null) return 'no_such_time';
  return endsAt.epochMilliseconds > startsAt.epochMilliseconds
    ? { startsAt, endsAt }
    : 'ends_first';
}

/** What follows from a session's beginning by its committee's model. */
export function closingsOf(
  model: Pick<Model, 'deadline' | 'materialsDeadline' | 'closedDays'>,
  startsAt: Temporal.Instant,
): Omit<SessionTimes, keyof Slot> {
  const { deadline, materialsDeadline, closedDays } = model;
  return {
    closesAt: closingInstant({ deadline, closedDays }, startsAt),
    materialsBy:
      materialsDeadline === null
        ? startsAt.subtract({ seconds: 1 })
        : closingInstant({ deadline: materialsDeadline, closedDays }, startsAt),
  };
}

/** Whether what has to be done in time is due on a public holiday in Denmark, which surprises people. Instants are ISO. */
export function dueOnHoliday(due: Record<'closesAt' | 'materialsBy', string>) {
  const isOnHoliday = (at: string) => isPublicHoliday(danishDay(asInstant(at)));
  return { closesAt: isOnHoliday(due.closesAt), materialsBy: isOnHoliday(due.materialsBy) };
}

/** The slots of a session where people come one by one; none at a dialogue meeting. */
export function slotsOf(
  format: Format,
  session: Slot,
  model: Pick<Model, 'slotMinutes' | 'totalMinutes'>,
  slotMinutes: number | null,
): Slot[] {
  if (!hasSlots(format)) return [];
  return layOutSlots(session, { ...model, slotMinutes: slotMinutes ?? model.slotMinutes });
}
