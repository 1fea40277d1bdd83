import { formatNumber } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import type { TrialFigures } from '../rules/figures';
import { promisedOf } from './trial-follow-ups';

/** The year of one committee's trial, or of all together, in a few figures. */
export function TrialOverview(props: { name: string; year: number; figures: TrialFigures }) {
  const { name, year, figures } = props;
  const { page } = useTexts().dialogueTrial;
  const { overview: texts } = page;
  const language = useLanguage();
  const { requests, accepted, medianDays, minutes, followUps } = figures;
  const promised = promisedOf(followUps);
  const facts = [
    [texts.requests, formatNumber(requests, language)],
    [texts.accepted, formatNumber(accepted, language)],
    [texts.median, medianDays === null ? page.noneYet : texts.days(medianDays)],
    [
      texts.hours,
      minutes === null ? page.noneYet : texts.hoursOf(formatNumber(inHours(minutes), language)),
    ],
    [
      texts.followUps,
      promised === 0 ? page.nothingPromised : page.keptOf(followUps.kept, promised),
    ],
    [page.columns.grade, useWorthwhile(figures)],
  ];
  return (
    <Section title={texts.heading(name, year)}>
      <dl className="facts figures across">
        {facts.map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="small soft">{texts.hint}</p>
    </Section>
  );
}

/** Whether citizens found it worth their time, from 1 to 5; or why that is not told. */
export function useWorthwhile({ grades }: Pick<TrialFigures, 'grades'>): string {
  const { page } = useTexts().dialogueTrial;
  const language = useLanguage();
  const { answered, means } = grades.citizen;
  if (answered === 0) return page.grades.noAnswers;
  return means === null
    ? page.grades.tooFew
    : formatNumber(Math.round(means.worthwhile * 10) / 10, language);
}

/** Hours with one decimal. */
export function inHours(minutes: number): number {
  return Math.round(minutes / 6) / 10;
}
