import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { PlanFacts } from '../plan-file';
import type { NodePage } from '../queries/node-page.server';
import { kindTitle } from './kind-name';
import { SdgRow } from './sdg-chip';

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
  const inherited = props.sdgs.filter((sdg) => sdg.from !== null);
  const own = props.sdgs.filter((sdg) => sdg.from === null);
  return (
    <nav aria-label={texts.plans.hangsUnder}>
      <ol className="thread leads-on">
        {own.length === 0 && inherited.length > 0 && (
          <li className="is-inherited">
            <span className="kind">
              {texts.plans.sdgs} – {texts.plans.inherited}
            </span>
            <SdgRow goals={inherited.map((sdg) => sdg.goal)} inherited />
          </li>
        )}
        {own.length > 0 && (
          <li>
            <span className="kind">{texts.plans.sdgs}</span>
            <SdgRow goals={own.map((sdg) => sdg.goal)} />
          </li>
        )}
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
