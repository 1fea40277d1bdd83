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

/** A date as precise as it is known: „maj 2017“ for 2017-05; 2017-H1 and 2017-Q4 stand as they are. */
export function formatPartialDate(value: string, language: Language): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value, language);
  if (!/^\d{4}-\d{2}$/.test(value)) return value;
  return new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric' }).format(
    new Date(`${value}-15T12:00:00Z`),
  );
}

/** Names in a list: „a, b og c“. */
export function formatList(names: string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(names);
}
