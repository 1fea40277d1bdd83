import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecePaths } from './case-file-names';
import type { CasePiece } from './case-package';

const piece = (subject: string): CasePiece => ({
  at: '2026-06-01T10:00:00Z',
  from: 'En borger',
  to: 'Demo Kommune',
  kind: 'letter',
  subject,
  text: '',
});

test('pieces are numbered as they came, and called what they are about', () => {
  expect(piecePaths([piece('Tak for dit spørgsmål'), piece('🚲'), piece('CON')])).toEqual([
    'korrespondance/001-tak-for-dit-spoergsmaal.txt',
    'korrespondance/002-letter.txt',
    'korrespondance/003-con.txt',
  ]);
});

test('no name leads out of its folder or is there twice', () => {
  const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  const any = fc.oneof(
    fc.string({ unit: codeUnit }),
    fc.constantFrom('..\\..\\x', '/etc/x', 'C:x', 'a\u0000/b', 'x'.repeat(1000), '\u202Efdp'),
  );
  fc.assert(
    fc.property(fc.array(any, { maxLength: 4 }), (names) => {
      const paths = piecePaths(names.map(piece));
      expect(new Set(paths).size).toBe(paths.length);
      for (const path of paths) {
        expect(path).toMatch(/^korrespondance\/\d{3}-[a-z0-9-]{1,60}\.txt$/);
      }
    }),
  );
});

test('more than a thousand are still sorted by their names', () => {
  const paths = piecePaths(Array.from({ length: 1001 }, () => piece('x')));
  expect(paths.toSorted()).toEqual(paths);
});
