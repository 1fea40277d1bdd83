import { listPlans } from '~/domains/plans/queries/plan-list.server';
import { apiListRoute, inMemory } from '~/platform/api-route.server';
import { plans } from './endpoints';

/** The plans of a municipality. */
export const loader = apiListRoute(plans, async (ctx) => {
  const list = await listPlans(ctx);
  return inMemory(list.map((plan) => ({ ...plan, url: `${ctx.origin}/planer/${plan.slug}` })));
});
