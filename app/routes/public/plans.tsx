import { useLoaderData } from '@remix-run/react';
import { PlanCard } from '~/domains/plans/components/plan-card';
import { listPlans } from '~/domains/plans/queries/plan-list.server';
import { useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';
import { Page } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.plans.listTitle,
  description: texts.plans.listLead,
}));

export const loader = publicRoute({}, async (ctx) => ({ plans: await listPlans(ctx) }));

export default function Plans() {
  const data = useLoaderData<typeof loader>();
  const { plans } = useTexts();
  return (
    <Page title={plans.listTitle} lead={plans.listLead} crumbs={[]}>
      {data.plans.length === 0 && <p>{plans.listEmpty}</p>}
      <ul>
        {data.plans.map((plan) => (
          <PlanCard key={plan.id} plan={plan} heading="h2" />
        ))}
      </ul>
    </Page>
  );
}
