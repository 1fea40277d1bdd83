import { describe, expect, it } from 'vitest';
import { textsOfPath } from '~/i18n/texts';
import type { PlanTarget } from '../plan-file';
import { targetText } from './target-text';

const danish = { texts: textsOfPath('/'), language: 'da' } as const;
const english = { texts: textsOfPath('/en'), language: 'en' } as const;

describe('targetText', () => {
  it.each<[PlanTarget, string | null, string]>([
    [{ value: 80, comparator: 'at_least' }, 'pct.', 'mindst 80 pct.'],
    [
      { value: 20, upTo: 50, comparator: 'about', every: 'year' },
      'samtaler',
      'ca. 20–50 samtaler hvert år',
    ],
    [{ value: 1_500_000 }, 'kr.', '1.500.000 kr.'],
    [{ value: 0 }, 'dage', '0 dage'],
    [{ value: 2.5, every: 'school_year' }, null, '2,5 hvert skoleår'],
    [{ text: 'alle' }, 'borgere', 'alle'],
    [{ text: 'alle', every: 'month' }, null, 'alle hver måned'],
    [{ value: 5, text: 'fem', comparator: 'below' }, 'pct.', 'under 5 pct.'],
  ])('%j of %s is „%s“', (target, unit, text) => {
    expect(targetText(target, unit, danish)).toBe(text);
  });

  it('speaks the language of the page', () => {
    expect(targetText({ value: 1500, comparator: 'at_least' }, 'kr.', english)).toMatch(
      /^at least 1,500 kr\.$/,
    );
  });
});
