/** Finds what should not stand in public: CPR numbers, telephone numbers, e-mail addresses. Pure. */

export type FindingKind = 'cpr' | 'phone' | 'email';

/** `start` and `end` are positions in the text as JavaScript counts them; `end` is the first one after. */
export type Finding = { kind: FindingKind; start: number; end: number };

/** What people put between pairs of digits: spaces of any kind, hyphens and dashes, dots, slashes. */
const gap = String.raw`[\s\p{Pd}\u2212./·_]`;
/** The same and more between a day and the four digits after it. */
const widerGap = String.raw`[\s\p{Pd}\u2212./·_,:;]`;

/**
 * Digits as CPR numbers are written, with all of the gaps or without some. After a year of four digits there is no
 * blank: that would be a day and an amount, or a time.
 */
const cprSpellings = [
  new RegExp(
    String.raw`(?<!\d)\d\d${gap}?\d\d${gap}?\d\d${widerGap}{0,3}\d\d${gap}?\d\d(?!\d)`,
    'uy',
  ),
  new RegExp(String.raw`(?<!\d)\d(?:${gap}\d){9}(?!\d)`, 'uy'),
  new RegExp(
    String.raw`(?<!\d)\d\d${gap}?\d\d${gap}?(?:18|19|20)\d\d[\p{Pd}\u2212_]?\d{4}(?!\d)`,
    'uy',
  ),
];

/**
 * Eight digits as telephone numbers are written. Danish ones begin with 2 to 9. What looks like an amount
 * (`12345678 kr.`) or follows „CVR“ is none, nor are two years (`2024 2028`).
 */
const notMeant = String.raw`(?!\d|\s?(?:kr\b|kroner|DKK|pct|%|€))`;
const country = String.raw`(?:\(?(?:\+|\b00)45\)?[\s\p{Pd}]?)`;
const phoneSpellings = [
  new RegExp(
    String.raw`(?<![\d+])${country}\(?\d\d\)?(?:[\s.\p{Pd}]?\d\d){3}(?!\d)|(?<![\d+])${country}\d\d \d{3} \d{3}(?!\d)`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\d+]|\d[.,]|cvr\D{0,8})(?:[2-9]\d(?<gap>[\s.\p{Pd}]?)\d\d\k<gap>\d\d\k<gap>\d\d|(?!(?:19|20)\d\d\s(?:19|20)\d\d)[2-9]\d{3}\s\d{4})${notMeant}`,
    'giu',
  ),
];

const letter = String.raw`[\p{L}\p{N}._%+\-]`;
/** Begins only where a word does, so that a long text without „@“ is read once. */
const email = new RegExp(
  String.raw`(?<!${letter})${letter}+@[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+)+`,
  'gu',
);

/**
 * What in a text looks like a CPR number, a Danish telephone number or an e-mail address, in the order of
 * the text. Ten digits – or twelve, with the whole year – are a CPR number where they begin with a date; the
 * check digit is not asked for, because numbers given since 2007 need not have one.
 */
export function scanForPersonalData(text: string): Finding[] {
  const found = [...findingsIn(text), ...findingsAsSeenIn(text)];
  const surer = found.filter(({ kind }) => kind !== 'phone');
  const isApart = (one: Finding) =>
    one.kind !== 'phone' || !surer.some((other) => overlap(other, one));
  return merged(found.filter(isApart));
}

function findingsIn(text: string): Finding[] {
  return [
    ...cprNumbersIn(text),
    ...matchesOf('email', email, text),
    ...phoneSpellings.flatMap((spelling) => matchesOf('phone', spelling, text)),
  ];
}

/**
 * What a reader sees in a text though it is written otherwise: with characters between that have no width, or with
 * digits of another width. Positions are those of the text itself.
 */
function findingsAsSeenIn(text: string): Finding[] {
  let seen = '';
  const places: { start: number; end: number }[] = [];
  let start = 0;
  for (const letter of text) {
    const end = start + letter.length;
    const plain = letter.normalize('NFKC').replace(/[\p{Cf}\p{M}]/gu, '');
    seen += plain;
    for (let at = 0; at < plain.length; at += 1) places.push({ start, end });
    start = end;
  }
  if (seen === text) return [];
  return findingsIn(seen).map((one) => ({
    ...one,
    start: places[one.start]!.start,
    end: places[one.end - 1]!.end,
  }));
}

function cprNumbersIn(text: string): Finding[] {
  const found: Finding[] = [];
  for (const { index } of text.matchAll(/(?<!\d)\d/g)) {
    for (const spelling of cprSpellings) {
      spelling.lastIndex = index;
      const match = spelling.exec(text)?.[0];
      if (match !== undefined && beginsWithADate(match.replace(/\D/g, ''))) {
        found.push({ kind: 'cpr', start: index, end: index + match.length });
      }
    }
  }
  return found;
}

/**
 * Whether digits begin with a date: of ten, in the century that the seventh of them tells (CPR-kontoret); of
 * twelve, in the year that is written out.
 */
function beginsWithADate(digits: string): boolean {
  const [day, month, short] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2)));
  const year =
    digits.length === 12
      ? Number(digits.slice(4, 8))
      : centuryOf(Number(digits[6]), short!) + short!;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month! - 1] ?? 0;
  return day! >= 1 && day! <= days;
}

function centuryOf(seventh: number, year: number): 1800 | 1900 | 2000 {
  if (seventh <= 3) return 1900;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900;
  return year <= 57 ? 2000 : 1800;
}

function matchesOf(kind: FindingKind, pattern: RegExp, text: string): Finding[] {
  return [...text.matchAll(pattern)].map(({ index, 0: match }) => ({
    kind,
    start: index,
    end: index + match.length,
  }));
}

function overlap(one: Finding, other: Finding): boolean {
  return one.start < other.end && other.start < one.end;
}

/** In the order of the text, with those of a kind that overlap as one. */
function merged(findings: Finding[]): Finding[] {
  const result: Finding[] = [];
  for (const one of findings.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const before = result.find((other) => other.kind === one.kind && overlap(other, one));
    if (before) before.end = Math.max(before.end, one.end);
    else result.push({ ...one });
  }
  return result;
}
