import { listSdgUse } from '~/domains/plans/queries/sdgs.server';
import { sdgs as goals } from '~/domains/plans/sdgs';
import { apiListRoute, inMemory } from '~/platform/api-route.server';
import { sdgs } from './endpoints';

/** All UN goals, also those that no plan names. */
export const loader = apiListRoute(sdgs, async (ctx) => {
  const used = new Map((await listSdgUse(ctx)).map((use) => [use.goal, use]));
  return inMemory(
    goals.map(({ goal, name, colour }) => ({
      goal,
      name,
      colour,
      nodes: used.get(goal)?.nodes ?? 0,
      wholePlans: used.get(goal)?.wholePlans ?? 0,
      url: `${ctx.origin}/verdensmaal/${goal}`,
    })),
  );
});
