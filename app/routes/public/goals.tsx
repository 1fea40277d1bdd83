import { useLoaderData } from '@remix-run/react';
import { IndicatorView } from '~/domains/plans/components/indicator-view';
import { listGoals } from '~/domains/plans/queries/goals.server';
import { useHref, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';
import { Page } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.plans.goalsPage.title,
  description: texts.plans.goalsPage.lead,
}));

export const loader = publicRoute({}, async (ctx) => ({ plans: await listGoals(ctx) }));

export default function Goals() {
  const { plans: goalsOfPlans } = useLoaderData<typeof loader>();
  const { plans } = useTexts();
  const href = useHref();
  const all = goalsOfPlans.flatMap((plan) => plan.nodes.flatMap((node) => node.goals));
  return (
    <Page title={plans.goalsPage.title} lead={plans.goalsPage.lead} crumbs={[]}>
      <p className="soft">
        {all.length === 0
          ? plans.goalsPage.empty
          : plans.goalsPage.count(all.length, all.filter((goal) => goal.latest).length)}
      </p>
      {goalsOfPlans.map((plan) => (
        <section key={plan.slug} className="section">
          <h2 lang="da">
            <a href={href(`/planer/${plan.slug}`)}>{plan.title}</a>
          </h2>
          {plan.state === 'ended' && <p className="intro">{plans.states.ended}</p>}
          {plan.nodes.map((node) => (
            <div key={node.slug} className="node-goal">
              <h3 lang="da">
                <a
                  href={href(
                    node.isRoot ? `/planer/${plan.slug}` : `/planer/${plan.slug}/${node.slug}`,
                  )}
                >
                  {node.number === null ? node.title : `${node.number}. ${node.title}`}
                </a>
              </h3>
              {node.goals.map((goal) => (
                <IndicatorView key={goal.name} indicator={goal} />
              ))}
            </div>
          ))}
        </section>
      ))}
    </Page>
  );
}
