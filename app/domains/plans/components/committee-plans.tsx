import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { CommitteeNode } from '../queries/committee-nodes.server';
import { kindTitle } from './kind-name';

/** What a committee answers for, plan by plan. */
export function CommitteePlans({ nodes }: { nodes: CommitteeNode[] }) {
  const texts = useTexts();
  const language = useLanguage();
  const href = useHref();
  const plans = [...new Map(nodes.map((node) => [node.planSlug, node])).values()];
  return plans.map((plan) => (
    <section key={plan.planSlug} className="section">
      <h2 lang="da">
        <a href={href(`/planer/${plan.planSlug}`)}>{plan.planTitle}</a>
      </h2>
      {plan.state === 'ended' && <p className="intro">{texts.plans.states.ended}</p>}
      <ul className="link-list">
        {nodes
          .filter((node) => node.planSlug === plan.planSlug)
          .map((node) => (
            <li key={`${node.slug} ${node.role}`}>
              <span className="small soft">
                {kindTitle(node, {
                  texts,
                  language,
                  levelNames: node.levelNames ?? undefined,
                })}
                {node.role !== 'responsible' && ` · ${texts.plans.committeeRoles[node.role]}`}
              </span>
              <p>
                <a
                  className="title"
                  lang="da"
                  href={href(
                    node.kind === 'plan'
                      ? `/planer/${node.planSlug}`
                      : `/planer/${node.planSlug}/${node.slug}`,
                  )}
                >
                  {node.title}
                </a>
              </p>
              {node.summary && <p lang="da">{node.summary}</p>}
              {node.printed && (
                <p className="small soft">{texts.municipalities.printedAs(node.printed)}</p>
              )}
            </li>
          ))}
      </ul>
    </section>
  ));
}
