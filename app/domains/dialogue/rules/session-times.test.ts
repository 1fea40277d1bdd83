import { describe, expect, test } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { danishInstant } from '~/platform/clock';
import { firstModel, type Model } from '../model';
import { closingsOf, slotsOf, timeOfDay } from './session-times';

const on = (day: string, time: string) => danishInstant(Temporal.PlainDate.from(day), time);
const said = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO('Europe/Copenhagen').toString({ smallestUnit: 'second' }).slice(0, 25);
const model = (more: Partial<Model> = {}): Model => ({ ...firstModel, ...more });

const fourWorkingDays = {
  deadline: { count: 4, unit: 'working_days', time: '12:00', rollsBack: false },
} as const;

/** By hand, in Danish time; the README has the same. */
test.each([
  ['a week before, at noon', {}, '2027-02-03', '15:00', '2027-01-27T12:00:00+01:00'],
  ['the days between have 23 hours', {}, '2027-03-31', '15:00', '2027-03-24T12:00:00+01:00'],
  ['the days between have 25 hours', {}, '2027-11-03', '15:00', '2027-10-27T12:00:00+02:00'],
  ['on the day that summer time begins', {}, '2027-03-28', '15:00', '2027-03-21T12:00:00+01:00'],
  ['on the day that it ends', {}, '2027-10-31', '15:00', '2027-10-24T12:00:00+02:00'],
  ['four working days before', fourWorkingDays, '2027-02-03', '15:00', '2027-01-28T12:00:00+01:00'],
  ['… across Easter', fourWorkingDays, '2027-03-31', '15:00', '2027-03-22T12:00:00+01:00'],
])('closes %s', (_what, more, day, time, closes) => {
  expect(said(closingsOf(model(more), on(day, time)).closesAt)).toBe(closes);
});

test('a session in the morning of its closing day closes before it begins', () => {
  const sameDay = { deadline: { ...firstModel.deadline, count: 0 } };
  const { closesAt } = closingsOf(model(sameDay), on('2027-02-03', '10:00'));
  expect(said(closesAt)).toBe('2027-02-03T09:59:59+01:00');
});

test('what one brings has a deadline of its own, or until it begins', () => {
  const startsAt = on('2027-02-03', '15:00');
  expect(said(closingsOf(model(), startsAt).materialsBy)).toBe('2027-01-31T12:00:00+01:00');
  expect(said(closingsOf(model({ materialsDeadline: null }), startsAt).materialsBy)).toBe(
    '2027-02-03T14:59:59+01:00',
  );
});

describe('times of a day', () => {
  const times = (day: string, startTime: string, endTime: string) =>
    timeOfDay({ day, startTime, endTime });
  test('that clocks never show, or show twice, are none', () => {
    expect(times('2027-03-28', '02:30', '04:00')).toBe('no_such_time');
    expect(times('2027-10-31', '01:00', '02:30')).toBe('no_such_time');
    expect(times('2027-02-03', '16:00', '15:00')).toBe('ends_first');
  });
  test('stay what clocks show across both changes', () => {
    for (const day of ['2027-03-28', '2027-10-31', '2027-06-30', '2027-12-01']) {
      const given = times(day, '15:00', '16:00');
      if (typeof given === 'string') throw new Error(given);
      expect(said(given.startsAt).slice(0, 16)).toBe(`${day}T15:00`);
    }
  });
});

test('a dialogue meeting has no slots, and a session may have longer ones than its model', () => {
  const session = { startsAt: on('2027-02-03', '15:00'), endsAt: on('2027-02-03', '16:00') };
  expect(slotsOf('dialogue_meeting', session, firstModel, null)).toEqual([]);
  expect(slotsOf('deputation', session, firstModel, null)).toHaveLength(4);
  expect(slotsOf('chair_deputation', session, firstModel, 20)).toHaveLength(3);
});
