import type { Language } from '~/i18n/languages';

/** Words in each language; empty where a municipality has no pages in it and nobody wrote any. */
export type InEachLanguage = Record<Language, string>;

/** The words in a language, or else the Danish ones, which are always there. */
export function inLanguage(words: InEachLanguage, language: Language): string {
  return words[language] || words.da;
}

/** The language in which a reason needs words and has none; null where it has all that pages are offered in. */
export function languageMissing(
  reason: { title: InEachLanguage; wording: InEachLanguage },
  offered: readonly string[],
): { field: 'title' | 'wording'; language: Language } | null {
  for (const language of ['da', 'en', 'de'] as const) {
    if (language !== 'da' && !offered.includes(language)) continue;
    if (reason.title[language] === '') return { field: 'title', language };
    if (reason.wording[language] === '') return { field: 'wording', language };
  }
  return null;
}

/**
 * The word that a new reason is known by, from its Danish title: „Støj & larm“ → `stoej_larm`.
 * @returns null where the title has no letters
 */
export function codeOf(title: string): string | null {
  const letters = title
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60)
    .replace(/_+$/, '');
  return letters === '' ? null : letters;
}
