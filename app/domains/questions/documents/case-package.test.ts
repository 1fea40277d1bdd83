import { unzipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readDocx } from '../../../../tests/support/read-docx';
import { casePackage } from './case-package.server';
import { type CasePackage, pieceKinds } from './case-package';

const whole: CasePackage = {
  municipality: 'Demo Kommune',
  madeAt: '2026-07-01T09:15:30Z',
  subject: 'Lys på cykelstien',
  kle: '00.22.02',
  question: {
    id: 'id-1',
    url: 'https://k.example/spoergsmaal/1',
    title: 'Hvornår kommer der lys?',
    text: 'Et\n\nto',
    receivedAt: '2026-05-31T22:30:00Z',
    state: 'Besvaret',
    concerns: {
      committee: 'Teknik',
      nodes: [{ title: 'Flere på cykel', planTitle: 'Demo: Plan', url: 'https://k.example/a' }],
      sdgs: [{ goal: 11, name: 'Bæredygtige byer og lokalsamfund' }],
      place: 'Skolevej',
    },
    meeting: { title: 'Byrådet i juni', startsAt: '2026-06-24T15:00:00Z' },
  },
  parties: [
    { name: null, role: 'spørger' },
    { name: 'Cyklisterne', role: 'forening' },
  ],
  correspondence: [
    {
      at: '2026-05-31T22:30:05Z',
      from: 'Demo Kommune',
      to: 'En borger',
      kind: 'receipt',
      subject: 'Tak for dit spørgsmål',
      text: 'Vi har fået det.\n\nHilsen\nkommunen',
    },
    {
      at: '2026-06-02T08:00:00Z',
      from: 'En borger',
      to: 'Demo Kommune',
      kind: 'reply',
      subject: '',
      text: 'Ved skolen \u0000 <b>🚲',
    },
  ],
  decisions: [
    {
      at: '2026-06-03T08:00:00Z',
      decision: 'Offentliggjort med rettelser',
      reason: 'Et navn er taget ud',
      statement: 'Begrundelsen er lang.',
    },
  ],
  answers: [
    {
      at: '2026-06-25T08:00:00Z',
      until: null,
      answeredBy: 'Borgmesteren',
      text: 'Til efteråret.',
      recordingUrl: 'https://tv.example/1?t=90',
    },
  ],
  promises: [
    {
      promise: 'Vi sætter lys op.',
      unit: 'Teknik',
      dueOn: '2026-10-01',
      promisedAt: '2026-06-25T08:00:00Z',
      keptAt: '2026-09-30T08:00:00Z',
      outcome: 'Der er lys.',
    },
  ],
  events: [{ at: '2026-06-24T15:20:00Z', text: 'Stillet på mødet' }],
};

async function pack(data: CasePackage): Promise<Uint8Array> {
  return new Uint8Array(await new Response(casePackage(data)).arrayBuffer());
}

const unpack = async (data: CasePackage) => unzipSync(await pack(data));
const utf8 = (part: Uint8Array | undefined) => Buffer.from(part!).toString('utf8');

afterEach(() => {
  vi.useRealTimers();
});

describe('the package', () => {
  test('holds the case as a document, as data and piece by piece', async () => {
    const parts = await unpack(whole);
    expect(Object.keys(parts)).toEqual([
      'sag.docx',
      'sag.json',
      'korrespondance/001-tak-for-dit-spoergsmaal.txt',
      'korrespondance/002-reply.txt',
    ]);
  });

  test('is the same whenever it is made', async () => {
    const first = await pack(whole);
    vi.setSystemTime('2031-03-03T03:03:03Z');
    expect(Buffer.compare(await pack(whole), first)).toBe(0);
  });

  test('tells each piece of correspondence as a text', async () => {
    const parts = await unpack(whole);
    expect(utf8(parts['korrespondance/001-tak-for-dit-spoergsmaal.txt'])).toBe(
      [
        '\uFEFFEmne: Tak for dit spørgsmål',
        'Slags: Kvittering',
        'Sendt: 1. juni 2026 kl. 00.30',
        'Fra: Demo Kommune',
        'Til: En borger',
        '',
        'Vi har fået det.',
        '',
        'Hilsen',
        'kommunen',
        '',
      ].join('\r\n'),
    );
  });

  test('takes no path from a title or a name', async () => {
    const [piece] = whole.correspondence;
    const parts = await unpack({
      ...whole,
      correspondence: [{ ...piece!, subject: '../../etc/passwd' }],
    });
    expect(Object.keys(parts).slice(2)).toEqual(['korrespondance/001-etc-passwd.txt']);
  });
});

describe('sag.json', () => {
  const json = async (data: CasePackage) =>
    JSON.parse(utf8((await unpack(data))['sag.json'])) as Record<string, unknown>;

  test('has what the records need', async () => {
    expect(await json(whole)).toEqual({
      format: 'medspil-case/1',
      municipality: 'Demo Kommune',
      madeAt: '2026-07-01T09:15:30Z',
      date: '2026-06-01',
      subject: 'Lys på cykelstien',
      kle: '00.22.02',
      question: whole.question,
      parties: whole.parties,
      correspondence: [
        { ...whole.correspondence[0], path: 'korrespondance/001-tak-for-dit-spoergsmaal.txt' },
        {
          ...whole.correspondence[1],
          text: 'Ved skolen  <b>🚲',
          path: 'korrespondance/002-reply.txt',
        },
      ],
      decisions: whole.decisions,
      answers: whole.answers,
      promises: whole.promises,
      events: whole.events,
    });
  });

  test('has the KLE number of the municipality’s own rules', async () => {
    expect((await json({ ...whole, kle: '00.22.04' })).kle).toBe('00.22.04');
  });

  test.each([
    ['a KLE number that is none', { kle: '22.4' }],
    ['a subject of no words', { subject: '\u0000' }],
    ['a time that is none', { madeAt: 'i går' }],
  ])('is refused with %s, before anything is sent', (_what, wrong) => {
    expect(() => casePackage({ ...whole, ...wrong })).toThrow();
  });
});

describe('sag.docx', () => {
  const docx = async (data: CasePackage) => readDocx((await unpack(data))['sag.docx']!);

  test('tells the case from its beginning to its end', async () => {
    const { paragraphs, parts } = await docx(whole);
    const headings = paragraphs.filter(({ style }) => style.startsWith('Heading'));
    expect(headings.map(({ style, text }) => `${style.at(-1)!} ${text}`)).toEqual([
      '1 Spørgsmålet',
      '2 Hvornår kommer der lys?',
      '1 Korrespondance',
      '2 1. Tak for dit spørgsmål',
      '2 2. Svar fra borgeren',
      '1 Afgørelser',
      '2 Offentliggjort med rettelser',
      '1 Svar',
      '1 Løfter om at følge op',
      '2 Vi sætter lys op.',
      '1 Det skete der',
    ]);
    expect(paragraphs.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'Sag: Lys på cykelstien',
        'Dato:\t1. juni 2026',
        'KLE-nummer:\t00.22.02',
        'Parter:\tEn borger (spørger)\nCyklisterne (forening)',
        'Møde:\tByrådet i juni, 24. juni 2026 kl. 17.00',
        'Et',
        'to',
        'Hilsen\nkommunen',
        'Ved skolen  <b>🚲',
        'Begrundelse:\tEt navn er taget ud',
        'Begrundelsen er lang.',
        'Besvaret af:\tBorgmesteren',
        'Til efteråret.',
        '24. juni 2026 kl. 17.20: Stillet på mødet',
        'Lovet af:\tTeknik, 25. juni 2026 kl. 10.00',
        'Der er lys.',
      ]),
    );
    expect(paragraphs.flatMap(({ links }) => links.map(({ to }) => to))).toEqual([
      'https://k.example/a',
      'https://k.example/spoergsmaal/1',
      'https://tv.example/1?t=90',
    ]);
    expect(parts['docProps/core.xml']).toContain('2026-07-01T09:15:30Z</dcterms:created>');
    expect(parts['word/footer1.xml']).toContain('Lys på cykelstien · ');
  });

  test('says of everything that there is none', async () => {
    const { paragraphs } = await docx({
      ...whole,
      question: { ...whole.question, meeting: null },
      correspondence: [],
      decisions: [],
      answers: [],
      promises: [],
      events: [],
    });
    expect(paragraphs.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'Møde:\tIkke sat på et møde',
        'Der er ingen korrespondance.',
        'Der er ikke truffet nogen afgørelse.',
        'Spørgsmålet er ikke besvaret.',
        'Der er ikke noteret noget.',
        'Svaret lover ikke at følge op.',
      ]),
    );
  });

  test('has a word for every kind of piece', async () => {
    const [piece] = whole.correspondence;
    const correspondence = pieceKinds.map((kind) => ({ ...piece!, kind, subject: '' }));
    const { paragraphs } = await docx({ ...whole, correspondence });
    const kinds = paragraphs.filter(({ text }) => text.startsWith('Slags:\t'));
    expect(new Set(kinds.map(({ text }) => text)).size).toBe(pieceKinds.length);
  });
});
