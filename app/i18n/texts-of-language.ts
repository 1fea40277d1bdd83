import { da } from './da';
import { de } from './de';
import { en } from './en';
import type { Language } from './languages';

export type Texts = typeof da;

const byLanguage: Record<Language, Texts> = { da, en, de };

/** The texts in a language. Pages take those of their address, by `useTexts`. */
export function textsIn(language: Language): Texts {
  return byLanguage[language];
}
