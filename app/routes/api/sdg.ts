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
  const byId = new Map(plan.nodes.map((node) => [node.id, node]));
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
  const below = plan.nodes.map((node) => {
    const source = sourceOf(node, byId) ?? plan.whole!;
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

/** The node's own, or that of the nearest node above which names the goal; else the plan's. */
function sourceOf(
  node: SdgPlan['nodes'][number],
  byId: Map<string, SdgPlan['nodes'][number]>,
): SdgSource | undefined {
  if (node.source !== null) return node.source;
  const parent = node.parentId === null ? undefined : byId.get(node.parentId);
  return parent && sourceOf(parent, byId);
}
