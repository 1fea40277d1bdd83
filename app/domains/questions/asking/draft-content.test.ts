import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asFields, readDraft, unfinishedStages } from './draft-content';

const whole = {
  topic: 'Bænke',
  text: 'Hvornår?',
  asking: 'alone',
  publish: 'no',
};

describe('a draft', () => {
  test('can be read whatever an older form has left in it, and kept again as it was read', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('topic', 'text', 'nodes', 'sdgs', 'asking', 'publish', 'gone'),
          fc.oneof(fc.string(), fc.array(fc.string())),
        ),
        (fields) => {
          const content = readDraft(fields);
          expect(readDraft(asFields(content))).toEqual(content);
        },
      ),
    );
  });

  test('that is empty lacks the text and who asks', () => {
    expect(unfinishedStages(readDraft({}))).toEqual(['tekst', 'hvem']);
  });

  test.each([
    ['all that must be', {}, []],
    ['no topic', { topic: '' }, ['tekst']],
    ['no word of whether all may read it', { publish: '' }, ['hvem']],
    ['several who are not named', { asking: 'together' }, ['hvem']],
    ['an association that is', { asking: 'association', askedWith: 'Bænkens Venner' }, []],
  ])('with %s', (_what, more, unfinished) => {
    expect(unfinishedStages(readDraft({ ...whole, ...more }))).toEqual(unfinished);
  });
});
