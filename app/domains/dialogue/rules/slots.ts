import { Temporal } from 'temporal-polyfill';

/** The times of a session for one deputation each. Pure. */

export type Slot = { startsAt: Temporal.Instant; endsAt: Temporal.Instant };

/**
 * Slots one after the other from a session's beginning: whole ones, within its time and within the minutes that the
 * committee gives to deputations. Minutes are those that pass, whatever clocks are put to meanwhile.
 */
export function layOutSlots(
  session: Slot,
  rules: { slotMinutes: number; totalMinutes: number },
): Slot[] {
  const lasts = session.startsAt.until(session.endsAt).total('minutes');
  const count = Math.floor(Math.min(lasts, rules.totalMinutes) / rules.slotMinutes);
  return Array.from({ length: Math.max(count, 0) }, (_, at) => ({
    startsAt: session.startsAt.add({ minutes: at * rules.slotMinutes }),
    endsAt: session.startsAt.add({ minutes: (at + 1) * rules.slotMinutes }),
  }));
}

export type SlotRefusal = 'outside_session' | 'overlaps' | 'no_minutes_left';

/**
 * Why a slot cannot be added to those of its session; null: it can. One that begins just when the session ends makes it
 * longer.
 */
export function whyNoSlot(
  slot: Slot,
  session: Slot & { slots: Slot[]; totalMinutes: number },
): SlotRefusal | null {
  const isWithin =
    compare(session.startsAt, slot.startsAt) <= 0 && compare(slot.endsAt, session.endsAt) <= 0;
  const goesOn = compare(slot.startsAt, session.endsAt) === 0;
  if ((!isWithin && !goesOn) || compare(slot.endsAt, slot.startsAt) <= 0) return 'outside_session';
  if (session.slots.some((other) => overlap(slot, other))) return 'overlaps';
  const given = [...session.slots, slot].reduce(
    (sum, one) => sum + one.startsAt.until(one.endsAt).total('minutes'),
    0,
  );
  return given > session.totalMinutes ? 'no_minutes_left' : null;
}

/**
 * When a session ends from which a slot is taken away: with the last of those that are left, where it ended with that one.
 * @param left at least one
 */
export function endWithout(slot: Slot, session: Slot, left: Slot[]): Temporal.Instant {
  if (compare(slot.endsAt, session.endsAt) !== 0) return session.endsAt;
  return left
    .map(({ endsAt }) => endsAt)
    .toSorted(compare)
    .at(-1)!;
}

/** Whether two times have an instant in common: one may begin when the other ends. */
export function overlap(one: Slot, other: Slot): boolean {
  return compare(one.startsAt, other.endsAt) < 0 && compare(other.startsAt, one.endsAt) < 0;
}

function compare(one: Temporal.Instant, other: Temporal.Instant): number {
  return Temporal.Instant.compare(one, other);
}
