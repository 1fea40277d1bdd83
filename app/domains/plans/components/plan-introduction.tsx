import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { NodeContent } from '../node-content';
import type { PlanHead } from '../queries/plan-tree.server';
import { CommitteesAndParties, FigureList } from './node-facts';
import { SdgChip } from './sdg-chip';

/** What a plan says about itself: its time, who adopted it, its goals, and the UN goals for all of it. */
export function PlanIntroduction({ plan, root }: { plan: PlanHead; root: NodeContent }) {
  const texts = useTexts();
  const language = useLanguage();
  const href = useHref();
  const { facts } = plan;
  return (
    <>
      {plan.state === 'ended' && <p className="note">{texts.plans.endedNote}</p>}
      <p className="next-steps">
        <a className="ds-button" href={href(`/planer/${plan.slug}/traad`)}>
          {texts.plans.showThread}
        </a>
        <a href={href(`/planer/${plan.slug}/matrix`)}>{texts.plans.showMatrix}</a>
      </p>
      <div className="section">
        <dl className="facts across">
          <div>
            <dt>{texts.plans.periodLabel}</dt>
            <dd>
              {texts.plans.period(facts.period?.from ?? null, facts.period?.to ?? null)}{' '}
              <span className="tag">{texts.plans.states[plan.state]}</span>
            </dd>
          </div>
          <div>
            <dt>{texts.plans.adopted}</dt>
            <dd>
              {facts.adoption?.date
                ? formatDay(facts.adoption.date, language)
                : texts.plans.adoptedUnknown}
              {facts.adoption?.body && <span lang="da">, {facts.adoption.body}</span>}
            </dd>
          </div>
          <CommitteesAndParties content={root} committees={[]} />
        </dl>
      </div>
      {root.goals && (
        <section className="section">
          <h2>{texts.plans.planGoals}</h2>
          <ul className="bullet-list" lang="da">
            {root.goals.map((goal) => (
              <li key={goal.text}>{goal.text}</li>
            ))}
          </ul>
        </section>
      )}
      <section className="section">
        <h2>{texts.plans.wholePlanSdgs}</h2>
        {root.sdgs === undefined || root.sdgs.length === 0 ? (
          <p>{texts.plans.sdgsUnknown}</p>
        ) : (
          <ul className="chips">
            {root.sdgs.map((sdg) => (
              <li key={sdg.goal}>
                <SdgChip goal={sdg.goal} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <details className="section">
        <summary>{texts.plans.aboutPlan}</summary>
        <div className="stack" lang="da">
          {facts.subtitles?.map((subtitle) => (
            <p key={subtitle}>{subtitle}</p>
          ))}
          {root.status?.text && <p>{root.status.text}</p>}
          {facts.otherDates && (
            <dl className="facts">
              {facts.otherDates.map(({ what, date }) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>{/^\d{4}-\d{2}-\d{2}$/.test(date) ? formatDay(date, 'da') : date}</dd>
                </div>
              ))}
            </dl>
          )}
          {facts.notes?.map((note) => (
            <div key={note.title}>
              <h3>{note.title}</h3>
              <ul className="bullet-list">
                {note.items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </div>
          ))}
          <FigureList figures={root.contextFigures} />
        </div>
      </details>
    </>
  );
}
