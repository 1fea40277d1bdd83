import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { PlanPage } from '../queries/plan-tree.server';
import type { NodePage } from '../queries/node-page.server';
import { NodeAside } from './node-aside';
import { NodeContents } from './node-contents';
import { Fact } from './node-facts';
import { SdgChip } from './sdg-chip';

/** A plan in short: its time, who adopted it, and the UN goals it names for all of it. */
export function PlanIntroduction({ plan, nodes }: Pick<PlanPage, 'plan' | 'nodes'>) {
  const texts = useTexts();
  const language = useLanguage();
  const href = useHref();
  const { facts } = plan;
  const rootNode = nodes.find((node) => node.parentId === null);
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
              {(plan.state === 'running' || plan.state === 'upcoming') && (
                <span className="tag">{texts.plans.states[plan.state]}</span>
              )}
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
          {rootNode && rootNode.sdgs.length > 0 && (
            <div className="is-wide">
              <dt>
                {texts.plans.sdgs} – {texts.plans.inherited}
              </dt>
              <dd>
                <ul className="chips">
                  {rootNode.sdgs.map((sdg) => (
                    <li key={sdg.goal}>
                      <SdgChip goal={sdg.goal} />
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          )}
        </dl>
      </div>
    </>
  );
}

/** All that the plan says about itself, after the tree that most people come for. */
export function PlanDetails(props: PlanPage & Pick<NodePage, 'measurements'>) {
  const { plan, root, nodes } = props;
  const texts = useTexts();
  const rootNode = nodes.find((node) => node.parentId === null);
  return (
    <section className="section">
      <h2>{texts.plans.aboutPlan}</h2>
      <div className="section with-aside">
        <NodeContents content={root} measurements={props.measurements} heading="h3" />
        <aside aria-label={texts.plans.facts}>
          <NodeAside
            content={root}
            committees={(rootNode?.committees ?? []).map((one) => ({ ...one, printed: null }))}
          />
        </aside>
      </div>
      <PlanNotes plan={plan} />
    </section>
  );
}

/** Other titles, dates and lists of the document. */
function PlanNotes({ plan }: Pick<PlanPage, 'plan'>) {
  const texts = useTexts();
  const { subtitles, otherDates, notes } = plan.facts;
  if (!subtitles && !otherDates && !notes) return null;
  return (
    <div className="section stack">
      <h3>{texts.plans.fromDocument}</h3>
      <dl className="facts across">
        {subtitles && (
          <Fact name={texts.plans.subtitles}>
            {subtitles.map((subtitle) => (
              <dd key={subtitle} lang="da">
                {subtitle}
              </dd>
            ))}
          </Fact>
        )}
        {otherDates?.map(({ what, date }) => (
          <div key={what} lang="da">
            <dt>{what}</dt>
            <dd>{/^\d{4}-\d{2}-\d{2}$/.test(date) ? formatDay(date, 'da') : date}</dd>
          </div>
        ))}
        {notes?.map(({ title, items }) => (
          <div key={title} lang="da">
            <dt>{title}</dt>
            {items.map((item) => (
              <dd key={item}>{item}</dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  );
}
