import { listMunicipalities } from '~/domains/municipalities/queries.server';
import { apiListRoute, inMemory } from '~/platform/api-route.server';
import { municipalities } from './endpoints';

/** All municipalities on the front door's host, and just that one on the host of one. */
export const loader = apiListRoute(
  municipalities,
  (ctx) => Promise.resolve(inMemory([{ ...ctx.municipality, url: ctx.origin }])),
  async (door) => {
    const all = await listMunicipalities(door.db);
    return inMemory(all.map((one) => ({ ...one, url: door.originOf(one) })));
  },
);
