import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSite, listMunicipalities } from '~/domains/municipalities/queries.server';
import { startWorld, type World } from '../../support/plan-world';

/** What a host is: the municipality's slug, or the kind of site. */
async function siteOf(world: World, host: string, frontDoor = 'medspil.dk'): Promise<string> {
  const site = await findSite(world.db, host, frontDoor);
  return site.kind === 'municipality' ? site.municipality.slug : site.kind;
}

describe('with several municipalities', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
    await world.register({ code: '540', slug: 'soenderborg', name: 'Sønderborg' });
    await world.register({ code: '580', slug: 'aabenraa', name: 'Aabenraa' });
    await world.register({ code: '849', slug: 'jammerbugt', name: 'Jammerbugt' });
    await world.db.execute(
      sql`update municipality set host = 'deltag.aabenraa.dk' where slug = 'aabenraa'`,
    );
    // A host of its own that is also another's address below the front door.
    await world.db.execute(
      sql`update municipality set host = 'soenderborg.andet.dk' where slug = 'jammerbugt'`,
    );
  });
  afterAll(() => world.end());

  it.each([
    ['soenderborg.medspil.dk', 'soenderborg'],
    ['SOENDERBORG.Medspil.dk', 'soenderborg'],
    ['aabenraa.medspil.dk', 'aabenraa'],
    ['deltag.aabenraa.dk', 'aabenraa'],
    ['DELTAG.aabenraa.dk', 'aabenraa'],
    ['medspil.dk', 'front_door'],
    ['localhost', 'front_door'],
    ['127.0.0.1', 'front_door'],
    ['[::1]', 'front_door'],
    ['www.medspil.dk', 'unknown'],
    ['x.soenderborg.medspil.dk', 'unknown'],
    ['soenderborgmedspil.dk', 'unknown'],
    ['soenderborg.medspil.dk.evil.example', 'unknown'],
    ['.medspil.dk', 'unknown'],
    ['soenderborg', 'unknown'],
    ['aabenraa.dk', 'unknown'],
    ['10.0.0.7', 'unknown'],
    ['', 'unknown'],
    ["' or true --", 'unknown'],
    ['%.medspil.dk', 'unknown'],
  ])('%s is %s', async (host, expected) => {
    expect(await siteOf(world, host)).toBe(expected);
  });

  it('prefers a host of its own to an address below the front door', async () => {
    expect(await siteOf(world, 'soenderborg.andet.dk', 'andet.dk')).toBe('jammerbugt');
    expect(await siteOf(world, 'aabenraa.andet.dk', 'andet.dk')).toBe('aabenraa');
  });

  it('gives the front door a version that rises with any municipality’s', async () => {
    const version = async () => {
      const site = await findSite(world.db, 'medspil.dk', 'medspil.dk');
      return site.kind === 'front_door' ? site.contentVersion : undefined;
    };
    const before = await version();
    await world.db.execute(
      sql`update municipality set content_version = content_version + 1 where slug = 'jammerbugt'`,
    );
    expect(await version()).toBe(before! + 1);
  });

  it('lists them in Danish order', async () => {
    await world.register({ code: '751', slug: 'aarhus', name: 'Århus' });
    await world.register({ code: '461', slug: 'odense', name: 'Odense' });
    await world.register({ code: '825', slug: 'laesoe', name: 'Æroe' });
    const names = (await listMunicipalities(world.db)).map(({ name }) => name);
    expect(names).toEqual(['Jammerbugt', 'Odense', 'Sønderborg', 'Æroe', 'Aabenraa', 'Århus']);
  });
});

describe('with a single municipality', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
    await world.register({ code: '540', slug: 'soenderborg' });
  });
  afterAll(() => world.end());

  it.each(['medspil.dk', 'localhost', '10.0.0.7', 'soenderborg.medspil.dk', 'aabenraa.medspil.dk'])(
    'any host is its own: %s',
    async (host) => {
      expect(await siteOf(world, host)).toBe('soenderborg');
    },
  );
});

describe('without any municipality', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.end());

  it.each([
    ['medspil.dk', 'front_door'],
    ['localhost', 'front_door'],
    ['soenderborg.medspil.dk', 'unknown'],
  ])('%s is %s', async (host, expected) => {
    expect(await siteOf(world, host)).toBe(expected);
  });
});
