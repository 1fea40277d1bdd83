import { describe, expect, test } from 'vitest';
import type { Contribution } from './contribution';
import {
  isLeftOf,
  judgedText,
  leftOutOf,
  textToPublish,
  whyNotPublishable,
} from './published-text';

const contribution: Contribution = {
  subjectId: 's',
  language: 'da',
  authorId: 'ida',
  assistedById: null,
  text: 'Alt',
  standing: 'public',
  publicText: 'Noget',
};
const hidden: Contribution = { ...contribution, standing: 'private', publicText: null };

describe('the text that is judged', () => {
  const entry = { text: 'Før', reconsidered: null };
  test('of a submission is the author’s, whatever its entry shows', () => {
    expect(judgedText({ ...entry, kind: 'submission' }, hidden)).toBe('Alt');
  });

  test('of a notice is what everyone reads now, not what it was given about, nor what the author wrote', () => {
    expect(judgedText({ ...entry, kind: 'notice' }, contribution)).toBe('Noget');
    expect(judgedText({ ...entry, kind: 'notice', text: 'Alt' }, contribution)).toBe('Noget');
    expect(judgedText({ ...entry, kind: 'notice' }, hidden)).toBe('Før');
  });

  test('of a second look is what was public before the decision', () => {
    const again = { kind: 'reconsideration' as const, text: 'Før' };
    expect(judgedText({ ...again, reconsidered: { publicBefore: 'Noget' } }, hidden)).toBe('Noget');
    expect(judgedText({ ...again, reconsidered: { publicBefore: null } }, hidden)).toBe('Alt');
  });
});

describe('what is published', () => {
  test.each([
    ['publish', 'Alt'],
    ['publish_redacted', 'Kort'],
    ['restore', 'Alt'],
    ['hide', null],
    ['keep', null],
  ] as const)('by %s is %s', (decision, text) => {
    expect(textToPublish(decision, { judged: 'Alt', redacted: ' Kort ' })).toBe(text);
  });

  test.each([
    ['publish_redacted', '', 'text_needed'],
    ['publish_redacted', 'Ring til Bo', 'nothing_taken_out'],
    ['publish_redacted', 'Ring', null],
    ['publish_redacted', 'Ring til Ib', 'not_only_taken_out'],
    ['publish', 'Ring til Bo', null],
    ['publish', 'Ring 010190-1234', 'cpr_in_text'],
  ] as const)('%s of „%s“: %s', (decision, text, obstacle) => {
    const given = { decision, text, judged: 'Ring til Bo ', leavesFilesOut: false };
    expect(whyNotPublishable(given)).toBe(obstacle);
  });

  test.each([
    ['Alt', false, null],
    ['Al', false, 'text'],
    ['Alt', true, 'files'],
    ['Al', true, 'both'],
  ] as const)('as „%s“ and without files %s leaves out: %s', (text, leavesFilesOut, leftOut) => {
    expect(leftOutOf({ text, judged: 'Alt ', leavesFilesOut })).toBe(leftOut);
  });

  test('may stay as it is where only a file is left out', () => {
    const given = { text: 'Alt', judged: 'Alt', leavesFilesOut: true };
    expect(whyNotPublishable({ ...given, decision: 'publish_redacted' })).toBeNull();
  });

  test.each([
    ['Min nabo larmer.', true],
    ['[…] larmer', true],
    ['Min nabo [...], Bo Hansen, larmer!', true],
    ['larmer nabo', false],
    ['Min nabo larmer larmer', false],
    ['Min nabo larmer ikke', false],
    ['Min nabo [en kendt mand] larmer', false],
  ])('of a text „%s“ is left: %s', (text, isLeft) => {
    expect(isLeftOf(text, 'Min nabo, Bo Hansen, larmer.')).toBe(isLeft);
  });
});
