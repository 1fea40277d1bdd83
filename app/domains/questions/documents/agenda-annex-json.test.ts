import { expect, test } from 'vitest';
import type { AgendaAnnex, AnnexQuestion } from './agenda-annex';
import { annexJson } from './agenda-annex-json';

const question: AnnexQuestion = {
  id: 'id-1',
  number: 1,
  title: 'Emne',
  text: 'Et\n\nto',
  askedBy: null,
  concerns: {
    committee: 'Teknik',
    nodes: [{ title: 'Mål', planTitle: 'Demo: Plan', url: 'https://k.example/a' }],
    sdgs: [{ goal: 11, name: 'Bæredygtige byer og lokalsamfund' }],
    place: null,
  },
  minutes: 5,
  answeredBy: 'Borgmesteren',
  receivedAt: '2026-06-01T10:00:00Z',
  url: 'https://k.example/spoergsmaal/1',
  answer: null,
  isPresentNeeded: true,
  outcome: null,
  asker: null,
};
const annex: AgendaAnnex = {
  municipality: 'Demo Kommune',
  meeting: { title: 'Byrådet', startsAt: '2026-06-24T15:00:00Z', place: null },
  version: { frozenAt: null },
  totalMinutes: 30,
  questions: [{ ...question, id: 'id-2', number: 2, minutes: 7 }, question],
};

test('tells the annex in the order of the agenda', () => {
  expect(annexJson(annex)).toEqual({
    format: 'medspil-agenda-annex/1',
    municipality: 'Demo Kommune',
    meeting: annex.meeting,
    isDraft: true,
    frozenAt: null,
    minutes: { available: 30, planned: 12 },
    questions: [question, { ...question, id: 'id-2', number: 2, minutes: 7 }],
  });
});

test('leaves out what is no part of the format', () => {
  const asker = { ...question, email: 'hemmelig@example.org' };
  expect(JSON.stringify(annexJson({ ...annex, questions: [asker] }))).not.toContain('hemmelig');
});

test('holds what every program can read', () => {
  const title = 'a\u0000\ud800b';
  expect(annexJson({ ...annex, questions: [{ ...question, title }] }).questions[0]!.title).toBe(
    'a\ufffdb',
  );
});

test.each([
  ['a time that is none', { receivedAt: 'i går' }],
  ['half a minute', { minutes: 0.5 }],
  ['an address that is none', { url: '/spoergsmaal/1' }],
])('refuses %s', (_what, wrong) => {
  expect(() => annexJson({ ...annex, questions: [{ ...question, ...wrong }] })).toThrow();
});
