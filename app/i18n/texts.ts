import { useLocation, useRouteLoaderData } from '@remix-run/react';
import { type Language, languageOfPath, pathInLanguage } from './languages';
import { type Texts, textsIn } from './texts-of-language';

export type { Texts };

/** The texts of a page, by its address. For components use `useTexts`. */
export function textsOfPath(pathname: string): Texts {
  return textsIn(languageOfPath(pathname));
}

/** The texts in the language of the page that is being shown. */
export function useTexts(): Texts {
  return textsOfPath(useLocation().pathname);
}

export function useLanguage(): Language {
  return languageOfPath(useLocation().pathname);
}

/**
 * Makes addresses in the language of the page: `/planer` → `/en/planer`. A page that only says that
 * the municipality does not offer its language leads to the Danish ones, which everyone has.
 */
export function useHref(): (path: string) => string {
  const language = useLanguage();
  const frame = useRouteLoaderData<{ site: { languages: string[] } | null }>('root');
  const isOffered = frame?.site?.languages.includes(language) ?? true;
  return (path) => pathInLanguage(path, isOffered ? language : 'da');
}
