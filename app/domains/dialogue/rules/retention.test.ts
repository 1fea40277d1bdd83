import { describe, expect, test } from 'vitest';
import { bookingStates, isLive } from '../states';
import { daysOf, keepsNeeds, keepsText, type Span, statesWith } from './retention';

const spans = Object.keys(daysOf) as Span[];

describe('what is kept of a booking', () => {
  test('goes in the end in every state that it ends in', () => {
    const ended = bookingStates.filter((state) => !isLive(state));
    expect(ended.filter((state) => keepsText[state] === null)).toEqual([]);
  });

  test('stays while somebody is to decide on it', () => {
    expect(statesWith(keepsText, null)).toEqual(['waiting', 'pending']);
  });

  test('of what came to something is kept longest', () => {
    expect(spans.toSorted((a, b) => daysOf[a] - daysOf[b]).at(-1)).toBe(keepsText.attended);
  });

  test('needs go at once where nobody comes', () => {
    expect(statesWith(keepsNeeds, 'not')).toEqual(['cancelled', 'lapsed']);
  });
});
