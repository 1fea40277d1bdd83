import { describe, expect, test } from 'vitest';
import { ruleSets } from '../../../../tests/support/question-rules';
import { whyNotAskable } from './asking';

const open = { isPublishable: true };
const resident = { level: 2 as const, isHelped: false, sameMeeting: 0 };
const why = (
  name: string,
  facts: Partial<Parameters<typeof whyNotAskable>[2]> = {},
  question = open,
) => whyNotAskable(question, ruleSets[name]!, { ...resident, ...facts });

describe('who may ask', () => {
  test.each([
    [1, false, 'not_resident'],
    [2, false, null],
    [3, false, null],
    // Staff who enter a question by telephone know whom they speak with.
    [1, true, null],
  ] as const)('in Sønderborg at level %i, helped: %s → %s', (level, isHelped, reason) => {
    expect(why('Sønderborg', { level, isHelped })).toBe(reason);
  });

  test('in Kerteminde anybody', () => {
    expect(why('Kerteminde', { level: 1 })).toBeNull();
  });
});

describe('how many', () => {
  test.each([
    ['Sønderborg', 0, null],
    ['Sønderborg', 1, 'quota_spent'],
    ['Frederikssund', 1, null],
    ['Frederikssund', 2, 'quota_spent'],
    ['Frederikssund', 3, 'quota_spent'],
  ] as const)('%s with %i already → %s', (name, sameMeeting, reason) => {
    expect(why(name, { sameMeeting })).toBe(reason);
  });

  test('as many as they like without a quota', () => {
    const rules = { ...ruleSets.Sønderborg!, quota: null };
    expect(whyNotAskable(open, rules, { ...resident, sameMeeting: 500 })).toBeNull();
  });
});

test('consent is a choice in Sønderborg, and needed in Frederikssund', () => {
  const closed = { isPublishable: false };
  expect(why('Sønderborg', {}, closed)).toBeNull();
  expect(why('Frederikssund', {}, closed)).toBe('consent_needed');
  expect(why('Frederikssund', {}, open)).toBeNull();
});
