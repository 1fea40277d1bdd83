import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { SdgPlan } from '../queries/sdgs.server';
import { kindTitle } from './kind-name';

const shownDepth = 2;

/** What one plan does for a UN goal: the nodes it names, or all of it where the plan as a whole does. */
export function SdgPlanView({ plan }: { plan: SdgPlan }) {
  const { plans } = useTexts();
  const href = useHref();
  const ids = new Set(plan.nodes.map((node) => node.id));
  const tops = plan.nodes.filter((node) => node.parentId === null || !ids.has(node.parentId));
  const named = plan.nodes.filter((node) => node.source !== null);
  return (
    <section className="section sdg-plan">
      <h2 lang="da">
        <a href={href(`/planer/${plan.slug}`)}>{plan.title}</a>
      </h2>
      {plan.whole && named.length > 0 && (
        <>
          <p>{plans.sdgsPage.named}</p>
          <NodeList plan={plan} nodes={named} depth={shownDepth} />
        </>
      )}
      {plan.whole && (
        <>
          <p id={`${plan.slug}-hele`}>{plans.sdgsPage.wholePlan}</p>
          <NodeList plan={plan} nodes={tops} depth={1} labelledBy={`${plan.slug}-hele`} />
        </>
      )}
      {!plan.whole && <NodeList plan={plan} nodes={tops} depth={1} />}
    </section>
  );
}

function NodeList(props: {
  plan: SdgPlan;
  nodes: SdgPlan['nodes'];
  depth: number;
  labelledBy?: string;
}) {
  const texts = useTexts();
  const language = useLanguage();
  const href = useHref();
  return (
    <ol className="thread" aria-labelledby={props.labelledBy}>
      {props.nodes.map((node) => {
        const origin = node.source === null ? originOf(node, props.plan) : undefined;
        const under = props.plan.nodes.filter((one) => one.parentId === node.id);
        return (
          <li key={node.id} className={node.source === null ? 'is-inherited' : 'is-here'}>
            <span className="kind">
              {kindTitle(node, { texts, language, levelNames: props.plan.levelNames })}
              {origin && (
                <span className="visually-hidden">
                  {' '}
                  – {texts.plans.inheritedFrom(origin.title)}
                </span>
              )}
              {node.source === 'editorial' && ` – ${texts.plans.sdgEditorial}`}
            </span>
            <a lang="da" href={href(`/planer/${props.plan.slug}/${node.slug}`)}>
              {node.title}
            </a>
            {under.length > 0 && props.depth < shownDepth && (
              <NodeList plan={props.plan} nodes={under} depth={props.depth + 1} />
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** The nearest node above that names the goal; none where it holds because it holds for the whole plan. */
function originOf(node: SdgPlan['nodes'][number], plan: SdgPlan): typeof node | undefined {
  const parent = plan.nodes.find((one) => one.id === node.parentId);
  return !parent || parent.source !== null ? parent : originOf(parent, plan);
}
