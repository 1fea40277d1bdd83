import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { scanForPersonalData } from './personal-data-scan';

/** What was found, in words: `cpr 010101-1234`. */
const foundIn = (text: string) =>
  scanForPersonalData(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe('CPR numbers', () => {
  it.each([
    '0101011234',
    '010101-1234',
    '010101 1234',
    '010101.1234',
    '010101–1234',
    '010101 - 1234',
    '01 01 01 1234',
    '01.01.01-1234',
    '01/01/01-1234',
    '01-01-01-12-34',
    '0101 01 1234',
    '010101\u00a01234',
    '010101\n1234',
    '0 1 0 1 0 1 1 2 3 4',
    '010101,1234',
    '010101_1234',
    '010101: 1234',
    '01_01_01_1234',
    '01-01-2001-1234',
    '01012001-1234',
    '010120011234',
    '0101\u00ad01-1234',
    '010101\u200b1234',
    '0\u2060101011234',
    '０１０１０１－１２３４',
    '𝟎𝟏𝟎𝟏𝟎𝟏𝟏𝟐𝟑𝟒',
    '0️1️0️1️0️1️1️2️3️4',
  ])('are found however they are written: %j', (spelling) => {
    expect(foundIn(`Mit nummer er ${spelling}, og jeg bor her.`)).toEqual([`cpr ${spelling}`]);
  });

  it.each([
    ['a day that is none', '3201011234'],
    ['no day', '0001011234'],
    ['a month that is none', '0113011234'],
    ['31 April', '310401-1234'],
    ['29 February of 1900, which had none', '290200-1234'],
    ['29 February of 1957', '290257-1234'],
    ['nine digits', '010101-123'],
    ['eleven digits', '010101-12345'],
    ['part of a longer number', '5500101011234'],
    ['a telephone number with its country', '004501010112'],
    ['two years', '2024-2028'],
    ['an amount', '3.400.500.600'],
    ['a day and an amount', '24.12.2024 - 1500 kr.'],
    ['a day and a time', '24.12.2024 1500'],
    ['a day that its year did not have', '29-02-2001-1234'],
  ])('%s: %s is none', (_name, text) => {
    expect(scanForPersonalData(text).filter(({ kind }) => kind === 'cpr')).toEqual([]);
  });

  it.each([
    ['29 February of 2000', '290200-4234'],
    ['29 February of 1936', '290236-1234'],
    ['29 February of 2036', '290236-4234'],
    ['29 February of 2056', '290256-5234'],
    ['29 February of 1860', '290260-5234'],
    ['29 February of 1996', '290296-9234'],
    ['without a check digit that is right', '010107-4000'],
  ])('%s: %s is one', (_name, text) => {
    expect(foundIn(text)).toEqual([`cpr ${text}`]);
  });

  it('are found beside other numbers that could hide them', () => {
    expect(foundIn('nr. 99 12 010101 1234').join()).toContain('010101 1234');
    expect(foundIn('10 12 010101 1234').join()).toContain('010101 1234');
    expect(foundIn('0101011234/0202022345').join()).toContain('0202022345');
  });

  const twoDigits = (value: number) => String(value).padStart(2, '0');
  const birthday = fc
    .date({ min: new Date('1900-01-01'), max: new Date('1999-12-31'), noInvalidDate: true })
    .map((date) => [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear() % 100])
    .map((parts) => parts.map(twoDigits));
  const serial = fc.integer({ min: 0, max: 3999 }).map((value) => String(value).padStart(4, '0'));
  const gap = fc.constantFrom('', ' ', '-', '.', '/', '–', '\u00a0');
  const words = fc.array(fc.constantFrom('år', 'vej 12', 'kl. 14.30', '7', 'og', '2026', 'x@y'));

  it('of everybody born in the 20th century are found in any text', () => {
    fc.assert(
      fc.property(
        birthday,
        serial,
        gap,
        gap,
        words,
        words,
        ([dd, mm, yy], last, a, b, before, after) => {
          const number = `${dd}${a}${mm}${a}${yy}${b}${last}`;
          const text = `${before.join(' ')} ${number} ${after.join(' ')}`;
          const start = before.join(' ').length + 1;
          const end = start + number.length;
          const covers = scanForPersonalData(text).some(
            (one) => one.kind === 'cpr' && one.start <= start && one.end >= end,
          );
          expect(covers).toBe(true);
        },
      ),
    );
  });

  it('are never ten digits that begin with no date', () => {
    const noMonth = fc
      .tuple(
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 13, max: 99 }),
        fc.integer({ min: 0, max: 999_999 }),
      )
      .map(([d, m, rest]) => twoDigits(d) + twoDigits(m) + String(rest).padStart(6, '0'));
    const isCpr = (digits: string) => foundIn(digits).some((one) => one.startsWith('cpr'));
    fc.assert(fc.property(noMonth, (digits) => !isCpr(digits)));
  });
});

describe('telephone numbers', () => {
  it.each([
    '20304050',
    '20 30 40 50',
    '2030 4050',
    '20-30-40-50',
    '20.30.40.50',
    '+4520304050',
    '+45 20 30 40 50',
    '(+45) 20304050',
    '0045 20 30 40 50',
    '+45 20 304 050',
  ])('are found however they are written: %j', (spelling) => {
    expect(foundIn(`Ring på ${spelling}!`)).toEqual([`phone ${spelling}`]);
  });

  it.each([
    ['a year and a year', 'Planen 2024 2028'],
    ['years of a plan', 'Planen 2024-2028'],
    ['a date', '24.12.2026'],
    ['an amount', '25000000 kr.'],
    ['an amount with dots', '2.500.000.000'],
    ['a company', 'CVR-nr. 29189773'],
    ['a longer number', '203040506'],
    ['a case', '00.22.02-K04-12-26'],
    ['what begins with 1', '12345678'],
  ])('%s is none: %s', (_name, text) => {
    expect(foundIn(text)).toEqual([]);
  });

  it('are not what is part of a CPR number or an address', () => {
    expect(foundIn('2102902345')).toEqual(['cpr 2102902345']);
    expect(foundIn('20304050@example.dk')).toEqual(['email 20304050@example.dk']);
  });
});

test.each([
  ['Skriv til ida.prøve+1@mail.example.dk.', 'email ida.prøve+1@mail.example.dk'],
  ['<mailto:A_B@Example.COM>', 'email A_B@Example.COM'],
  ['(bo@xn--rdgrd-vuad.dk)', 'email bo@xn--rdgrd-vuad.dk'],
])('an e-mail address is found in %j', (text, found) => {
  expect(foundIn(text)).toEqual([found]);
});

test.each([['@byrådet'], ['pris pr. stk. @ 20'], ['a@b'], ['snabel-a']])(
  '%j is no e-mail address',
  (text) => {
    expect(foundIn(text)).toEqual([]);
  },
);

test('what is found is found where it stands, also behind what cannot be seen', () => {
  expect(foundIn('👍🏽\u200b ﬁnd ２０ ３０ ４０ ５０ og ida\u200b@example.dk, 010101-1234¹')).toEqual(
    ['phone ２０ ３０ ４０ ５０', 'email ida\u200b@example.dk', 'cpr 010101-1234'],
  );
});

test('findings are in the order of the text, within it, and apart from their like', () => {
  const piece = fc.constantFrom(
    '0101011234',
    ' ',
    '-',
    'a@b.dk',
    '20 30 40 50',
    '12',
    '.',
    'ø',
    '+45',
    '\u200b',
    '１',
    '👍',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const found = scanForPersonalData(text);
      expect(found.every(({ start, end }) => 0 <= start && start < end && end <= text.length)).toBe(
        true,
      );
      for (const kind of ['cpr', 'phone', 'email'] as const) {
        const own = found.filter((one) => one.kind === kind);
        expect(own.every((one, at) => at === 0 || own[at - 1]!.end <= one.start)).toBe(true);
      }
      expect(found.map(({ start }) => start)).toEqual(
        found.map(({ start }) => start).toSorted((a, b) => a - b),
      );
    }),
  );
});

test('a long text of anything is read in no time', () => {
  const begin = performance.now();
  for (const one of ['0', 'a', '01 ', 'a.', '0101', '+45 ', '20 30 ']) {
    scanForPersonalData(one.repeat(20_000));
  }
  expect(performance.now() - begin).toBeLessThan(2000);
});
