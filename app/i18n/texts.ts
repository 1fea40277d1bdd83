import { useLocation } from '@remix-run/react';
import { da } from './da';
import { de } from './de';
import { en } from './en';
import { type Language, languageOfPath, pathInLanguage } from './languages';

export type Texts = typeof da;

const byLanguage: Record<Language, Texts> = { da, en, de };

/** The texts of a page, by its address. For components use `useTexts`. */
export function textsOfPath(pathname: string): Texts {
  return byLanguage[languageOfPath(pathname)];
}

/** The texts in the language of the page that is being shown. */
export function useTexts(): Texts {
  return textsOfPath(useLocation().pathname);
}

export function useLanguage(): Language {
  return languageOfPath(useLocation().pathname);
}

/** Makes addresses in the language of the page: `/planer` → `/en/planer`. */
export function useHref(): (path: string) => string {
  const language = useLanguage();
  return (path) => pathInLanguage(path, language);
}
