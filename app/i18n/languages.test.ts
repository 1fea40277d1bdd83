import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOfPath, languages, pathInLanguage, pathWithoutLanguage } from './languages';

const danishPath = fc
  .array(fc.constantFrom('planer', 'english', 'deutsch', 'endeligt', 'en', 'de', 'søg', ''))
  .map((parts) => `/${parts.join('/')}`)
  .filter((path) => !/^\/(en|de)(\/|$)/.test(path) && !path.startsWith('//'));

describe('the language of a page', () => {
  it.each([
    ['/', 'da', '/'],
    ['/planer', 'da', '/planer'],
    ['/en', 'en', '/'],
    ['/en/', 'en', '/'],
    ['/en/planer/x', 'en', '/planer/x'],
    ['/de', 'de', '/'],
    ['/de/planer/en', 'de', '/planer/en'],
    ['/english', 'da', '/english'],
    ['/planer/en', 'da', '/planer/en'],
    ['/EN/planer', 'da', '/EN/planer'],
  ])('%s is %s, and in Danish %s', (path, language, danish) => {
    expect(languageOfPath(path)).toBe(language);
    expect(pathWithoutLanguage(path)).toBe(danish);
  });

  it('leads to every language and back', () => {
    fc.assert(
      fc.property(danishPath, fc.constantFrom(...languages), (path, language) => {
        const there = pathInLanguage(path, language);
        expect(languageOfPath(there)).toBe(language);
        expect(pathWithoutLanguage(there)).toBe(path);
      }),
    );
  });

  it('leaves no slash at the end of a front page', () => {
    expect(languages.map((language) => pathInLanguage('/', language))).toEqual(['/', '/en', '/de']);
  });
});
