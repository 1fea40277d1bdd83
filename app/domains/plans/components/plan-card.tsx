import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { PlanSummary } from '../queries/plan-list.server';
import { kindName } from './kind-name';
import { SdgRow } from './sdg-chip';

/** A plan in a list: its title, its time, what it is made of, and its UN goals. */
export function PlanCard({ plan, heading }: { plan: PlanSummary; heading: 'h2' | 'h3' }) {
  const texts = useTexts();
  const language = useLanguage();
  const href = useHref();
  const Heading = heading;
  return (
    <li className="plan-card">
      <Heading lang="da">
        <a href={href(`/planer/${plan.slug}`)}>{plan.title}</a>
      </Heading>
      <p className="meta">
        <span className={plan.state === 'running' ? 'tag is-on' : 'tag'}>
          {texts.plans.states[plan.state]}
        </span>
        {plan.state !== 'unknown' && (
          <span>{texts.plans.period(plan.periodFrom, plan.periodTo)}</span>
        )}
        <span>
          {plan.counts
            .map(
              ({ kind, count }) =>
                `${count} ${kindName(kind, count, { texts, language, levelNames: plan.levelNames ?? undefined })}`,
            )
            .join(' · ')}
        </span>
      </p>
      {plan.summary && <p lang="da">{plan.summary}</p>}
      <SdgRow goals={plan.sdgs} />
    </li>
  );
}
