import { expect, test } from 'vitest';
import { inGroups, isStepUsable, readTypedCode } from './codes';

test('six digits are from the app, however they are spaced', () => {
  expect(readTypedCode(' 123 456 ')).toEqual({ from: 'app', code: '123456' });
  expect(readTypedCode('１２３４５６')).toEqual({ from: 'app', code: '123456' });
});

test('anything else is a recovery code, in capitals and without what stands between', () => {
  expect(readTypedCode('abcde-fgh2 3')).toEqual({ from: 'recovery', code: 'ABCDEFGH23' });
  expect(readTypedCode('12345')).toEqual({ from: 'recovery', code: '12345' });
});

test('a code works once, and none that is older than one that was taken', () => {
  expect(isStepUsable(100, null)).toBe(true);
  expect(isStepUsable(101, 100)).toBe(true);
  expect(isStepUsable(100, 100)).toBe(false);
  expect(isStepUsable(99, 100)).toBe(false);
});

test('letters stand in groups, without a gap at the end', () => {
  expect(inGroups('ABCDEFGHJ', 4)).toBe('ABCD EFGH J');
  expect(inGroups('ABCDEFGH', 4)).toBe('ABCD EFGH');
});
