import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstModel, type Model, model, modelRules } from '../model';
import { formats } from '../vocabulary';
import { fieldsOf, modelForm } from './forms';

const rest = { do: 'gem', seenVersion: '1', fromDay: '2027-01-01' };
const read = (more: Record<string, string> = {}, rules: Model = firstModel) =>
  modelForm.safeParse({ ...fieldsOf(rules), ...rest, ...more });
const faults = (more: Record<string, string>, rules?: Model) => [
  ...new Set(
    read(more, rules).error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`),
  ),
];

const deadlines = fc.record({
  count: fc.nat({ max: 60 }),
  unit: fc.constantFrom('calendar_days' as const, 'working_days' as const),
  time: fc.constantFrom('24:00', '00:00', '09:05', '23:59'),
  rollsBack: fc.boolean(),
});
const someModel: fc.Arbitrary<Model> = fc.record({
  formats: fc.subarray([...formats], { minLength: 1 }),
  scope: fc.constantFrom('agenda_items' as const, 'field' as const),
  deadline: deadlines,
  materialsDeadline: fc.option(deadlines),
  slotMinutes: fc.integer({ min: 5, max: 60 }),
  totalMinutes: fc.integer({ min: 60, max: 480 }),
  mostPersons: fc.integer({ min: 1, max: 20 }),
  oncePerCase: fc.boolean(),
  who: fc.constantFrom('residents' as const, 'everyone' as const),
  decides: fc.constantFrom('chair' as const, 'mayor' as const, 'nobody' as const),
  capacity: fc.integer({ min: 1, max: 2000 }),
  acceptHours: fc.integer({ min: 1, max: 336 }),
  waitMonths: fc.integer({ min: 1, max: 36 }),
  cadence: fc.constantFrom('every_meeting' as const, 'quarter' as const, 'as_needed' as const),
  publishes: fc.constantFrom('nothing' as const, 'outcome' as const),
  noteDays: fc.integer({ min: 1, max: 60 }),
  words: fc.option(fc.constant('Kom og fortæl.\n\nVi lytter.')),
  adviserUrl: fc.option(fc.constant('https://example.dk/raad')),
  kle: fc.option(fc.constant('00.22.04')),
  closedDays: fc.subarray(['02-29', '06-05', '12-24'] as const).map((days) => [...days]),
  assumed: fc.subarray([...modelRules]),
});

test('any model survives the form, and what it reads can be saved', () => {
  fc.assert(
    fc.property(someModel, (rules) => {
      const { data } = read({}, rules);
      expect(data).toEqual({ do: 'gem', seenVersion: 1, fromDay: '2027-01-01', rules });
      expect(model.parse(data?.rules)).toEqual(rules);
    }),
  );
});

describe('what people write', () => {
  test.each([
    [{ deadlineCount: '61' }, ['deadlineCount: whole_number']],
    [{ deadlineTime: 'middag' }, ['deadlineTime: time_invalid']],
    [{ slotMinutes: '4' }, ['slotMinutes: whole_number']],
    [{ slotMinutes: '30', totalMinutes: '20' }, ['totalMinutes: no_slots']],
    [{ waitMonths: '0' }, ['waitMonths: whole_number']],
    [{ capacity: '2001' }, ['capacity: whole_number']],
    [{ closedDays: '31/4' }, ['closedDays: closed_days_invalid']],
    [{ who: 'nobody' }, ['who: choose_one']],
    [{ adviserUrl: 'javascript:alert(1)' }, ['adviserUrl: https_needed']],
    [{ format_deputation: '' }, ['format_deputation: format_needed']],
    [{ fromDay: '1/1' }, ['fromDay: date_invalid']],
    [{ seenVersion: 'x' }, ['seenVersion: newer_version']],
  ])('%j is told at its field', (more, expected) => {
    expect(faults(more)).toEqual(expected);
  });

  test('what is brought until the session begins has no deadline', () => {
    expect(read({ materialsUntil: 'beginning' }).data?.rules.materialsDeadline).toBeNull();
  });
});
