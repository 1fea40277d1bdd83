import type { Language } from './languages';

const locales: Record<Language, string> = { da: 'da-DK', en: 'en-GB', de: 'de-DE' };

/** A number as people write it: 1.234,5 in Danish. */
export function formatNumber(value: number, language: Language): string {
  return value.toLocaleString(locales[language], { maximumFractionDigits: 6 });
}

/** A day written out: 9. marts 2026. Takes a date or an instant, and shows the day in Denmark. */
export function formatDay(value: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeZone: 'Europe/Copenhagen',
  }).format(new Date(value));
}

/** Names in a list: „a, b og c“. */
export function formatList(names: string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(names);
}
