import { describe, expect, test } from 'vitest';
import { languages } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import { ruleSets } from '../../../../tests/support/question-rules';
import { defaultRules, ruleNames, type RuleName, type RuleSet } from '../rule-set';
import { sayRules } from './say-rules';

const said = (rules: RuleSet, language: 'da' | 'en' | 'de' = 'da') =>
  sayRules(rules, textsIn(language).questionRules).flatMap((part) => part.rules);
const say = (rule: RuleName, more: Partial<RuleSet> = {}) =>
  said({ ...defaultRules, ...more }).find((one) => one.rule === rule)?.text;
const deadline = (more: Partial<RuleSet['deadline']>) => ({
  deadline: { ...defaultRules.deadline, ...more },
});

describe('every rule', () => {
  test.each(languages)(
    'is said once in %s, and nothing is said of a value that there is not',
    (language) => {
      for (const rules of Object.values(ruleSets)) {
        const names = said(rules, language).map(({ rule }) => rule);
        const isSilent = rules.deadline.unit === 'calendar_days' && !rules.deadline.rollsBack;
        expect(names.toSorted()).toEqual(
          ruleNames.filter((name) => name !== 'closedDays' || !isSilent).toSorted(),
        );
        for (const { heading, text } of said(rules, language))
          expect(`${heading} ${text}`).not.toMatch(/undefined|null|NaN|false|true|\[object/);
      }
    },
  );

  test.each(languages)('is said otherwise in %s where it is another', (language) => {
    const others: Partial<RuleSet>[] = [
      deadline({ count: 7 }),
      deadline({ unit: 'working_days' }),
      deadline({ time: '12:00' }),
      deadline({ rollsBack: true }),
      { totalMinutes: 15 },
      ...(['ask', 'answer', 'reply', 'rejoinder'] as const).map((turn) => ({
        minutes: { ...defaultRules.minutes, [turn]: 7 },
      })),
      { minutes: { ...defaultRules.minutes, ask: null } },
      { minutes: { ...defaultRules.minutes, answer: null } },
      { who: 'everyone' },
      { quota: 2 },
      { quota: null },
      { repeatAfterMonths: 6 },
      { oralToo: true },
      { consent: 'needed' },
      { presence: 'not_needed' },
      { presence: 'needed_or_lapses' },
      { answers: 'mayor' },
      { answers: 'member_may_be_named' },
      { factual: 'council' },
      { agendaItems: 'excluded' },
      { agendaItems: 'under_the_item' },
      { pauses: { ...defaultRules.pauses, electionMonths: null } },
      { pauses: { ...defaultRules.pauses, lastOfTerm: 4 } },
      { pauses: { ...defaultRules.pauses, budget: true } },
      { overflow: 'in_writing' },
      { help: [] },
      { help: ['library', 'secretariat'] },
    ];
    const usual = JSON.stringify(said(defaultRules, language));
    const all = others.map((more) => JSON.stringify(said({ ...defaultRules, ...more }, language)));
    expect(all).not.toContain(usual);
    expect(new Set(all).size).toBe(others.length);
  });

  test('that is assumed says so, and no other', () => {
    const assumed = said(ruleSets.Kerteminde!).filter(({ isAssumed }) => isAssumed);
    expect(assumed.map(({ rule }) => rule).toSorted()).toEqual(
      ruleSets.Kerteminde!.assumed.filter((rule) => rule !== 'closedDays').toSorted(),
    );
  });
});

describe('in Danish', () => {
  test.each([
    [{}, 'Send dit spørgsmål senest 10 dage før mødet kl. 23.59.'],
    [{ count: 1, time: '12:00' }, 'Send dit spørgsmål senest dagen før mødet kl. 12.00.'],
    [{ count: 1, unit: 'working_days' as const }, 'senest arbejdsdagen før mødet kl. 23.59.'],
    [{ count: 0, time: '09:00' }, 'Send dit spørgsmål senest på mødedagen kl. 09.00.'],
  ])('the deadline %j', (more, text) => {
    expect(say('deadline', deadline(more))).toContain(text);
  });

  test('help, pauses and closed days are lists', () => {
    expect(say('help', { help: ['secretariat', 'library', 'citizen_service'] })).toBe(
      'Du kan få hjælp til at skrive dit spørgsmål. Spørg byrådets sekretariat, biblioteket eller borgerservice.',
    );
    expect(say('pauses', { pauses: { ...defaultRules.pauses, lastOfTerm: 4 } })).toBe(
      'Der er ikke spørgetid fra september til december i år med kommunalvalg og på de sidste 4 møder i en valgperiode.',
    );
    expect(say('closedDays', deadline({ rollsBack: true }))).toContain('5. juni og 24. december');
  });
});
