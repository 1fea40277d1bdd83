import { formatNumber } from '~/i18n/format';
import type { Language } from '~/i18n/languages';
import type { Texts } from '~/i18n/texts';
import type { PlanTarget } from '../plan-file';

/** A target as a phrase: „mindst 80 pct.“, „ca. 20–50 samtaler hvert år“, „alle“. */
export function targetText(
  target: PlanTarget,
  unit: string | null | undefined,
  about: { texts: Texts; language: Language },
): string {
  const { comparators, recurrence } = about.texts.plans;
  if (target.value === undefined) {
    return [target.text, target.every && recurrence[target.every]].filter(Boolean).join(' ');
  }
  const from = formatNumber(target.value, about.language);
  const span =
    target.upTo === undefined ? from : `${from}–${formatNumber(target.upTo, about.language)}`;
  return [
    target.comparator && comparators[target.comparator],
    span,
    unit,
    target.every && recurrence[target.every],
  ]
    .filter(Boolean)
    .join(' ');
}
