import type { Language } from './languages';

const locales: Record<Language, string> = { da: 'da-DK', en: 'en-GB', de: 'de-DE' };

// Made once: making a formatter takes far longer than using it.
const numbers = inEach((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }));
const days = inEach(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Copenhagen' }),
);
const moments = inEach(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'Europe/Copenhagen',
    }),
);
const fullDays = inEach(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'Europe/Copenhagen' }),
);
const fullMoments = inEach(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      dateStyle: 'full',
      timeStyle: 'short',
      timeZone: 'Europe/Copenhagen',
    }),
);
const clocks = inEach(
  (locale) =>
    new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'Europe/Copenhagen' }),
);
const exactClocks = inEach(
  (locale) =>
    new Intl.DateTimeFormat(locale, { timeStyle: 'medium', timeZone: 'Europe/Copenhagen' }),
);
const months = inEach(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' }),
);
const lists = inEach((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

function inEach<Formatter>(make: (locale: string) => Formatter): Record<Language, Formatter> {
  return { da: make(locales.da), en: make(locales.en), de: make(locales.de) };
}

/** A number as people write it: 1.234,5 in Danish. */
export function formatNumber(value: number, language: Language): string {
  return numbers[language].format(value);
}

/** A day written out: 9. marts 2026. Takes a date or an instant, and shows the day in Denmark. */
export function formatDay(value: string, language: Language): string {
  return days[language].format(new Date(value));
}

/** An instant written out, in Danish time: 9. marts 2026 kl. 16.30. */
export function formatMoment(value: string, language: Language): string {
  return moments[language].format(new Date(value));
}

/** The day of an instant as one says it of a day that is near: onsdag den 24. juni. */
export function formatWeekday(value: string, language: Language): string {
  return withoutYear(fullDays[language], value);
}

/** An instant as one says it of one that is near: søndag den 14. juni kl. 23.59. */
export function formatWeekdayMoment(value: string, language: Language): string {
  return withoutYear(fullMoments[language], value);
}

function withoutYear(formatter: Intl.DateTimeFormat, value: string): string {
  const parts = formatter.formatToParts(new Date(value));
  return parts
    .filter(({ type }, at) => type !== 'year' && parts[at + 1]?.type !== 'year')
    .map((part) => part.value)
    .join('');
}

/** The day of an instant with its weekday and year: onsdag den 24. juni 2026. */
export function formatFullDay(value: string, language: Language): string {
  return fullDays[language].format(new Date(value));
}

/** The same with the time: onsdag den 24. juni 2026 kl. 17.00. */
export function formatFullMoment(value: string, language: Language): string {
  return fullMoments[language].format(new Date(value));
}

/**
 * From an instant to another, in Danish time: 9. marts 2026 kl. 16.30–16.45. Within one minute it is that
 * minute.
 */
export function formatPeriod(from: string, to: string, language: Language): string {
  const [begin, end] = [formatMoment(from, language), formatMoment(to, language)];
  if (begin === end) return begin;
  if (formatDay(from, language) !== formatDay(to, language)) return `${begin} – ${end}`;
  return `${begin}–${formatClock(to, language)}`;
}

/** From an instant to another of its day, with its weekday: onsdag den 24. juni 2026 kl. 16.30–16.45. */
export function formatFullPeriod(from: string, to: string, language: Language): string {
  return `${formatFullMoment(from, language)}–${formatClock(to, language)}`;
}

/** The time of an instant, in Danish time: 16.30. */
export function formatClock(value: string, language: Language): string {
  return clocks[language].format(new Date(value));
}

/** The same to the second: 16.30.05. */
export function formatExactClock(value: string, language: Language): string {
  return exactClocks[language].format(new Date(value));
}

/** A date as precise as it is known: „maj 2017“ for 2017-05; 2017-H1 and 2017-Q4 stand as they are. */
export function formatPartialDate(value: string, language: Language): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value, language);
  if (!/^\d{4}-\d{2}$/.test(value)) return value;
  return months[language].format(new Date(`${value}-15T12:00:00Z`));
}

/** A word as it begins a line: with a capital. */
export function capitalised(word: string, language: Language): string {
  return word.charAt(0).toLocaleUpperCase(language) + word.slice(1);
}

/** Names in a list: „a, b og c“. */
export function formatList(names: string[], language: Language): string {
  return lists[language].format(names);
}
