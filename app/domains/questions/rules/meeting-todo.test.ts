import { expect, test } from 'vitest';
import { todoOf } from './meeting-todo';

const open = {
  isHeld: true,
  isOpen: true,
  hasBegun: false,
  frozenAt: null,
  publishedAt: null,
  endedAt: null,
  minutesUrl: null,
};
const closed = { ...open, isOpen: false };
const frozen = { ...closed, frozenAt: '2026-06-15T10:00:00Z' };
const published = { ...frozen, publishedAt: '2026-06-16T10:00:00Z' };
const over = { ...published, hasBegun: true, endedAt: '2026-06-24T16:00:00Z' };

test.each([
  ['nothing where there is no question time', { ...open, isHeld: false }, 1, 1, 'nothing'],
  ['decide first of all', open, 1, 1, 'decide'],
  ['wait while it takes questions', open, 0, 1, 'wait'],
  ['put what came in order', closed, 0, 1, 'order'],
  ['publish what is frozen', frozen, 0, 1, 'publish'],
  ['hold what is published', published, 0, 1, 'hold'],
  ['nothing where nobody asked', closed, 0, 0, 'nothing'],
  ['link to the minutes when it is over', over, 0, 1, 'minutes'],
  ['nothing more', { ...over, minutesUrl: 'https://example.dk' }, 0, 1, 'nothing'],
] as const)('%s', (_what, time, undecided, planned, todo) => {
  expect(todoOf(time, { undecided, planned })).toBe(todo);
});
