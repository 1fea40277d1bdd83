import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isRightToLeft,
  oneLine,
  paragraphsOf,
  webAddress,
  writable,
  writableData,
} from './document-text';

describe('writable', () => {
  test('leaves letters, emoji, tabs and line breaks', () => {
    const text = 'Blåbærgrød\tog 🚲👩‍👩‍👧\nمرحبا <b>&amp;</b>';
    expect(writable(text)).toBe(text);
  });

  test.each([
    ['control characters', 'a\u0000\u0007\u001b\u009fb', 'ab'],
    ['what is no character', 'a\ufffe\uffff\ufdd0\u{1fffe}b', 'ab'],
    ['half a character', 'a\ud83d!\udeb2b', 'a\ufffd!\ufffdb'],
    ['other line ends', 'a\r\nb\rc\u2028d\u0085e\u000bf', 'a\nb\nc\nd\ne\nf'],
  ])('takes out %s', (_what, text, expected) => {
    expect(writable(text)).toBe(expected);
  });

  test('is done after once, whatever it was', () => {
    const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string({ unit: codeUnit }), (text) => {
        const once = writable(text);
        expect(writable(once)).toBe(once);
      }),
    );
  });

  test('reaches every text of plain data', () => {
    expect(writableData({ a: ['x\u0000', { b: 'y\u0001' }], c: null, d: 1, e: true })).toEqual({
      a: ['x', { b: 'y' }],
      c: null,
      d: 1,
      e: true,
    });
  });
});

describe('paragraphs', () => {
  test('are parted by empty lines, and keep their own', () => {
    expect(paragraphsOf('\r\n\r\nEt\r\nto  \r\n \t\r\n\r\nTre\n')).toEqual([['Et', 'to'], ['Tre']]);
  });

  test('are none where there is nothing to read', () => {
    expect(paragraphsOf(' \n\u0000\n\t')).toEqual([]);
  });

  test('take a hundred thousand empty lines in their stride', () => {
    expect(paragraphsOf(`a${'\n '.repeat(100_000)}b`)).toEqual([['a'], [' b']]);
  });
});

test('one line has no breaks and nothing around it', () => {
  expect(oneLine(' Et\n\tto\u0000 ')).toBe('Et to');
});

test.each([
  ['مرحبا Sønderborg', true],
  ['🚲 12: שלום', true],
  ['Sønderborg مرحبا', false],
  ['123', false],
  ['', false],
])('%s reads from right to left: %s', (text, expected) => {
  expect(isRightToLeft(text)).toBe(expected);
});

test.each([
  ['https://x.example/å b', 'https://x.example/%C3%A5%20b'],
  ['http://x.example/', 'http://x.example/'],
  ['javascript:alert(1)', null],
  ['/spoergsmaal/1', null],
  ['', null],
  [`https://x.example/${'a'.repeat(3000)}`, null],
])('%s leads to %s', (url, expected) => {
  expect(webAddress(url)).toBe(expected);
});
