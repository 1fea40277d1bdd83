import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test, vi } from 'vitest';
import { isWorkingDay } from '~/platform/calendar';
import { danishDay } from '~/platform/clock';
import type { RuleSet } from '../rule-set';
import {
  asInstant,
  closingAfterChange,
  closingInstant,
  isInTime,
  meetingFor,
  type Opening,
} from './deadline';

// Days are counted one by one, which takes a while on a machine that does much else.
vi.setConfig({ testTimeout: 60_000 });

/** What holds of deadlines whatever the rules are, and whatever becomes of the meetings. */

const start = asInstant('2026-01-01T00:00:00Z');
const minutes = (most: number) => fc.integer({ min: 1, max: most });
const someInstant = minutes(4 * 366 * 24 * 60).map((more) => start.add({ minutes: more }));
const someTime = fc.oneof(
  fc.constant('24:00'),
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
);
type Rules = Pick<RuleSet, 'deadline' | 'closedDays'>;
const someRules: fc.Arbitrary<Rules> = fc.record({
  deadline: fc.record({
    count: fc.integer({ min: 0, max: 60 }),
    unit: fc.constantFrom('calendar_days' as const, 'working_days' as const),
    time: someTime,
    rollsBack: fc.boolean(),
  }),
  closedDays: fc.subarray(['06-05', '12-24', '12-31', '05-15'] as const).map((days) => [...days]),
});

test('a question time closes before its meeting begins, on no later day than its count says', () => {
  fc.assert(
    fc.property(someRules, someInstant, (rules, startsAt) => {
      const closesAt = closingInstant(rules, startsAt);
      expect(isInTime(startsAt, closesAt)).toBe(false);
      const days = danishDay(closesAt).until(danishDay(startsAt)).days;
      expect(days).toBeGreaterThanOrEqual(rules.deadline.count);
    }),
  );
});

test('rolled back it is on a working day, and there is none between that day and where it was', () => {
  fc.assert(
    fc.property(someRules, someInstant, ({ deadline, closedDays }, startsAt) => {
      const closes = (rollsBack: boolean) =>
        danishDay(closingInstant({ deadline: { ...deadline, rollsBack }, closedDays }, startsAt));
      const [rolled, not] = [closes(true), closes(false)];
      expect(isWorkingDay(rolled, closedDays)).toBe(true);
      for (let day = not; !day.equals(rolled); day = day.subtract({ days: 1 }))
        expect(isWorkingDay(day, closedDays)).toBe(false);
    }),
  );
});

const seldom = <Value>(value: Value) => fc.nat({ max: 4 }).map((one) => (one === 0 ? value : null));
const someTimes: fc.Arbitrary<Opening[]> = fc.array(
  fc
    .record({
      meetingId: fc.uuid(),
      meetingStartsAt: someInstant.map(String),
      rules: someRules,
      pause: seldom('decided' as const),
      cancelledAt: seldom(start.toString()),
      frozenAt: seldom(start.toString()),
    })
    .map(({ rules, ...time }) => ({
      ...time,
      closesAt: closingInstant(rules, asInstant(time.meetingStartsAt)).toString(),
    })),
  { maxLength: 12 },
);

test('whoever asks later never comes to an earlier meeting, and to none only when none is open', () => {
  fc.assert(
    fc.property(someTimes, someInstant, minutes(400 * 24 * 60), (times, now, more) => {
      const later = now.add({ minutes: more });
      const [first, next] = [meetingFor(times, now), meetingFor(times, later)];
      if (next === null) {
        const open = times.filter(
          (time) =>
            !time.pause &&
            !time.cancelledAt &&
            !time.frozenAt &&
            Temporal.Instant.compare(later, asInstant(time.closesAt)) <= 0,
        );
        expect(open).toEqual([]);
        return;
      }
      expect(first).not.toBeNull();
      const [one, other] = [first!.meetingStartsAt, next.meetingStartsAt];
      expect(Temporal.Instant.compare(asInstant(one), asInstant(other))).toBeLessThanOrEqual(0);
    }),
  );
});

type Step =
  | { do: 'ask' }
  | { do: 'wait'; minutes: number }
  | { do: 'change_rules'; rules: Rules }
  | { do: 'move'; meeting: number; minutes: number };

const someStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('ask' as const) }),
  fc.record({ do: fc.constant('wait' as const), minutes: minutes(30 * 24 * 60) }),
  fc.record({ do: fc.constant('change_rules' as const), rules: someRules }),
  fc.record({
    do: fc.constant('move' as const),
    meeting: fc.nat({ max: 7 }),
    minutes: minutes(90 * 24 * 60),
  }),
);

test('a question judged in time is never late: not by what it keeps, nor by what its meeting says after any change', () => {
  fc.assert(
    fc.property(
      fc.array(someInstant, { minLength: 1, maxLength: 8 }),
      someRules,
      fc.array(someStep, { maxLength: 40 }),
      (starts, firstRules, steps) => {
        let [now, rules] = [start, firstRules];
        let times: Opening[] = starts.map((startsAt, one) => ({
          meetingId: String(one),
          meetingStartsAt: startsAt.toString(),
          closesAt: closingInstant(rules, startsAt).toString(),
          pause: null,
          cancelledAt: null,
          frozenAt: null,
        }));
        const questions: { receivedAt: Temporal.Instant; meetingId: string; deadlineAt: string }[] =
          [];
        const recompute = (time: Opening): Opening => {
          const startsAt = asInstant(time.meetingStartsAt);
          if (Temporal.Instant.compare(startsAt, now) <= 0) return time;
          return { ...time, closesAt: closingAfterChange(time, rules, startsAt, now).toString() };
        };
        for (const step of steps) {
          // Requests do not wait for whole seconds.
          now = now.add({ milliseconds: 377 });
          if (step.do === 'wait') now = now.add({ minutes: step.minutes });
          if (step.do === 'ask') {
            const time = meetingFor(times, now);
            if (time !== null) {
              const { meetingId, closesAt: deadlineAt } = time;
              questions.push({ receivedAt: now, meetingId, deadlineAt });
            }
          }
          if (step.do === 'change_rules') {
            rules = step.rules;
            times = times.map(recompute);
          }
          if (step.do === 'move') {
            const meetingStartsAt = now.add({ minutes: step.minutes }).toString();
            times = times.map((time, one) => {
              const isOver = Temporal.Instant.compare(asInstant(time.meetingStartsAt), now) <= 0;
              return one === step.meeting && !isOver
                ? recompute({ ...time, meetingStartsAt })
                : time;
            });
          }
          for (const { receivedAt, meetingId, deadlineAt } of questions) {
            expect(isInTime(receivedAt, asInstant(deadlineAt))).toBe(true);
            const { closesAt } = times.find((time) => time.meetingId === meetingId)!;
            expect(isInTime(receivedAt, asInstant(closesAt))).toBe(true);
          }
          for (const time of times)
            expect(isInTime(asInstant(time.meetingStartsAt), asInstant(time.closesAt))).toBe(false);
        }
      },
    ),
  );
});
