import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byReceipt, inAgendaOrder, overflowOf } from './order';

type Question = { id: string; receivedAt: string; minutes: number };
const minutesOf = ({ minutes }: Question) => minutes;
const idsOf = (questions: { id: string }[]) => questions.map(({ id }) => id);
const sum = (questions: Question[]) => questions.reduce((all, one) => all + one.minutes, 0);

const someQuestions = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    // Few instants, so that some are the same.
    receivedAt: fc.nat({ max: 30 }).map((at) => new Date(Date.UTC(2026, 0, 1, at)).toISOString()),
    minutes: fc.integer({ min: 1, max: 45 }),
  }),
  { selector: ({ id }) => id, maxLength: 25 },
);

describe('the order of receipt', () => {
  test('is to the microsecond, as PostgreSQL writes instants', () => {
    const late = { id: 'a', receivedAt: '2026-06-01 10:00:00.123457+00' };
    const early = { id: 'b', receivedAt: '2026-06-01 12:00:00.123456+02' };
    expect(idsOf(byReceipt([late, early]))).toEqual(['b', 'a']);
  });

  test('is the same from whatever order they come in', () => {
    fc.assert(
      fc.property(someQuestions, (questions) => {
        expect(byReceipt(questions.toReversed())).toEqual(byReceipt(questions));
      }),
    );
  });
});

test('on an agenda those that staff have put come first, as they are put; the others by receipt', () => {
  const of = (id: string, hour: number, position: number | null) => ({
    id,
    receivedAt: `2026-06-01T${hour}:00:00Z`,
    position,
  });
  const questions = [of('d', 12, null), of('c', 11, null), of('b', 14, 1), of('a', 13, 2)];
  expect(idsOf(inAgendaOrder(questions))).toEqual(['b', 'a', 'c', 'd']);
});

describe('what there is no time for', () => {
  test.each([
    ['all fit', [10, 10, 10], []],
    ['the latest goes', [10, 10, 11], ['2']],
    ['as many as it takes', [20, 15, 5], ['1', '2']],
    ['the only one stays, however long', [45], []],
    ['and so does the first', [45, 5], ['1']],
  ])('%s', (_what, lengths, over) => {
    const questions = lengths.map((minutes, at) => ({
      id: String(at),
      receivedAt: `2026-06-01T1${at}:00:00Z`,
      minutes,
    }));
    expect(idsOf(overflowOf(questions.toReversed(), 30, minutesOf))).toEqual(over);
  });

  test('is the latest received: the others fit, and would not with the first of those that go', () => {
    fc.assert(
      fc.property(someQuestions, fc.integer({ min: 1, max: 90 }), (questions, total) => {
        const over = overflowOf(questions, total, minutesOf);
        const kept = byReceipt(questions).slice(0, questions.length - over.length);
        expect(idsOf([...kept, ...over])).toEqual(idsOf(byReceipt(questions)));
        if (kept.length > 1) expect(sum(kept)).toBeLessThanOrEqual(total);
        if (questions.length > 0) expect(kept).not.toEqual([]);
        if (over.length > 0) expect(sum([...kept, over[0]!])).toBeGreaterThan(total);
      }),
    );
  });
});

test('nobody is overtaken by a later question, however often they roll over, and everyone’s turn comes', () => {
  const someMeetings = fc.array(
    fc.record({ total: fc.integer({ min: 1, max: 60 }), closes: fc.nat({ max: 30 }) }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(someQuestions, someMeetings, (questions, meetings) => {
      const asked: Question[] = [];
      let waiting = byReceipt(questions);
      const closings = meetings.toSorted((one, other) => one.closes - other.closes);
      // After the last there are as many more as it takes.
      const more = questions.map(() => ({ total: 30, closes: 31 }));
      for (const { total, closes } of [...closings, ...more]) {
        const before = new Date(Date.UTC(2026, 0, 1, closes)).toISOString();
        const there = waiting.filter(({ receivedAt }) => receivedAt <= before);
        // In whatever order a query gives them.
        const over = overflowOf(there.toReversed(), total, minutesOf);
        const dealtWith = byReceipt(there.filter((one) => !over.includes(one)));
        if (there.length > 0) expect(dealtWith).not.toEqual([]);
        asked.push(...dealtWith);
        waiting = [...waiting.filter((one) => !there.includes(one)), ...over];
      }
      expect(idsOf(asked)).toEqual(idsOf(byReceipt(questions)));
    }),
  );
});
