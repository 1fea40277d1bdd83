import { expect, test } from 'vitest';
import { codeOf, inLanguage, languageMissing } from './wording';

const words = { da: 'Støj', en: 'Noise', de: '' };

test('words are in the language asked for, or else Danish', () => {
  expect(inLanguage(words, 'en')).toBe('Noise');
  expect(inLanguage(words, 'de')).toBe('Støj');
});

test.each([
  [['da'], null],
  [['da', 'en'], null],
  [['da', 'en', 'de'], { field: 'title', language: 'de' }],
])('with pages in %j there is missing: %j', (offered, missing) => {
  expect(languageMissing({ title: words, wording: { ...words, de: 'Lärm' } }, offered)).toEqual(
    missing,
  );
});

test('Danish words are always needed', () => {
  const empty = { da: '', en: '', de: '' };
  expect(languageMissing({ title: words, wording: empty }, ['en'])).toEqual({
    field: 'wording',
    language: 'da',
  });
});

test.each([
  ['Støj & larm', 'stoej_larm'],
  ['  Ærlighed, åbenhed! ', 'aerlighed_aabenhed'],
  ['§ 12', null],
  ['Café 2', 'cafe'],
])('%j is known by %j', (title, code) => {
  expect(codeOf(title)).toBe(code);
});
