import { afterEach, describe, expect, test, vi } from 'vitest';
import { type ReadDocx, readDocx } from '../../../../tests/support/read-docx';
import type { AgendaAnnex, AnnexQuestion } from './agenda-annex';
import { annexDocx } from './agenda-annex-docx.server';

function question(number: number, more: Partial<AnnexQuestion> = {}): AnnexQuestion {
  return {
    id: `id-${number}`,
    number,
    title: `Emne ${number}`,
    text: `Hvorfor ${number}?`,
    askedBy: 'Åse Ærø',
    concerns: { committee: null, nodes: [], sdgs: [], place: null },
    minutes: 5,
    answeredBy: 'Borgmesteren',
    receivedAt: '2026-06-01T10:00:00Z',
    url: `https://kommune.example/spoergsmaal/${number}`,
    answer: null,
    isPresentNeeded: false,
    outcome: null,
    asker: null,
    ...more,
  };
}

function annex(questions: AnnexQuestion[], more: Partial<AgendaAnnex> = {}): AgendaAnnex {
  return {
    municipality: 'Demo Kommune',
    meeting: { title: 'Byrådet', startsAt: '2026-06-24T15:00:00Z', place: 'Salen' },
    version: { frozenAt: '2026-06-17T08:30:00Z' },
    totalMinutes: 30,
    questions,
    ...more,
  };
}

const read = async (one: AgendaAnnex) => readDocx(await annexDocx(one));
const texts = ({ paragraphs }: ReadDocx) => paragraphs.map(({ text }) => text);
const ofStyle = ({ paragraphs }: ReadDocx, style: string) =>
  paragraphs.filter((one) => one.style === style).map(({ text }) => text);

afterEach(() => {
  vi.useRealTimers();
});

describe('the document', () => {
  test('tells the meeting, by Danish time, and when the agenda was frozen', async () => {
    const docx = await read(annex([question(1)]));
    expect(ofStyle(docx, 'Title')).toEqual(['Spørgsmål fra borgere: Byrådet']);
    expect(ofStyle(docx, 'Draft')).toEqual([]);
    expect(ofStyle(docx, 'Fact').slice(0, 3)).toEqual([
      'Mødet begynder:\t24. juni 2026 kl. 17.00',
      'Sted:\tSalen',
      'Lagt fast:\t17. juni 2026 kl. 10.30',
    ]);
    expect(texts(docx)).toContain('Bilag til dagsordenen. Demo Kommune');
  });

  test('says at the top and on every page that it is a draft', async () => {
    const docx = await read(annex([question(1)], { version: { frozenAt: null } }));
    expect(docx.paragraphs[0]!.style).toBe('Draft');
    expect(docx.paragraphs[0]!.text).toMatch(/^Udkast\./);
    expect(docx.parts['word/footer1.xml']).toContain('Udkast');
    expect(docx.parts['docProps/core.xml']).not.toContain('dcterms:created');
  });

  test('has its headings as headings', async () => {
    const docx = await read(annex([question(1, { answer: 'Derfor.' }), question(2)]));
    expect(ofStyle(docx, 'Heading1')).toEqual(['Oversigt', '1. Emne 1', '2. Emne 2']);
    expect(ofStyle(docx, 'Heading2')).toEqual(['Spørgsmålet', 'Svar', 'Spørgsmålet']);
    const styles = docx.parts['word/styles.xml']!;
    expect(styles).toMatch(/w:styleId="Heading1">.{0,200}<w:outlineLvl w:val="0"\/>/);
    expect(styles).toMatch(/w:styleId="Heading2">.{0,200}<w:outlineLvl w:val="1"\/>/);
  });

  test('is in Danish, on A4, with page numbers, and says who made it', async () => {
    const { parts } = await read(annex([question(1)]));
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="da-DK"/>');
    expect(parts['word/document.xml']).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(parts['word/footer1.xml']).toMatch(/PAGE<.*NUMPAGES</);
    const core = parts['docProps/core.xml'];
    expect(core).toContain('<dc:title>Spørgsmål fra borgere: Byrådet</dc:title>');
    expect(core).toContain('<dc:language>da-DK</dc:language>');
    expect(core).toContain('<dc:creator>Medspil</dc:creator>');
    expect(core).toContain('2026-06-17T08:30:00Z</dcterms:created>');
  });

  test('is the same whenever it is made, in any order of its questions', async () => {
    const questions = [question(1), question(2), question(3)];
    const one = await annexDocx(annex(questions));
    vi.setSystemTime('2031-03-03T03:03:03Z');
    const later = await annexDocx(annex(questions.toReversed()));
    expect(Buffer.compare(later, one)).toBe(0);
  });
});

describe('the contents', () => {
  test('lead to each question and tell its minutes', async () => {
    const docx = await read(annex([question(1), question(2, { minutes: 10 })]));
    const bookmarks = docx.paragraphs.filter(({ bookmarks }) => bookmarks.length > 0);
    expect(bookmarks.map(({ text }) => text)).toEqual(['1. Emne 1', '2. Emne 2']);
    expect(docx.paragraphs.flatMap(({ links }) => links).slice(0, 2)).toEqual([
      { text: 'Emne 1', to: `#${bookmarks[0]!.bookmarks[0]!}` },
      { text: 'Emne 2', to: `#${bookmarks[1]!.bookmarks[0]!}` },
    ]);
    expect(ofStyle(docx, 'FigureCell')).toEqual(['5', '10', '15 af 30']);
    expect(docx.parts['word/document.xml']).toContain('<w:tblHeader/>');
  });

  test.each([
    [40, 'Der er 25 minutter tilbage af den tid, der er sat af på mødet.'],
    [16, 'Der er 1 minut tilbage af den tid, der er sat af på mødet.'],
    [15, 'Spørgsmålene tager netop den tid, der er sat af på mødet.'],
    [14, 'Spørgsmålene tager 1 minut mere, end der er sat af på mødet.'],
  ])('of %s minutes', async (totalMinutes, expected) => {
    const docx = await read(annex([question(1), question(2, { minutes: 10 })], { totalMinutes }));
    expect(ofStyle(docx, 'AfterTable')).toEqual([expected]);
  });

  test('of no questions', async () => {
    const docx = await read(annex([]));
    expect(texts(docx)).toContain('Der er ingen spørgsmål til mødet.');
    expect(docx.parts['word/document.xml']).not.toContain('<w:tbl>');
  });
});

describe('a question', () => {
  test('with everything', async () => {
    const docx = await read(
      annex([
        question(1, {
          askedBy: null,
          answeredBy: null,
          minutes: 1,
          isPresentNeeded: true,
          concerns: {
            committee: 'Teknik',
            nodes: [
              { title: 'Flere på cykel', planTitle: 'Demo: Plan', url: 'https://k.example/a#b' },
              { title: 'Skoleveje', planTitle: 'Demo: Plan', url: 'https://k.example/c?d=1&e=2' },
            ],
            sdgs: [{ goal: 11, name: 'Bæredygtige byer og lokalsamfund' }],
            place: 'Skolevej',
          },
        }),
      ]),
    );
    expect(ofStyle(docx, 'Fact').slice(3)).toEqual([
      'Stillet af:\tEn borger',
      'Modtaget:\t1. juni 2026 kl. 12.00',
      'Besvares af:\tIkke bestemt endnu',
      'Tid:\t1 minut',
      'Fremmøde:\tDen, der har stillet spørgsmålet, skal være til stede.',
      'Udvalg:\tTeknik',
      'Mål i planer:\tFlere på cykel (Demo: Plan)\nSkoleveje (Demo: Plan)',
      'Verdensmål:\t11 Bæredygtige byer og lokalsamfund',
      'Sted:\tSkolevej',
      'På nettet:\thttps://kommune.example/spoergsmaal/1',
    ]);
    expect(docx.paragraphs.flatMap(({ links }) => links).slice(1)).toEqual([
      { text: 'Flere på cykel', to: 'https://k.example/a#b' },
      { text: 'Skoleveje', to: 'https://k.example/c?d=1&e=2' },
      {
        text: 'https://kommune.example/spoergsmaal/1',
        to: 'https://kommune.example/spoergsmaal/1',
      },
    ]);
  });

  test('has its text and its answer in their paragraphs', async () => {
    const docx = await read(annex([question(1, { text: 'Et\nto\n\nTre', answer: 'Ja.\n\nNej.' })]));
    expect(ofStyle(docx, 'Written')).toEqual(['Et\nto', 'Tre', 'Ja.', 'Nej.']);
  });

  test('is told also without a title, a text or an address of the web', async () => {
    const docx = await read(
      annex([question(1, { title: ' \u0000', text: '', url: 'javascript:1' })]),
    );
    expect(ofStyle(docx, 'Heading1')).toContain('1. Spørgsmål uden overskrift');
    expect(texts(docx)).toContain('Spørgsmålets tekst vises ikke her.');
    expect(docx.paragraphs.flatMap(({ links }) => links)).toEqual([
      { text: 'Spørgsmål uden overskrift', to: '#spoergsmaal_1' },
    ]);
  });

  test.each([
    ['HTML', '<script>alert("1")</script> &amp; ]]> <w:t>'],
    ['emoji', '🚲👩‍👩‍👧🇩🇰'],
    ['words that docx has a meaning for', 'CURRENT'],
    ['a place holder of docx', '{default-bullet-numbering-0}'],
  ])('holds %s as it was written', async (_what, text) => {
    const docx = await read(
      annex([question(1, { title: text, text, askedBy: text, answer: text })]),
    );
    expect(ofStyle(docx, 'Heading1')).toContain(`1. ${text}`);
    expect(ofStyle(docx, 'Written')).toEqual([text, text]);
    expect(ofStyle(docx, 'Fact')).toContain(`Stillet af:\t${text}`);
  });

  test('is well-formed with what XML cannot hold, everywhere', async () => {
    const bad = 'a\u0000\u0008\u001f\ufffe\ud800b';
    const nodes = [{ title: bad, planTitle: bad, url: `https://k.example/${bad}` }];
    const docx = await read(
      annex(
        [
          question(1, {
            title: bad,
            text: bad,
            askedBy: bad,
            answeredBy: bad,
            answer: bad,
            url: bad,
            concerns: { committee: bad, nodes, sdgs: [{ goal: 1, name: bad }], place: bad },
          }),
        ],
        {
          municipality: bad,
          meeting: { title: bad, startsAt: '2026-06-24T15:00:00Z', place: bad },
        },
      ),
    );
    expect(ofStyle(docx, 'Written')).toEqual(['a\ufffdb', 'a\ufffdb']);
    expect(ofStyle(docx, 'Title')).toEqual(['Spørgsmål fra borgere: a\ufffdb']);
  });

  test('of a hundred thousand characters is whole', async () => {
    const text = 'æøå & <ord> '.repeat(8400).trim();
    const docx = await read(annex([question(1, { title: text, text })]));
    expect(ofStyle(docx, 'Written')).toEqual([text]);
  });

  test('in Arabic runs from right to left', async () => {
    const docx = await read(annex([question(1, { title: 'سؤال', text: 'لماذا؟\n\nHvorfor?' })]));
    const written = docx.paragraphs.filter(({ style }) => style === 'Written');
    expect(written.map(({ isRightToLeft }) => isRightToLeft)).toEqual([true, false]);
    expect(docx.parts['word/document.xml']).toContain('<w:rtl/>');
  });
});
