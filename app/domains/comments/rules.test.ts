import { describe, expect, test } from 'vitest';
import {
  answerDueFrom,
  asContribution,
  beginningOf,
  consequenceOf,
  isShown,
  whyNotShowable,
} from './rules';
import { commentStates } from './states';

describe('the beginning of a comment', () => {
  test.each([
    ['that is short is all of it, on one line', ' Kan I\n\nskrive? ', 'Kan I skrive?'],
    ['ends with a whole word', `${'ord '.repeat(19)}ordentligt langt`, `${'ord '.repeat(19)}…`],
    [
      'of one long word is cut, and never through a character',
      '🎉'.repeat(81),
      `${'🎉'.repeat(80)} …`,
    ],
    ['of what is forgotten is nothing', '', ''],
  ])('%s', (_, text, beginning) => expect(beginningOf(text)).toBe(beginning));
});

describe('handed to moderation', () => {
  const own = { id: 'c', language: 'da' as const, authorId: 'ida', assistedById: null };
  test.each([
    ['received', null, 'private', null],
    ['published', 'Noget', 'public', 'Noget'],
    ['refused', 'Alt', 'public', 'Alt'],
    ['hidden', 'Noget', 'private', null],
    ['withdrawn', 'Noget', 'withdrawn', null],
  ] as const)('%s it is %s %s %s', (state, publishedText, standing, publicText) => {
    const row = { ...own, state, text: 'Alt', publishedText };
    expect(asContribution(row)).toMatchObject({
      subjectId: 'c',
      text: 'Alt',
      standing,
      publicText,
    });
  });
});

describe('where a decision takes a comment', () => {
  test.each([
    ['received', 'publish', 'published', 'published'],
    ['received', 'publish_redacted', 'published', 'published_redacted'],
    ['received', 'clarify', 'clarifying', 'clarification_asked'],
    ['clarifying', 'refuse', 'refused', 'refused'],
    ['published', 'hide', 'hidden', 'hidden'],
    ['hidden', 'restore', 'published', 'restored'],
    ['refused', 'restore', 'published', 'published'],
  ] as const)('%s, %s: %s', (from, decision, to, event) => {
    expect(consequenceOf(from, decision, false)).toMatchObject({
      state: to,
      event: { kind: event },
    });
  });

  test('keeping leaves it, and is told where it was looked at again', () => {
    expect(consequenceOf('published', 'keep', false)).toEqual({ state: 'published', event: null });
    expect(consequenceOf('hidden', 'keep', true)).toEqual({
      state: 'hidden',
      event: { kind: 'upheld', isPublic: false },
    });
  });

  test('what was taken back is never shown again', () => {
    for (const decision of ['publish', 'publish_redacted', 'restore', 'hide', 'keep'] as const) {
      expect(consequenceOf('withdrawn', decision, false)).toEqual({
        state: 'withdrawn',
        event: null,
      });
    }
  });

  test('nothing is told to everyone of what nobody has read', () => {
    for (const state of commentStates) {
      for (const decision of ['clarify', 'refuse'] as const) {
        expect(consequenceOf(state, decision, false).event?.isPublic ?? false).toBe(false);
      }
    }
  });
});

test.each([
  ['2026-03-09T11:00:00Z', '2026-03-23'],
  // Thursday and Friday before Easter, and the Monday after, are no working days.
  ['2026-03-30T11:00:00Z', '2026-04-16'],
])('an answer to what was published %s is due at the end of %s', (publishedAt, day) => {
  const due = answerDueFrom(publishedAt).toZonedDateTimeISO('Europe/Copenhagen');
  expect(due.toPlainDate().toString()).toBe(day);
  expect(due.toPlainTime().toString()).toBe('23:59:59');
});

test.each([
  ['published', 'Noget', true],
  ['refused', 'Noget', true],
  ['refused', null, false],
  ['hidden', 'Noget', false],
  ['withdrawn', 'Noget', false],
] as const)('%s, with %j for everyone: read by everyone %s', (state, publishedText, shown) => {
  expect(isShown({ state, publishedText })).toBe(shown);
});

test.each([
  [{}, null],
  [{ state: 'received' as const }, 'not_refused'],
  [{ state: 'hidden' as const }, 'not_refused'],
  [{ mayBeShown: false }, 'may_not_be_shown'],
  [{ hasCpr: true }, 'cpr_in_text'],
])('a refused comment with %j is not shown: %s', (more, reason) => {
  const given = { state: 'refused' as const, mayBeShown: true, hasCpr: false, ...more };
  expect(whyNotShowable(given)).toBe(reason);
});
