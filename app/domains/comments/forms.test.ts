import { expect, test } from 'vitest';
import { noteForm } from '~/domains/moderation/forms';
import { noticeForm } from './forms';

test.each([
  ['what turns text around', 'abc\u202edef'],
  ['what sets it apart', 'abc\u2066def'],
  ['half a character', 'abc\ud800'],
  ['a control character', 'abc\u0007'],
])('%s is not taken, from citizens or from staff', (_what, text) => {
  const given = noticeForm.safeParse({ explanation: text });
  const noted = noteForm.safeParse({ text });
  for (const read of [given, noted]) {
    expect(read.error?.issues.map(({ message }) => message)).toEqual(['strange_letters']);
  }
});

test('emoji of several characters and lines are', () => {
  const text = 'Fint 👩‍👧\nTak';
  expect(noticeForm.parse({ explanation: text }).explanation).toBe(text);
});
