import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  type BookingMove,
  type BookingState,
  bookingStates,
  isLive,
  moved,
  transitions,
} from './states';

const moves = Object.keys(transitions) as BookingMove[];

test('the table of the README is the table', () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
  const rows = [...readme.matchAll(/^\| ([a-z_]+) +\| ([a-z_, ]+?) +\| ([a-z_]+) +\|$/gm)].map(
    ([, move, from, to]) => ({ move, from: from!.split(', '), to }),
  );
  expect(rows).toEqual(moves.map((move) => ({ move, ...transitions[move] })));
});

test('every move leads where it says from where it may be made, and nowhere else', () => {
  for (const move of moves) {
    const { from, to } = transitions[move] as { from: readonly BookingState[]; to: BookingState };
    for (const state of bookingStates) {
      expect(moved(state, move)).toBe(from.includes(state) ? to : null);
    }
  }
});

test('whatever is still to come to something can be taken back, and nothing else', () => {
  for (const state of bookingStates) {
    expect(moved(state, 'cancel')).toBe(isLive(state) ? 'cancelled' : null);
  }
});

test('what was taken back or lapsed is over; what was refused can be wrong', () => {
  const leaving = (state: BookingState) => moves.filter((move) => moved(state, move) !== null);
  expect(leaving('cancelled')).toEqual([]);
  expect(leaving('lapsed')).toEqual([]);
  expect(leaving('refused')).toEqual(['reinstate']);
});
