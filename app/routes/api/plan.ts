import { exportPlanWithIds } from '~/domains/plans/export-plan.server';
import { apiRoute } from '~/platform/api-route.server';
import { NotFound } from '~/platform/errors';
import { plan } from './endpoints';

/** A plan with its whole tree. */
export const loader = apiRoute(plan, async (ctx, { params }) => {
  const found = await exportPlanWithIds(ctx.db, ctx.municipality.id, params.plan);
  if (!found) throw new NotFound();
  const { baseRevision, nodes, ...facts } = found.file;
  const url = `${ctx.origin}/planer/${facts.slug}`;
  return {
    ...facts,
    id: found.id,
    url,
    revision: baseRevision!,
    nodes: nodes.map(({ id: key, ...node }) => ({
      ...node,
      id: found.nodeIds.get(key)!,
      key,
      url: node.parent === undefined ? url : `${url}/${node.slug}`,
    })),
  };
});
