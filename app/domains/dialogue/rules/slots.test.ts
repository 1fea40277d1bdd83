import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { danishInstant } from '~/platform/clock';
import { Temporal } from 'temporal-polyfill';
import { endWithout, layOutSlots, overlap, whyNoSlot } from './slots';

const at = (day: string, time: string) => danishInstant(Temporal.PlainDate.from(day), time);
const session = (day: string, from: string, to: string) => ({
  startsAt: at(day, from),
  endsAt: at(day, to),
});
const clock = (instant: Temporal.Instant) =>
  instant
    .toZonedDateTimeISO('Europe/Copenhagen')
    .toString({ smallestUnit: 'minute' })
    .slice(11, 22);
const laidOut = (day: string, from: string, to: string, slotMinutes = 15, totalMinutes = 60) =>
  layOutSlots(session(day, from, to), { slotMinutes, totalMinutes }).map(
    ({ startsAt, endsAt }) => `${clock(startsAt)}–${clock(endsAt)}`,
  );

describe('slots', () => {
  test('follow one another within the session and the minutes in total', () => {
    expect(laidOut('2027-02-03', '15:00', '16:00')).toHaveLength(4);
    expect(laidOut('2027-02-03', '15:00', '17:00')).toHaveLength(4);
    expect(laidOut('2027-02-03', '15:00', '15:50')).toHaveLength(3);
    expect(laidOut('2027-02-03', '15:00', '15:10')).toEqual([]);
    expect(laidOut('2027-02-03', '15:00', '17:00', 20, 50)).toEqual([
      '15:00+01:00–15:20+01:00',
      '15:20+01:00–15:40+01:00',
    ]);
  });

  test('last as long as they say while clocks change, in spring and in autumn', () => {
    // From 1 to 4 two hours pass: at 2 it is 3.
    expect(laidOut('2027-03-28', '01:00', '04:00', 30, 480)).toEqual([
      '01:00+01:00–01:30+01:00',
      '01:30+01:00–03:00+02:00',
      '03:00+02:00–03:30+02:00',
      '03:30+02:00–04:00+02:00',
    ]);
    // From 1 to 4 four hours pass: at 3 it is 2.
    expect(laidOut('2027-10-31', '01:00', '04:00', 60, 480)).toEqual([
      '01:00+02:00–02:00+02:00',
      '02:00+02:00–02:00+01:00',
      '02:00+01:00–03:00+01:00',
      '03:00+01:00–04:00+01:00',
    ]);
    expect(laidOut('2027-03-28', '15:00', '15:30')).toEqual([
      '15:00+02:00–15:15+02:00',
      '15:15+02:00–15:30+02:00',
    ]);
  });

  test('never overlap, and never go on for longer than there is time', () => {
    const minutes = fc.integer({ min: 1, max: 600 });
    fc.assert(
      fc.property(
        minutes,
        fc.integer({ min: 5, max: 60 }),
        minutes,
        (lasts, slotMinutes, total) => {
          const startsAt = at('2027-03-27', '20:00');
          const endsAt = startsAt.add({ minutes: lasts });
          const slots = layOutSlots({ startsAt, endsAt }, { slotMinutes, totalMinutes: total });
          expect(slots.length * slotMinutes).toBeLessThanOrEqual(Math.min(lasts, total));
          slots.forEach((slot, at) => {
            expect(slot.endsAt.epochMilliseconds).toBeLessThanOrEqual(endsAt.epochMilliseconds);
            expect(slots.slice(at + 1).some((other) => overlap(slot, other))).toBe(false);
          });
        },
      ),
    );
  });
});

describe('one more slot', () => {
  const day = '2027-02-03';
  const of = (...times: [string, string][]) => ({
    ...session(day, '15:00', '16:00'),
    slots: times.map(([from, to]) => session(day, from, to)),
    totalMinutes: 45,
  });
  const given = of(['15:00', '15:15'], ['15:30', '15:45']);

  test.each([
    ['between two others', '15:15', '15:30', null],
    ['at the end', '15:45', '16:00', null],
    ['that begins before the session', '14:50', '15:00', 'outside_session'],
    ['that ends after it', '15:50', '16:05', 'outside_session'],
    ['that begins just when it ends', '16:00', '16:15', null],
    ['that begins when it is over', '16:05', '16:15', 'outside_session'],
    ['that overlaps in part', '15:10', '15:25', 'overlaps'],
    ['around another', '15:25', '15:50', 'overlaps'],
    ['for which no minutes are left', '15:15', '15:30', 'no_minutes_left'],
  ])('%s', (_what, from, to, why) => {
    const known = why === 'no_minutes_left' ? { ...given, totalMinutes: 40 } : given;
    expect(whyNoSlot(session(day, from, to), known)).toBe(why);
  });
});

test('a session that loses its last slot ends with the one before; what goes on after its slots is left', () => {
  const day = '2027-02-03';
  const [first, last] = [session(day, '15:00', '15:15'), session(day, '15:30', '15:45')];
  const until = (end: string, slot = last, left = [first]) =>
    endWithout(slot, session(day, '15:00', end), left).toString();
  expect(until('15:45')).toBe(first.endsAt.toString());
  expect(until('15:45', first, [last])).toBe(last.endsAt.toString());
  expect(until('16:30')).toBe(session(day, '15:00', '16:30').endsAt.toString());
});
