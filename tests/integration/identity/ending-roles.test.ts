import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mail, person } from '#db/schema';
import { eraseAccount } from '~/domains/identity/own/erase-account.server';
import { identityData } from '~/domains/identity/personal-data.server';
import { endRole } from '~/domains/identity/staff/end-role.server';
import { findStaff } from '~/domains/identity/staff/queries.server';
import { Forbidden } from '~/platform/errors';
import { actingAs, makePerson, type TestPerson } from '../../support/people';
import { noon, startWorld, type World } from '../../support/plan-world';
import { emailOf, registerTown, type RoleTown, startTown } from '../../support/roles';

let world: World;
let at: RoleTown;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());
beforeEach(async () => {
  at = await startTown(world);
});

describe('a deputy', () => {
  let chair: TestPerson;
  beforeEach(async () => {
    chair = await makePerson(world, at.town, {
      roles: [
        {
          role: 'committee_chair',
          committeeId: at.kultur,
          validFrom: '2026-01-01',
          validTo: '2026-12-31',
        },
      ],
    });
  });

  test('holds the same role for the same committee, within the time that was said', async () => {
    expect(await at.deputise(chair)).toMatchObject({ ok: true });
    const { id } = (await at.personOf('vikar@example.org'))!;
    const [original] = await at.assignmentsOf(chair.id);
    expect(await at.assignmentsOf(id)).toMatchObject([
      { role: 'committee_chair', committeeId: original!.committeeId, deputyForId: original!.id },
    ]);
    expect(await at.rolesAt(id, '2026-03-31T21:59:59Z')).toEqual([]);
    expect(await at.rolesAt(id, '2026-03-31T22:00:00Z')).toEqual(['committee_chair']);
    expect(await at.rolesAt(id, '2026-04-30T22:00:00Z')).toEqual([]);
    // The one who is away stays who they are.
    expect(await at.rolesAt(chair.id, '2026-04-10T12:00:00Z')).toEqual(['committee_chair']);
    const { ctx } = await actingAs(world, at.town, at.administrator.id, { secondFactor: true });
    expect((await findStaff(ctx, chair.id)).roles[0]!.deputies).toEqual([
      { name: 'Vikar', validFrom: '2026-04-01', validTo: '2026-04-30' },
    ]);
    const [letter] = await world.db.select().from(mail).where(eq(mail.personId, id));
    expect(letter!.facts.detail).toBe(
      'stedfortrædende udvalgsformand, Kulturudvalget, fra 1. april 2026 til og med 30. april 2026',
    );
  });

  test.each([
    ['without an end', { validTo: null }, 'deputy_needs_an_end'],
    ['after the other’s end', { validTo: '2027-01-01' }, 'deputy_ends_outside_the_term'],
    ['before the other’s start', { validFrom: '2025-12-31' }, 'deputy_begins_outside_the_term'],
    [
      'for longer on both sides',
      { validFrom: '2025-12-31', validTo: '2027-01-01' },
      'deputy_begins_outside_the_term',
      'deputy_ends_outside_the_term',
    ],
  ])('is refused %s', async (_what, more, ...reason) => {
    expect(await at.deputise(chair, more)).toEqual({ ok: false, reason });
    expect(await at.personOf('vikar@example.org')).toBeUndefined();
  });

  test('is somebody else, and nobody stands in for a deputy', async () => {
    const email = emailOf(chair.email);
    expect(await at.deputise(chair, { email })).toEqual({
      ok: false,
      reason: ['deputy_is_the_same'],
    });
    await at.deputise(chair);
    const deputy = (await at.personOf('vikar@example.org'))!;
    const [assignment] = await at.assignmentsOf(deputy.id);
    const second = {
      ...deputy,
      email: deputy.email!,
      password: '',
      assignmentIds: [assignment!.id],
    };
    expect(await at.deputise(second, { email: emailOf('tredje@example.org') })).toEqual({
      ok: false,
      reason: ['not_found'],
    });
  });

  test('without an end is refused by PostgreSQL too', async () => {
    await expect(
      makePerson(world, at.town, {
        roles: [
          {
            role: 'committee_chair',
            committeeId: at.kultur,
            validTo: null,
            deputyForId: chair.assignmentIds[0]!,
          },
        ],
      }),
    ).rejects.toMatchObject({ cause: { constraint_name: 'role_assignment_deputy_has_an_end' } });
  });

  test('stops when the other does: role ended, or account erased', async () => {
    await at.deputise(chair);
    const { id } = (await at.personOf('vikar@example.org'))!;
    expect(await at.end(chair)).toMatchObject({ ok: true });
    expect(await at.rolesAt(id, '2026-04-10T12:00:00Z')).toEqual([]);

    const moderator = await makePerson(world, at.town, { roles: ['moderator'] });
    await at.deputise(moderator, { email: emailOf('anden@example.org') });
    const other = (await at.personOf('anden@example.org'))!;
    const { ctx, who } = await actingAs(world, at.town, moderator.id, { secondFactor: true });
    await eraseAccount(ctx, who, [identityData]);
    expect(await at.rolesAt(other.id, '2026-04-10T12:00:00Z')).toEqual([]);
  });
});

describe('ending a role', () => {
  test('takes it at once, and twice is no fault', async () => {
    const moderator = await makePerson(world, at.town, { roles: ['moderator', 'evaluator'] });
    expect(await at.end(moderator)).toEqual({ ok: true, value: { cookie: null } });
    const [{ endedAt } = { endedAt: null }] = await at.assignmentsOf(moderator.id);
    expect(await at.rolesAt(moderator.id, noon.toString())).toEqual(['evaluator']);
    expect(await at.end(moderator)).toEqual({ ok: true, value: { cookie: null } });
    expect((await at.assignmentsOf(moderator.id))[0]!.endedAt).toBe(endedAt);
  });

  test('never takes the last administrator: not counting others to come, past or never signed in', async () => {
    await makePerson(world, at.town, {
      roles: [{ role: 'administrator', validFrom: '2026-03-10' }],
    });
    await makePerson(world, at.town, { roles: [{ role: 'administrator', validTo: '2026-03-08' }] });
    await makePerson(world, at.town, { emailConfirmedAt: null, roles: ['administrator'] });
    const elsewhere = await registerTown(world);
    await makePerson(world, elsewhere, { roles: ['administrator'] });
    await at.deputise(at.administrator, { validFrom: '2026-03-09', validTo: '2026-04-01' });
    await world.db
      .update(person)
      .set({ emailConfirmedAt: noon.toString() })
      .where(eq(person.emailKey, 'vikar@example.org'));
    expect(await at.end(at.administrator)).toEqual({ ok: false, reason: 'last_administrator' });
    const { ctx, who } = await actingAs(world, at.town, at.administrator.id, {
      secondFactor: true,
    });
    expect(await eraseAccount(ctx, who, [identityData])).toEqual({
      ok: false,
      reason: 'last_administrator',
    });
    expect(await at.rolesAt(at.administrator.id, noon.toString())).toEqual(['administrator']);
  });

  test.each([1, 2, 3])('two who end each other at once leave one of them (%i)', async () => {
    const other = await makePerson(world, at.town, { roles: ['administrator'] });
    const acting = (id: string) => actingAs(world, at.town, id, { secondFactor: true });
    const [one, two] = [await acting(at.administrator.id), await acting(other.id)];
    const ending = ({ ctx, who }: typeof one, of: typeof other) =>
      endRole(ctx, { personId: of.id, assignmentId: of.assignmentIds[0]! }, who.session);
    const outcomes = await Promise.allSettled([ending(two, at.administrator), ending(one, other)]);
    expect(await at.countOfAdministrators()).toBe(1);
    // The one who came second is no administrator any more.
    const refusals = outcomes.flatMap((one) =>
      one.status === 'rejected' ? [one.reason as unknown] : [],
    );
    expect(refusals).toEqual([expect.any(Forbidden)]);
  });

  test('two who leave at once, by ending a role and by erasing an account, leave one', async () => {
    const other = await makePerson(world, at.town, { roles: ['administrator'] });
    const { ctx, who } = await actingAs(world, at.town, other.id, { secondFactor: true });
    const outcomes = await Promise.all([
      at.end(at.administrator),
      eraseAccount(ctx, who, [identityData]),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await at.countOfAdministrators()).toBe(1);
  });
});
