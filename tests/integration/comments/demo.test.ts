import { afterAll, beforeAll, expect, test } from 'vitest';
import { comment } from '#db/schema';
import { seedComments } from '#db/seed/comments';
import { seedPeople } from '#db/seed/people';
import { seedIfEmpty } from '#db/seed/seed';
import { frontDoorAt } from '~/domains/municipalities/address';
import { listMunicipalities } from '~/domains/municipalities/queries.server';
import { everything, startWorld, type World } from '../../support/plan-world';
import { testSecret } from '../../support/server';

let world: World;
const log = () => undefined;
const seed = () =>
  seedComments({
    url: world.url,
    secret: testSecret,
    frontDoor: frontDoorAt('http://localhost:3000'),
    log,
  });
beforeAll(async () => {
  world = await startWorld();
  await seedIfEmpty({ url: world.url, log });
});
afterAll(() => world.end());

test('each demonstration has comments in several states, said to be the demo’s, and once', async () => {
  await seed();
  expect(await world.db.select().from(comment)).toEqual([]);
  await seedPeople({ url: world.url, secret: testSecret, log });
  await seed();
  const rows = await world.db.select().from(comment);
  for (const { id } of await listMunicipalities(world.db)) {
    const own = rows.filter(({ municipalityId }) => municipalityId === id);
    expect(own.map(({ state }) => state).toSorted()).toEqual([
      'clarifying',
      'published',
      'published',
      'received',
      'refused',
    ]);
    for (const { text, shownName } of own) {
      expect(text).toMatch(/^Demo: /);
      expect(shownName).toMatch(/^Demo/);
    }
  }
  const before = await everything(world.db);
  await seed();
  expect(await everything(world.db)).toEqual(before);
});
