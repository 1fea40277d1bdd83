import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ruleSets } from '../../../../tests/support/question-rules';
import { defaultRules, ruleNames, type RuleSet, ruleSet } from '../rule-set';
import { fieldsOf, helpPlaces, rulesForm } from './forms';

const rest = { do: 'gem', seenVersion: '1', fromDay: '2026-09-01' };
const read = (more: Record<string, string> = {}, rules: RuleSet = defaultRules) =>
  rulesForm.safeParse({ ...fieldsOf(rules), ...rest, ...more });
const rulesOf = (more: Record<string, string>) => read(more).data?.rules;
const faults = (more: Record<string, string>) => [
  ...new Set(read(more).error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`)),
];

test.each(Object.entries(ruleSets))('the rules of %s come back as they were', (_name, rules) => {
  expect(read({}, rules).data).toEqual({
    do: 'gem',
    seenVersion: 1,
    fromDay: '2026-09-01',
    rules: { ...rules, closedDays: rules.closedDays.toSorted() },
  });
});

const months = fc.integer({ min: 1, max: 12 });
const someRules: fc.Arbitrary<RuleSet> = fc.record({
  deadline: fc.record({
    count: fc.nat({ max: 60 }),
    unit: fc.constantFrom('calendar_days' as const, 'working_days' as const),
    time: fc.constantFrom('24:00', '00:00', '09:05', '23:59'),
    rollsBack: fc.boolean(),
  }),
  totalMinutes: fc.integer({ min: 1, max: 480 }),
  minutes: fc.record({
    ask: fc.option(fc.integer({ min: 1, max: 60 })),
    answer: fc.option(fc.integer({ min: 1, max: 60 })),
    reply: fc.nat({ max: 60 }),
    rejoinder: fc.nat({ max: 60 }),
  }),
  who: fc.constantFrom('residents' as const, 'everyone' as const),
  quota: fc.option(fc.integer({ min: 1, max: 20 })),
  repeatAfterMonths: fc.option(fc.integer({ min: 1, max: 60 })),
  oralToo: fc.boolean(),
  consent: fc.constantFrom('asked' as const, 'needed' as const),
  presence: fc.constantFrom('not_needed' as const, 'needed' as const, 'needed_or_lapses' as const),
  answers: fc.constantFrom('mayor' as const, 'mayor_decides' as const),
  factual: fc.constantFrom('council' as const, 'administration' as const),
  agendaItems: fc.constantFrom('allowed' as const, 'excluded' as const, 'under_the_item' as const),
  pauses: fc.record({
    electionMonths: fc.option(
      fc.tuple(months, months).map(([one, other]) => ({
        from: Math.min(one, other),
        to: Math.max(one, other),
      })),
    ),
    lastOfTerm: fc.nat({ max: 8 }),
    budget: fc.boolean(),
  }),
  overflow: fc.constantFrom('roll_on' as const, 'in_writing' as const),
  help: fc.subarray([...helpPlaces]),
  adviserUrl: fc.option(fc.constant('https://example.dk/raad')),
  kle: fc.option(fc.constant('00.22.04')),
  closedDays: fc.subarray(['02-29', '06-05', '12-24', '12-31'] as const).map((days) => [...days]),
  assumed: fc.subarray([...ruleNames]),
});

test('any rules survive the form, and what it reads can be saved', () => {
  fc.assert(
    fc.property(someRules, (rules) => {
      const { data } = read({}, rules);
      expect(data?.rules).toEqual(rules);
      expect(ruleSet.parse(data?.rules)).toEqual(rules);
    }),
  );
});

describe('what people write', () => {
  test.each([
    ['', '24:00'],
    ['12', '12:00'],
    ['9.30', '09:30'],
    [' 23:59 ', '23:59'],
  ])('the time %j is %s', (deadlineTime, time) => {
    expect(rulesOf({ deadlineTime })?.deadline.time).toBe(time);
  });

  test.each([
    ['24/12, 5/6', ['06-05', '12-24']],
    ['5.6., 5/6; 24-12', ['06-05', '12-24']],
    [' ', []],
  ])('the days %j are %j', (closedDays, days) => {
    expect(rulesOf({ closedDays })?.closedDays).toEqual(days);
  });

  test('an empty quota is none, an empty count is a fault', () => {
    expect(rulesOf({ quota: '' })?.quota).toBeNull();
    expect(faults({ deadlineCount: '' })).toEqual(['deadlineCount: whole_number']);
  });
});

test.each([
  [{ deadlineCount: '61' }, 'deadlineCount: whole_number'],
  [{ deadlineCount: '-1' }, 'deadlineCount: whole_number'],
  [{ deadlineCount: '1.5' }, 'deadlineCount: whole_number'],
  [{ deadlineCount: '١٠' }, 'deadlineCount: whole_number'],
  [{ deadlineTime: '25.00' }, 'deadlineTime: time_invalid'],
  [{ deadlineTime: 'middag' }, 'deadlineTime: time_invalid'],
  [{ closedDays: '31/2' }, 'closedDays: closed_days_invalid'],
  [{ closedDays: '31/4' }, 'closedDays: closed_days_invalid'],
  [{ closedDays: 'juleaften' }, 'closedDays: closed_days_invalid'],
  [{ quota: '0' }, 'quota: whole_number'],
  [{ minutesAsk: '0' }, 'minutesAsk: whole_number'],
  [{ totalMinutes: '481' }, 'totalMinutes: whole_number'],
  [{ who: 'nobody' }, 'who: choose_one'],
  [{ budget: '' }, 'budget: choose_one'],
  [{ electionFrom: '9', electionTo: '' }, 'electionTo: both_months'],
  [{ electionFrom: '12', electionTo: '9' }, 'electionTo: months_backwards'],
  [{ electionFrom: '13' }, 'electionFrom: invalid'],
  [{ adviserUrl: 'http://example.dk' }, 'adviserUrl: https_needed'],
  [{ adviserUrl: 'javascript:alert(1)' }, 'adviserUrl: https_needed'],
  [{ kle: '22.4' }, 'kle: kle_invalid'],
  [{ fromDay: '31/8' }, 'fromDay: date_invalid'],
  [{ seenVersion: 'x' }, 'seenVersion: newer_version'],
  [{ do: 'slet' }, 'do: choose_one'],
])('%j is told at its field: %s', (more, fault) => {
  expect(faults(more)).toEqual([fault]);
});
