import { describe, expect, test } from 'vitest';
import { da } from '~/i18n/da';
import { de } from '~/i18n/de';
import { en } from '~/i18n/en';
import { checkTranslations, untranslated } from './checks/texts';
import { project, readProject } from './sources';

const foundIn = (text: string) => checkTranslations(project({ 'app/i18n/en/plans.ts': text }));

describe('English and German texts are not Danish', () => {
  test('here', () => {
    expect(checkTranslations(readProject())).toEqual([]);
    expect(untranslated(da, en)).toEqual([]);
    expect(untranslated(da, de)).toEqual([]);
  });

  test.each([
    ['a Danish word in brackets', `const a = 'Trial actions (prøvehandlinger)';`],
    ['a Danish word in quotation marks', `const a = 'Try “bosætning” or „unge på job“';`],
    ['the type of the Danish texts', `import type { plans } from '../da/plans';`],
  ])('%s passes', (_what, text) => {
    expect(foundIn(text)).toEqual([]);
  });

  test.each([
    ['a Danish text', `const a = 'Søg i planerne';`],
    ['a Danish part of a template', 'const a = (n: number) => `${n} mål`;'],
    ['the Danish texts themselves', `import { da } from '../da';`],
  ])('%s is refused', (_what, text) => {
    expect(foundIn(text)).toHaveLength(1);
  });

  test('a sentence that is the same in both is refused, a name is not', () => {
    const danish = { a: { b: 'Planen har ingen status endnu' }, name: 'Medspil' };
    expect(untranslated(danish, danish)).toEqual(['a.b: Planen har ingen status endnu']);
    expect(untranslated(danish, { ...danish, a: { b: 'No status yet' } })).toEqual([]);
  });
});
