import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  beforeMeeting,
  finalStates,
  moved,
  type QuestionMove,
  type QuestionState,
  questionStates,
  transitions,
} from './states';

const moves = Object.keys(transitions) as QuestionMove[];

test('the table of the README is the table', () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
  const rows = [...readme.matchAll(/^\| ([a-z_]+) +\| ([a-z_, ]+?) +\| ([a-z_]+) +\|$/gm)].map(
    ([, move, from, to]) => ({ move, from: from!.split(', '), to }),
  );
  expect(rows).toEqual(moves.map((move) => ({ move, ...transitions[move] })));
});

test('every move leads where it says from where it may be made, and nowhere else', () => {
  for (const move of moves) {
    const { from, to } = transitions[move] as { from: readonly QuestionState[]; to: QuestionState };
    for (const state of questionStates)
      expect(moved(state, move)).toBe(from.includes(state) ? to : null);
  }
});

test('every state can be come to from the first', () => {
  const reached = new Set<QuestionState>(['received']);
  for (const state of reached)
    for (const move of moves) {
      const next = moved(state, move);
      if (next !== null) reached.add(next);
    }
  expect(reached).toEqual(new Set(questionStates));
});

describe('what is over', () => {
  const leavingMoves = (state: QuestionState) =>
    moves.filter((move) => moved(state, move) !== null);

  test.each([
    ['answered', []],
    ['forwarded', ['resubmit', 'reinstate']],
    ['withdrawn', []],
    ['lapsed', []],
    ['refused', ['resubmit', 'reinstate', 'withdraw']],
  ] as const)('%s is left by %j alone', (state, expected) => {
    expect(finalStates).toContain(state);
    expect(leavingMoves(state)).toEqual(expected);
  });

  test('every other state has a way on, and can be ended', () => {
    for (const state of questionStates.filter((one) => !finalStates.includes(one as never))) {
      const ends = new Set<QuestionState>();
      const seen = new Set<QuestionState>([state]);
      for (const one of seen)
        for (const move of moves) {
          const next = moved(one, move);
          if (next === null) continue;
          seen.add(next);
          if (finalStates.includes(next as never)) ends.add(next);
        }
      expect(ends).toContain('answered');
    }
  });
});

test('whoever asks can take back what was not dealt with at a meeting', () => {
  for (const state of [...beforeMeeting, 'with_administration', 'refused'] as const)
    expect(moved(state, 'withdraw')).toBe('withdrawn');
  for (const state of ['asked', 'answered', 'lapsed', 'forwarded'] as const)
    expect(moved(state, 'withdraw')).toBeNull();
});

test('nothing is refused once it was accepted', () => {
  expect(questionStates.filter((state) => moved(state, 'refuse') !== null)).toEqual([
    'received',
    'clarifying',
  ]);
});
