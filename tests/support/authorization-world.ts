import { v7 as uuidv7 } from 'uuid';
import type { Tenant } from '~/platform/context.server';
import { asOperator, mustImport, planFile, startWorld, type World } from './plan-world';
import type { Placed } from './placements';

/** Two municipalities with the same few things in each, so that whatever leaks is seen. */
export type AuthorizationWorld = World & { here: Tenant; there: Tenant; placed: Placed };

export async function startAuthorizationWorld(): Promise<AuthorizationWorld> {
  const world = await startWorld();
  const [here, there] = [
    await makeMunicipality(world, 'her'),
    await makeMunicipality(world, 'der'),
  ];
  return {
    ...world,
    here,
    there,
    placed: {
      plan: 'en-plan',
      node: 'handling',
      committee: 'udvalget',
      person: uuidv7(),
      letter: uuidv7(),
    },
  };
}

async function makeMunicipality(world: World, slug: string): Promise<Tenant> {
  const municipality = await world.register({
    slug,
    name: `${slug} Kommune`,
    languages: ['da', 'en', 'de'],
    committees: [{ slug: 'udvalget', name: `${slug}udvalget`, kind: 'committee' }],
    units: [{ slug: 'forvaltningen', name: `${slug}forvaltningen` }],
  });
  const file = planFile(municipality, [
    { id: 'handling', title: 'Handling', sdgs: [{ goal: 11, source: 'stated' }] },
  ]);
  await mustImport(asOperator(world, municipality), file);
  return municipality;
}
