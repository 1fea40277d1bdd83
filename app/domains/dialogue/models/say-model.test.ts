import { describe, expect, test } from 'vitest';
import { languages } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import { firstModel, type Model, type ModelRule, modelRules } from '../model';
import { formats } from '../vocabulary';
import { sayModel } from './say-model';

const all: Model = { ...firstModel, formats: [...formats] };
const said = (rules: Model, language: 'da' | 'en' | 'de' = 'da') =>
  sayModel(rules, textsIn(language)).flatMap((part) => part.rules);
const say = (rule: ModelRule, more: Partial<Model> = {}) =>
  said({ ...all, ...more }).find((one) => one.rule === rule)?.text;
const deadline = (more: Partial<Model['deadline']>) => ({
  deadline: { ...firstModel.deadline, ...more },
});

describe('every rule', () => {
  test.each(languages)(
    'is said once in %s, and nothing of a value that there is not',
    (language) => {
      const rules = { ...all, ...deadline({ unit: 'working_days' }) };
      expect(
        said(rules, language)
          .map(({ rule }) => rule)
          .toSorted(),
      ).toEqual(modelRules.toSorted());
      for (const { heading, text } of said(rules, language))
        expect(`${heading} ${text}`).not.toMatch(/undefined|null|NaN|false|true|\[object/);
    },
  );

  test.each(languages)('is said otherwise in %s where it is another', (language) => {
    const others: Partial<Model>[] = [
      { formats: ['deputation', 'dialogue_meeting'] },
      { scope: 'agenda_items' },
      deadline({ count: 1 }),
      deadline({ unit: 'working_days' }),
      deadline({ time: '24:00' }),
      deadline({ rollsBack: true }),
      { materialsDeadline: null },
      { slotMinutes: 10 },
      { totalMinutes: 45 },
      { mostPersons: 1 },
      { oncePerCase: false },
      { who: 'everyone' },
      { decides: 'mayor' },
      { decides: 'nobody' },
      { capacity: 12 },
      { acceptHours: 1 },
      { cadence: 'every_meeting' },
      { cadence: 'as_needed' },
      { publishes: 'outcome' },
      { noteDays: 1 },
    ];
    const usual = JSON.stringify(said(all, language));
    const texts = others.map((more) => JSON.stringify(said({ ...all, ...more }, language)));
    expect(texts).not.toContain(usual);
    expect(new Set(texts).size).toBe(others.length);
  });

  test('that is assumed says so, and no other', () => {
    const assumed = said({ ...all, assumed: ['who', 'scope'] }).filter((one) => one.isAssumed);
    expect(assumed.map(({ rule }) => rule)).toEqual(['who', 'scope']);
  });
});

test('nothing is said of slots where there are none, and nothing of dialogue meetings where there are none', () => {
  const rulesOf = (format: Model['formats'][number]) =>
    said({ ...all, formats: [format] }).map(({ rule }) => rule);
  expect(rulesOf('dialogue_meeting')).not.toContain('slotMinutes');
  expect(rulesOf('dialogue_meeting')).not.toContain('decides');
  expect(rulesOf('deputation')).not.toContain('capacity');
  expect(rulesOf('chair_deputation')).not.toContain('noteDays');
});

test.each([
  [{}, 'Tilmeld dig senest 7 dage før mødet kl. 12.00. Selve dagen tæller ikke med.'],
  [{ count: 1, time: '24:00' }, 'Tilmeld dig senest dagen før mødet kl. 23.59.'],
  [{ count: 0 }, 'Tilmeld dig senest på selve dagen kl. 12.00.'],
  [
    { count: 1, unit: 'working_days' as const },
    'Tilmeld dig senest arbejdsdagen før mødet kl. 12.00.',
  ],
])('in Danish the deadline %j', (more, text) => {
  expect(say('deadline', deadline(more))).toBe(text);
});
