import { listCommittees } from '~/domains/municipalities/queries.server';
import { countCommitteeNodes } from '~/domains/plans/queries/committee-nodes.server';
import { apiListRoute, inMemory } from '~/platform/api-route.server';
import { committees } from './endpoints';

/** The council and committees of a municipality. */
export const loader = apiListRoute(committees, async (ctx) => {
  const counts = await countCommitteeNodes(ctx);
  const list = await listCommittees(ctx);
  return inMemory(
    list.map((committee) => ({
      ...committee,
      nodes: counts.get(committee.id) ?? 0,
      url: `${ctx.origin}/udvalg/${committee.slug}`,
    })),
  );
});
