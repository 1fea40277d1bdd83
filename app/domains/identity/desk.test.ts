import { expect, test } from 'vitest';
import { searchWords } from './desk';

test.each([
  ['', null],
  ['  ', null],
  ['ab', null],
  ['a b c', null],
  ['%%%', null],
  ['...@', null],
  ['Ida', ['ida']],
  ['  IDA  Ærø, 4 ', ['ida', 'ærø', '4']],
  ['6400', ['6400']],
  ['a@b.dk', ['a@b.dk']],
])('„%s“ looks for %j', (typed, words) => {
  expect(searchWords(typed)).toEqual(words);
});

test('a very long search looks for its first words', () => {
  expect(searchWords('ida '.repeat(500))).toHaveLength(6);
});
