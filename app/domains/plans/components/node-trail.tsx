import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { PlanFacts } from '../plan-file';
import type { NodePage } from '../queries/node-page.server';
import { kindTitle } from './kind-name';
import { SdgRow } from './sdg-chip';
import { originName } from './sdg-origin';

/** The red thread down to a node: its UN goals, the plan, and everything it hangs under. */
export function NodeTrail(props: {
  planSlug: string;
  above: NodePage['above'];
  sdgs: NodePage['sdgs'];
  levelNames: PlanFacts['levelNames'];
}) {
  const texts = useTexts();
  const language = useLanguage();
  const href = useHref();
  const origins = [...new Set(props.sdgs.map((sdg) => sdg.from))];
  return (
    <nav aria-label={texts.plans.hangsUnder}>
      <ol className="thread leads-on">
        {origins.map((from) => {
          const goals = props.sdgs.filter((sdg) => sdg.from === from).map((sdg) => sdg.goal);
          const label = from === null ? undefined : originName(from, texts);
          return (
            <li key={from?.slug ?? ''} className={label === undefined ? undefined : 'is-inherited'}>
              <span className="kind">
                {texts.plans.sdgs}
                {label !== undefined && ` – ${label}`}
              </span>
              <SdgRow goals={goals} inherited={label} />
            </li>
          );
        })}
        {props.above.map((node, index) => (
          <li key={node.id}>
            <span className="kind">
              {kindTitle(node, { texts, language, levelNames: props.levelNames })}
            </span>
            <a
              lang="da"
              href={href(
                index === 0
                  ? `/planer/${props.planSlug}`
                  : `/planer/${props.planSlug}/${node.slug}`,
              )}
            >
              {node.title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
