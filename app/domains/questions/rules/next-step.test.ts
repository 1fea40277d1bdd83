import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { finalStates, questionStates } from '../states';
import { nextStepOf } from './next-step';

const now = Temporal.Instant.from('2026-03-09T11:00:00Z');
const later = '2026-03-25 16:00:00+00';
const question = {
  state: 'accepted',
  erasedAt: null,
  meetingStartsAt: later,
  unitId: null,
  answer: null,
} as const;
const unitId = 'a unit';

test('an accepted question is drafted, approved, and then asked', () => {
  expect(nextStepOf(question, now)).toBe('ask_unit');
  expect(nextStepOf({ ...question, unitId }, now)).toBe('draft');
  expect(nextStepOf({ ...question, unitId, answer: 'for_approval' }, now)).toBe('approve');
  expect(nextStepOf({ ...question, unitId, answer: 'approved' }, now)).toBe('await_meeting');
  expect(nextStepOf({ ...question, meetingStartsAt: null }, now)).toBe('set_meeting');
  expect(nextStepOf({ ...question, meetingStartsAt: '2026-03-09 11:00:00+00' }, now)).toBe('mark');
});

test('what was asked or handed over goes on to its published answer', () => {
  for (const state of ['asked', 'with_administration'] as const) {
    const one = { ...question, state };
    expect(nextStepOf(one, now)).toBe('ask_unit');
    expect(nextStepOf({ ...one, answer: 'draft' }, now)).toBe('draft');
    expect(nextStepOf({ ...one, answer: 'approved' }, now)).toBe('publish');
    expect(nextStepOf({ ...one, answer: 'published' }, now)).toBeNull();
  }
});

test('there is a next step exactly while something is to be done', () => {
  const isFinal = (state: string) => finalStates.some((one) => one === state);
  for (const state of questionStates) {
    expect(nextStepOf({ ...question, state }, now) === null).toBe(isFinal(state));
    const erased = { ...question, state, erasedAt: '2026-03-08 11:00:00+00' };
    expect(nextStepOf(erased, now)).toBeNull();
  }
});
