import type { CasePiece } from './case-package';
import { writable } from './document-text';

const longestName = 60;

/** Where the pieces lie in the package, in their order: `korrespondance/001-kvittering.txt`. */
export function piecePaths(pieces: CasePiece[]): string[] {
  return pieces.map(
    ({ subject, kind }, index) =>
      `korrespondance/${numbered(index, pieces.length)}-${safeName(subject) || kind}.txt`,
  );
}

/** 001, 002 …, so that they are sorted by name as they came. */
function numbered(index: number, count: number): string {
  return String(index + 1).padStart(Math.max(3, String(count).length), '0');
}

/** Nothing but a–z, 0–9 and single hyphens: no system takes it for anything but a name. */
function safeName(text: string): string {
  return writable(text.slice(0, 4 * longestName))
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestName)
    .replace(/^-|-$/g, '');
}
