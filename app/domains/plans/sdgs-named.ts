import type { Language } from '~/i18n/languages';
import { sdgs } from './sdgs';

/** The UN goals whose name holds the words, or that are named by number: „verdensmål 11“. */
export function sdgsNamed(words: string, language: Language): number[] {
  const wanted = words.toLocaleLowerCase(language).trim();
  if (wanted.length < 2) return [];
  const number = wanted.match(
    /^(?:verdensmål|mål|sdg|(?:un )?goal|(?:un-)?(?:nachhaltigkeits)?ziel)\s*(\d{1,2})$/,
  )?.[1];
  return sdgs
    .filter(
      (sdg) =>
        (wanted.length > 2 && sdg.name[language].toLocaleLowerCase(language).includes(wanted)) ||
        number === String(sdg.goal),
    )
    .map((sdg) => sdg.goal);
}
