import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asContribution, isShown, longestTopic, partsOf, wholeOf } from './showing';

/** As `someText` leaves it: trimmed, with one kind of line break. */
const someText = fc
  .string({ unit: fc.constantFrom('a', 'ø', '🚲', ' ', '\n', '.', '[', '…', ']'), maxLength: 300 })
  .map((text) => text.trim());
const someLine = someText.map((text) => text.replaceAll('\n', ' '));

describe('topic and text as one', () => {
  test('are taken apart as they were', () => {
    fc.assert(
      fc.property(someLine, someText, (line, text) => {
        const topic = Array.from(line).slice(0, longestTopic).join('').trim();
        fc.pre(topic !== '' && text !== '');
        expect(partsOf(wholeOf({ topic, text }))).toEqual({ topic, text });
      }),
    );
  });

  test('lose nothing of what moderation left, and both are there', () => {
    fc.assert(
      fc.property(someText, (whole) => {
        fc.pre(whole !== '');
        const { topic, text } = partsOf(whole);
        expect(topic).not.toBe('');
        expect(text).not.toBe('');
        expect(Array.from(topic).length).toBeLessThanOrEqual(longestTopic);
        for (const line of whole.split('\n')) expect(`${topic}\n${text}`).toContain(line.trim());
      }),
    );
  });

  test('where only the one is left it is both', () => {
    expect(partsOf('Cykelstier')).toEqual({ topic: 'Cykelstier', text: 'Cykelstier' });
    expect(wholeOf({ topic: null, text: 'Hvornår?' })).toBe('Hvornår?');
  });

  test('a first line that is too long is cut as topic, and whole in the text', () => {
    const first = 'ord '.repeat(40).trim();
    const { topic, text } = partsOf(`${first}\n\nOg mere.`);
    expect(topic).toBe('ord '.repeat(30).trim());
    expect(text).toBe(`${first}\n\nOg mere.`);
  });
});

describe('what everyone reads', () => {
  test.each([
    ['Hvornår?', null, true],
    ['Hvornår?', '2026-06-01T10:00:00Z', false],
    [null, null, false],
  ])('published %s, hidden %s: %s', (publishedText, hiddenAt, shown) => {
    expect(isShown({ publishedText, hiddenAt })).toBe(shown);
  });

  const question = {
    id: 'q',
    state: 'accepted' as const,
    topic: 'Stier',
    text: 'Min nabo Hans siger …',
    publishedTopic: 'Stier',
    publishedText: '[…]',
    hiddenAt: null,
    language: 'da' as const,
    authorId: 'a',
    assistedById: null,
  };

  test('moderation is handed the own words and the public ones', () => {
    expect(asContribution(question)).toMatchObject({
      standing: 'public',
      text: 'Stier\n\nMin nabo Hans siger …',
      publicText: 'Stier\n\n[…]',
    });
  });

  test('and only the own ones where nobody else reads it', () => {
    const hidden = { ...question, hiddenAt: '2026-06-01T10:00:00Z' };
    expect(asContribution(hidden)).toMatchObject({ standing: 'private', publicText: null });
    expect(asContribution({ ...hidden, state: 'withdrawn' })).toMatchObject({
      standing: 'withdrawn',
    });
  });
});
