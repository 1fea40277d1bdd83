import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCommittees } from '~/domains/municipalities/queries.server';
import { searchPublic } from '~/domains/thread/search.server';
import { asVisitor, everything, startWorld, type World } from '../../support/plan-world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());

const committee = (slug: string, more: Record<string, string> = {}) => ({
  slug,
  name: `Udvalget ${slug}`,
  kind: 'committee' as const,
  ...more,
});

describe('registering a municipality', () => {
  it('keeps its committees in its order, with their time and what came after them', async () => {
    const tenant = await world.register({
      committees: [
        { slug: 'byraadet', name: 'Byrådet', kind: 'council' },
        committee('teknik', { validFrom: '2022-01-01', validTo: '2025-12-31', successor: 'klima' }),
        committee('alle'),
        committee('klima', { validFrom: '2026-01-01' }),
      ],
    });
    const committees = await listCommittees(asVisitor(world, tenant));
    expect(committees.map(({ id: _, ...one }) => one)).toEqual([
      {
        slug: 'byraadet',
        name: 'Byrådet',
        kind: 'council',
        validFrom: null,
        validTo: null,
        successor: null,
      },
      {
        slug: 'teknik',
        name: 'Udvalget teknik',
        kind: 'committee',
        validFrom: '2022-01-01',
        validTo: '2025-12-31',
        successor: { slug: 'klima', name: 'Udvalget klima' },
      },
      {
        slug: 'alle',
        name: 'Udvalget alle',
        kind: 'committee',
        validFrom: null,
        validTo: null,
        successor: null,
      },
      {
        slug: 'klima',
        name: 'Udvalget klima',
        kind: 'committee',
        validFrom: '2026-01-01',
        validTo: null,
        successor: null,
      },
    ]);
  });

  it('keeps units below units, and areas, with what came after them', async () => {
    const tenant = await world.register({
      units: [
        { slug: 'borgerservice', name: 'Borgerservice', parent: 'jobcenter' },
        { slug: 'jobcenter', name: 'Jobcenter', validTo: '2025-12-31', successor: 'borgerservice' },
      ],
      areas: [
        { slug: 'nord', name: 'Nord', successor: 'hele' },
        { slug: 'hele', name: 'Hele kommunen' },
      ],
    });
    expect(
      await world.db.execute(
        sql`select u.slug, p.slug as parent, s.slug as successor from organisation_unit u
            left join organisation_unit p on p.id = u.parent_id
            left join organisation_unit s on s.id = u.successor_id
          where u.municipality_id = ${tenant.id} order by u.slug`,
      ),
    ).toEqual([
      { slug: 'borgerservice', parent: 'jobcenter', successor: null },
      { slug: 'jobcenter', parent: null, successor: 'borgerservice' },
    ]);
    expect(
      await world.db.execute(
        sql`select a.slug, s.slug as successor from area a left join area s on s.id = a.successor_id
          where a.municipality_id = ${tenant.id} order by a.slug`,
      ),
    ).toEqual([
      { slug: 'hele', successor: null },
      { slug: 'nord', successor: 'hele' },
    ]);
  });

  it('lets search find its committees, and leaves a trace', async () => {
    const tenant = await world.register({ committees: [committee('havne')] });
    expect((await searchPublic(asVisitor(world, tenant), 'havne', 1)).hits).toMatchObject([
      { kind: 'committee', path: '/udvalg/havne' },
    ]);
    expect(
      await world.db.execute(
        sql`select actor, action from audit_event where municipality_id = ${tenant.id}`,
      ),
    ).toEqual([{ actor: 'operator', action: 'municipality.register' }]);
  });

  it.each([
    ['a code that is taken', { code: '777' }],
    ['a slug that is taken', { slug: 'optaget' }],
    ['a committee twice', { committees: [committee('a'), committee('a')] }],
    [
      'a committee that ends before it begins',
      { committees: [committee('a', { validFrom: '2026-01-01', validTo: '2025-12-31' })] },
    ],
    ['a committee that succeeds itself', { committees: [committee('a', { successor: 'a' })] }],
    ['a successor that is not there', { committees: [committee('a', { successor: 'b' })] }],
    ['a parent that is not there', { units: [{ slug: 'a', name: 'A', parent: 'b' }] }],
    ['a unit below itself', { units: [{ slug: 'a', name: 'A', parent: 'a' }] }],
    ['a unit that succeeds itself', { units: [{ slug: 'a', name: 'A', successor: 'a' }] }],
    ['an area that succeeds itself', { areas: [{ slug: 'a', name: 'A', successor: 'a' }] }],
    [
      'an area’s successor that is not there',
      { areas: [{ slug: 'a', name: 'A', successor: 'b' }] },
    ],
  ])('fails as a whole for %s', async (_name, given) => {
    await world.register({ code: '777', slug: 'optaget' }).catch(() => undefined);
    const before = await everything(world.db);
    await expect(world.register(given)).rejects.toThrow();
    expect(await everything(world.db)).toEqual(before);
  });
});
