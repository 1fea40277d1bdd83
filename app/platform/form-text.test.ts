import { expect, test } from 'vitest';
import { neededText } from './form-text';

const read = (text: string) => neededText(100).safeParse(text);

test.each([
  ['what turns text around', 'abc\u202edef', 'strange_letters'],
  ['what sets it apart', 'abc\u2066def', 'strange_letters'],
  ['half a character', 'abc\ud800', 'strange_letters'],
  ['a control character', 'abc\u0007', 'strange_letters'],
  ['nothing but blanks', ' \r\n ', 'missing'],
  ['too much', 'a'.repeat(101), 'too_long'],
])('%s is not taken', (_what, text, fault) => {
  expect(read(text).error?.issues.map(({ message }) => message)).toEqual([fault]);
});

test('emoji of several characters and lines are', () => {
  const text = 'Fint 👩‍👧\nTak';
  expect(read(text).data).toBe(text);
});
