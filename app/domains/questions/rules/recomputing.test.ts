import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { defaultRules } from '../rule-set';
import { computed, laterOfTerm, movedTo } from './recomputing';

const at = (instant: string) => Temporal.Instant.from(instant);
const june = {
  meetingStartsAt: '2026-06-24T15:00:00Z',
  closesAt: '2026-06-14T21:59:59Z',
  pause: null,
  isBudget: false,
  frozenAt: null,
  cancelledAt: null,
};
const september = { startsAt: at('2026-09-30T15:00:00Z'), laterOfTerm: 5 };

describe('a question time whose meeting is moved', () => {
  test('closes by its rules while it is open', () => {
    expect(movedTo(defaultRules, june, september, at('2026-06-01T10:00:00Z'))).toEqual({
      meetingStartsAt: '2026-09-30T15:00:00Z',
      closesAt: '2026-09-20T21:59:59Z',
      pause: null,
    });
  });

  test('closes at once where it would have closed before, and never in the past', () => {
    const to = { startsAt: at('2026-06-11T15:00:00Z'), laterOfTerm: 5 };
    const now = at('2026-06-05T10:00:00.500Z');
    expect(movedTo(defaultRules, june, to, now).closesAt).toBe('2026-06-05T10:00:00Z');
  });

  test('stays closed when it has closed, and when its agenda is frozen', () => {
    const kept = { closesAt: june.closesAt, pause: null };
    const closed = movedTo(defaultRules, june, september, at('2026-06-15T10:00:00Z'));
    expect(closed).toMatchObject(kept);
    const frozen = { ...june, frozenAt: '2026-06-01T09:00:00Z' };
    expect(movedTo(defaultRules, frozen, september, at('2026-06-01T10:00:00Z'))).toMatchObject(
      kept,
    );
  });

  test('never closes after its meeting has begun', () => {
    const to = { startsAt: at('2026-06-10T15:00:00Z'), laterOfTerm: 5 };
    const frozen = { ...june, frozenAt: '2026-06-01T09:00:00Z' };
    const moved = movedTo(defaultRules, frozen, to, at('2026-06-01T10:00:00Z'));
    expect(moved.closesAt).toBe('2026-06-10T14:59:59Z');
  });

  test('closes at once, and not before now, where its new closing time has passed already', () => {
    const to = { startsAt: at('2026-06-10T15:00:00Z'), laterOfTerm: 5 };
    const moved = movedTo(defaultRules, june, to, at('2026-06-05T10:00:00.5Z'));
    expect(moved.closesAt).toBe('2026-06-05T10:00:00Z');
  });

  test('pauses where the rules say so of its new day', () => {
    const autumn = { startsAt: at('2029-10-31T16:00:00Z'), laterOfTerm: 2 };
    expect(movedTo(defaultRules, june, autumn, at('2026-06-01T10:00:00Z')).pause).toBe('election');
  });
});

test('what the council has decided stands, whatever the rules', () => {
  const meeting = { startsAt: at('2029-10-31T16:00:00Z'), laterOfTerm: 2, isBudget: false };
  expect(computed(defaultRules, { ...meeting, pause: 'decided' }).pause).toBe('decided');
  const budget = { ...defaultRules.pauses, electionMonths: null, budget: true };
  const rules = { ...defaultRules, pauses: budget };
  expect(computed(rules, { ...meeting, pause: null, isBudget: true }).pause).toBe('budget');
  expect(computed(rules, { ...meeting, pause: null }).pause).toBeNull();
});

test('later meetings count until the end of a year of elections', () => {
  const meetings = ['2025-11-26', '2025-12-17', '2026-01-28'].map((day) => ({
    startsAt: `${day}T16:00:00Z`,
  }));
  expect(laterOfTerm(at('2025-10-29T16:00:00Z'), meetings)).toBe(2);
  expect(laterOfTerm(at('2025-12-17T16:00:00Z'), meetings)).toBe(0);
  expect(laterOfTerm(at('2026-01-07T16:00:00Z'), meetings)).toBe(1);
});
