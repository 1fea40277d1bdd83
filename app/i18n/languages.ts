export const languages = ['da', 'en', 'de'] as const;
export type Language = (typeof languages)[number];

/** The language of a page follows from its address: Danish without prefix, `/en/…`, `/de/…`. */
export function languageOfPath(pathname: string): Language {
  const first = pathname.split('/')[1];
  return first === 'en' || first === 'de' ? first : 'da';
}

/** The address without its language prefix: `/en/planer` → `/planer`. */
export function pathWithoutLanguage(pathname: string): string {
  return languageOfPath(pathname) === 'da' ? pathname : pathname.slice(3) || '/';
}

/** The address of a page in a language: (`/planer`, `en`) → `/en/planer`. */
export function pathInLanguage(path: string, language: Language): string {
  if (language === 'da') return path;
  return path === '/' ? `/${language}` : `/${language}${path}`;
}
