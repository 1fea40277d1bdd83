import { expect, test } from 'vitest';
import { rowSpans } from './row-spans';

test('a cell covers the rows that repeat it, column by column', () => {
  expect(
    rowSpans([
      ['whole plan', 'a', 'a1'],
      ['whole plan', 'a', 'a2'],
      ['goal 3', 'a', 'a3'],
      ['whole plan', 'b', 'b1'],
    ]),
  ).toEqual([
    [2, 3, 1],
    [0, 0, 1],
    [1, 0, 1],
    [1, 1, 1],
  ]);
});

test('every row has each column covered exactly once', () => {
  const keys = [
    ['x', 'a'],
    ['x', 'b'],
    ['y', 'b'],
    ['x', 'b'],
  ];
  const covered = keys.map((row) => row.map(() => 0));
  rowSpans(keys).forEach((row, at) =>
    row.forEach((span, column) => {
      for (let below = at; below < at + span; below += 1) covered[below]![column]! += 1;
    }),
  );
  expect(covered).toEqual(keys.map((row) => row.map(() => 1)));
});

test('no rows, no spans', () => {
  expect(rowSpans([])).toEqual([]);
});
