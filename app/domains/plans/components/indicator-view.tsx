import { formatDay, formatNumber } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import type { PlanTarget } from '../plan-file';
import { isReached, progress } from '../progress';
import { targetText } from './target-text';

export type IndicatorData = {
  name: string;
  unit: string | null;
  baselineValue: number | null;
  baselineYear: number | null;
  targets: PlanTarget[];
  latest: { on: string; value: number } | null;
};

/** One indicator: what is measured, what is aimed at, and how far it has come – or that nobody has measured. */
export function IndicatorView({ indicator }: { indicator: IndicatorData }) {
  const texts = useTexts();
  const language = useLanguage();
  const about = { texts, language };
  const share = progress(indicator);
  return (
    <div className="indicator">
      <p lang="da">{indicator.name}</p>
      <ul>
        {indicator.targets.map((target, index) => {
          const text = targetText(target, indicator.unit, about);
          return (
            <li key={index}>
              <span className="target">{text}</span>{' '}
              <span className="soft">
                {[
                  target.by && !text.includes(target.by) && target.by,
                  target.interim && texts.plans.interimTarget,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          );
        })}
      </ul>
      <div>
        {share !== null && (
          <p>
            <progress className="gauge" value={share} max={1}>
              {Math.round(share * 100)} %
            </progress>
            {isReached(indicator)
              ? texts.plans.reached
              : texts.plans.progress(Math.round(share * 100))}
          </p>
        )}
        <p className="small soft">
          {indicator.baselineValue !== null &&
            `${texts.plans.baseline}: ${formatNumber(indicator.baselineValue, language)} ${
              indicator.unit ?? ''
            }${indicator.baselineYear === null ? '' : ` (${indicator.baselineYear})`}. `}
          {indicator.latest === null
            ? texts.plans.noMeasurement
            : `${texts.plans.latest}: ${formatNumber(indicator.latest.value, language)} ${
                indicator.unit ?? ''
              } (${formatDay(indicator.latest.on, language)})`}
        </p>
      </div>
    </div>
  );
}
