import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filePaths, piecePaths } from './case-file-names';
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

test('files keep what their name ends in', () => {
  const names = ['Kort over Ærø.PDF', '../../etc/passwd', '.htaccess', 'a.b.tar.gz', 'foto.', ''];
  expect(filePaths(names.map((name) => ({ name })))).toEqual([
    'filer/001-kort-over-aeroe.pdf',
    'filer/002-etc-passwd',
    'filer/003-fil.htaccess',
    'filer/004-a-b-tar.gz',
    'filer/005-foto',
    'filer/006-fil',
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
      const paths = [
        ...piecePaths(names.map(piece)),
        ...filePaths(names.map((name) => ({ name }))),
      ];
      expect(new Set(paths).size).toBe(paths.length);
      for (const path of paths) {
        expect(path).toMatch(/^(korrespondance|filer)\/\d{3}-[a-z0-9-]{1,60}(\.[a-z0-9]{1,8})?$/);
      }
    }),
  );
});

test('more than a thousand are still sorted by their names', () => {
  const paths = piecePaths(Array.from({ length: 1001 }, () => piece('x')));
  expect(paths.toSorted()).toEqual(paths);
});
