import { expect, test } from 'vitest';
import { questionStates, transitions } from '../states';
import { keepsAskers, keepsNeeds, keepsText, statesWith } from './retention';

test('a question keeps its text while something is to be done with it, and never for good', () => {
  const open = questionStates.filter((state) => keepsText[state] === null);
  expect(open).toEqual(['received', 'clarifying', 'accepted', 'with_administration', 'asked']);
  // Whatever can be answered waits for that.
  for (const state of transitions.answer.from) expect(keepsText[state]).toBeNull();
});

test('what is for the meeting alone is kept no longer than the text', () => {
  for (const state of questionStates) {
    if (keepsText[state] === null) continue;
    expect(keepsAskers[state]).toBe('half_year');
    expect(keepsNeeds[state]).not.toBe('waits');
  }
  expect(statesWith(keepsNeeds, 'a_month')).toEqual([
    'with_administration',
    'refused',
    'forwarded',
  ]);
});
