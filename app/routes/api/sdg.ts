import { readSdg, type SdgPlan } from '~/domains/plans/queries/sdgs.server';
import type { SdgSource } from '~/domains/plans/vocabulary';
import { apiListRoute, inMemory } from '~/platform/api-route.server';
import { sdg } from './endpoints';

/** What a UN goal holds for. */
export const loader = apiListRoute(sdg, async (ctx, { params }) => {
  const plans = await readSdg(ctx, params.sdg);
  return inMemory(plans.flatMap((plan) => nodesOf(plan, `${ctx.origin}/planer/${plan.slug}`)));
});

function nodesOf(plan: SdgPlan, url: string) {
  const about = { plan: plan.slug, planTitle: plan.title };
  // Parents come before their children, so what is inherited is known when it is asked for.
  const sources = new Map<string | null, SdgSource>();
  const root = plan.whole !== null &&
    plan.rootId !== null && {
      ...about,
      id: plan.rootId,
      url,
      kind: 'plan' as const,
      number: null,
      title: plan.title,
      inherited: false,
      source: plan.whole,
    };
  if (root) sources.set(root.id, root.source);
  const below = plan.nodes.map((node) => {
    const source = node.source ?? sources.get(node.parentId)!;
    sources.set(node.id, source);
    return {
      ...about,
      id: node.id,
      url: `${url}/${node.slug}`,
      kind: node.kind,
      number: node.number,
      title: node.title,
      inherited: node.source === null,
      source,
    };
  });
  return root ? [root, ...below] : below;
}
