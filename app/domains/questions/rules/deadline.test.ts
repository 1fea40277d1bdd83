import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import { danishDay } from '~/platform/clock';
import { ruleSets } from '../../../../tests/support/question-rules';
import { defaultRules, ruleNames, ruleSet } from '../rule-set';
import {
  asInstant,
  closingAfterChange,
  closingInstant,
  isElectionYear,
  isInTime,
  isOpen,
  meetingFor,
  missedMeeting,
  type Opening,
  pauseOf,
} from './deadline';

/** A moment as clocks in Denmark show it. */
const at = (text: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Copenhagen').toInstant();
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const weekdayOf = (moment: Temporal.Instant) => weekdays[danishDay(moment).dayOfWeek - 1];

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const moment = String.raw`(\w{3}) (\d{4}-\d\d-\d\d \d\d:\d\d)`;
const examples = [
  ...readme.matchAll(new RegExp(String.raw`^\| ([^|]+?) +\| ${moment} +\| ${moment} +\|`, 'gm')),
].map(([, name = '', meetingDay = '', meets = '', closingDay = '', closes = '']) => ({
  name,
  meetingDay,
  meets,
  closingDay,
  closes,
}));

describe('the worked examples of the README', () => {
  test('are of every set', () => {
    expect(examples.length).toBeGreaterThan(25);
    expect(new Set(examples.map(({ name }) => name))).toEqual(new Set(Object.keys(ruleSets)));
  });

  test.each(examples)('$name: $meets closes $closes', (one) => {
    const startsAt = at(one.meets);
    const closesAt = closingInstant(ruleSets[one.name]!, startsAt);
    expect(weekdayOf(startsAt)).toBe(one.meetingDay);
    expect(weekdayOf(closesAt)).toBe(one.closingDay);
    // What closes at the end of a day closes with its last second.
    const seconds = one.closes.endsWith('23:59') ? ':59' : ':00';
    expect(closesAt.toString()).toBe(at(one.closes + seconds).toString());
  });
});

test('the instants of both changes, written out', () => {
  const closes = (name: string, meets: string) =>
    closingInstant(ruleSets[name]!, at(meets)).toString();
  expect(closes('Sønderborg', '2026-04-01T18:00')).toBe('2026-03-22T22:59:59Z');
  expect(closes('Sønderborg', '2026-04-08T18:00')).toBe('2026-03-29T21:59:59Z');
  expect(closes('Sønderborg', '2026-10-28T18:00')).toBe('2026-10-18T21:59:59Z');
  expect(closes('Sønderborg', '2026-11-04T18:00')).toBe('2026-10-25T22:59:59Z');
  expect(closes('Vesthimmerland', '2026-03-29T18:00')).toBe('2026-03-28T11:00:00Z');
  expect(closes('Vesthimmerland', '2026-03-30T18:00')).toBe('2026-03-29T10:00:00Z');
  expect(closes('Vesthimmerland', '2026-10-26T18:00')).toBe('2026-10-25T11:00:00Z');
});

test('a meeting just after midnight is of its Danish day', () => {
  expect(closingInstant(defaultRules, at('2026-06-24T00:30')).toString()).toBe(
    at('2026-06-14T23:59:59').toString(),
  );
});

test('closing that would come after the meeting has begun comes just before it', () => {
  const rules = { ...defaultRules, deadline: { ...defaultRules.deadline, count: 0 } };
  expect(closingInstant(rules, at('2026-06-24T09:00')).toString()).toBe(
    at('2026-06-24T08:59:59').toString(),
  );
});

test('the five sets are ones that can be saved, and assume only what is a rule', () => {
  for (const rules of Object.values(ruleSets)) {
    expect(ruleSet.parse(rules)).toEqual(rules);
    expect(new Set(rules.assumed).size).toBe(rules.assumed.length);
    expect(ruleNames).toEqual(expect.arrayContaining(rules.assumed));
  }
});

describe('the closing second', () => {
  const closesAt = asInstant('2026-06-14T21:59:59Z');
  it.each([
    ['2026-06-14T21:59:59Z', true],
    ['2026-06-14T21:59:59.999999Z', true],
    ['2026-06-14T22:00:00Z', false],
  ])('%s: %s', (now, isThere) => {
    expect(isInTime(asInstant(now), closesAt)).toBe(isThere);
  });
});

describe('pauses', () => {
  const pause = (name: string, startsAt: string, more: { later?: number; budget?: boolean } = {}) =>
    pauseOf(ruleSets[name]!, {
      startsAt: at(startsAt),
      laterOfTerm: more.later ?? 99,
      isBudget: more.budget ?? false,
    });

  test('municipal elections are in 2021, 2025, 2029', () => {
    const years = Array.from({ length: 12 }, (_, more) => 2020 + more).filter(isElectionYear);
    expect(years).toEqual([2021, 2025, 2029]);
  });

  test.each([
    ['2029-08-29T18:00', null],
    ['2029-08-31T23:30', null],
    ['2029-09-01T00:30', 'election'],
    ['2029-09-26T18:00', 'election'],
    ['2029-12-31T23:30', 'election'],
    ['2030-01-01T00:30', null],
    ['2028-10-25T18:00', null],
    ['2030-10-30T18:00', null],
  ])('Sønderborg’s election autumn: %s is %s', (startsAt, expected) => {
    expect(pause('Sønderborg', startsAt)).toBe(expected);
  });

  test('the last four meetings of the term in Frederikssund, and of no other year', () => {
    const months = ['02', '03', '04', '05', '06', '08', '09', '10', '11', '12'];
    const paused = (year: number) =>
      months.filter(
        (month, at) =>
          pause('Frederikssund', `${year}-${month}-20T18:00`, {
            later: months.length - 1 - at,
          }) === 'end_of_term',
      );
    expect(paused(2029)).toEqual(['09', '10', '11', '12']);
    expect(paused(2028)).toEqual([]);
  });

  test('the meetings of the budget, where the rules say so', () => {
    expect(pause('Frederikssund', '2026-10-07T18:00', { budget: true })).toBe('budget');
    expect(pause('Frederikssund', '2026-10-07T18:00')).toBeNull();
    expect(pause('Sønderborg', '2026-10-07T18:00', { budget: true })).toBeNull();
  });
});

describe('which meeting', () => {
  const time = (meetingId: string, meets: string, more: Partial<Opening> = {}): Opening => ({
    meetingId,
    meetingStartsAt: at(meets).toString(),
    closesAt: closingInstant(defaultRules, at(meets)).toString(),
    pause: null,
    cancelledAt: null,
    frozenAt: null,
    ...more,
  });
  const june = time('june', '2026-06-24T18:00');
  const august = time('august', '2026-08-26T18:00');
  const cancelled = { cancelledAt: '2026-05-01T10:00:00Z' };

  test('the first until it closes, whatever order they are in; then the next, and it says which was missed', () => {
    const times = [august, june];
    expect(meetingFor(times, at('2026-06-14T23:59:59'))?.meetingId).toBe('june');
    expect(missedMeeting(times, at('2026-06-14T23:59:59'))).toBeNull();
    expect(meetingFor(times, at('2026-06-15T00:00'))?.meetingId).toBe('august');
    expect(missedMeeting(times, at('2026-06-15T00:00'))?.meetingId).toBe('june');
    expect(missedMeeting(times, at('2026-06-24T17:59:59'))?.meetingId).toBe('june');
    expect(missedMeeting(times, at('2026-06-24T18:00'))).toBeNull();
    expect(meetingFor(times, at('2026-08-17T00:00'))).toBeNull();
    expect(meetingFor([], at('2026-06-01T10:00'))).toBeNull();
  });

  test.each([
    ['paused', { pause: 'decided' as const }],
    ['cancelled', cancelled],
  ])('one that is %s takes nothing, and is not missed', (_what, more) => {
    const times = [{ ...june, ...more }, august];
    expect(meetingFor(times, at('2026-06-01T10:00'))?.meetingId).toBe('august');
    expect(missedMeeting(times, at('2026-06-20T10:00'))).toBeNull();
  });

  test('one whose agenda is frozen takes nothing more', () => {
    const frozen = { ...june, frozenAt: '2026-06-01T10:00:00Z' };
    expect(isOpen(frozen, at('2026-06-02T10:00'))).toBe(false);
  });
});

describe('after a change', () => {
  const june = { closesAt: at('2026-06-14T23:59:59').toString() };
  const after = (startsAt: string, now: string, rules = defaultRules) =>
    closingAfterChange(june, rules, at(startsAt), at(now)).toString();

  test('what is open closes by the new day and the new rules', () => {
    expect(after('2026-06-30T18:00', '2026-06-10T12:00')).toBe(
      at('2026-06-20T23:59:59').toString(),
    );
    expect(after('2026-06-24T18:00', '2026-06-10T12:00', ruleSets.Kerteminde)).toBe(
      at('2026-06-17T23:59:59').toString(),
    );
  });

  test('what has closed stays closed, and nothing closes in the past', () => {
    expect(after('2026-07-30T18:00', '2026-06-15T00:00')).toBe(
      at('2026-06-14T23:59:59').toString(),
    );
    expect(after('2026-06-17T18:00', '2026-06-10T12:00')).toBe(at('2026-06-10T12:00').toString());
  });
});
