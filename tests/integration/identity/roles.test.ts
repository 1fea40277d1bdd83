import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditEvent, committee, mail, mailLink } from '#db/schema';
import type { Role } from '~/domains/identity/roles';
import { giveRole } from '~/domains/identity/staff/give-role.server';
import { findStaff, listStaff } from '~/domains/identity/staff/queries.server';
import { setMailbox } from '~/domains/identity/staff/set-mailbox.server';
import { Forbidden, NotFound } from '~/platform/errors';
import { actingAs, makePerson, signedIn } from '../../support/people';
import { noon, startWorld, type World } from '../../support/plan-world';
import { emailOf, registerTown, type RoleTown, startTown, wish } from '../../support/roles';

let world: World;
let at: RoleTown;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());
beforeEach(async () => {
  at = await startTown(world);
});

const chairOf = (committee: string | null) =>
  wish('committee_chair', { committee, validTo: '2029-12-31' });

describe('giving a role', () => {
  test('makes whoever is not known: unconfirmed, without a password, invited for a day', async () => {
    const outcome = await at.give(
      wish('committee_chair', { committee: 'kultur', validTo: '2029-12-31' }),
    );
    expect(outcome).toMatchObject({ ok: true, value: { cookie: null } });
    const made = await at.personOf('ny@example.org');
    expect(made).toMatchObject({
      name: 'Ny Medarbejder',
      emailConfirmedAt: null,
      passwordHash: null,
      language: 'da',
    });
    expect(await at.assignmentsOf(made!.id)).toMatchObject([
      { role: 'committee_chair', validFrom: '2026-03-09', validTo: '2029-12-31' },
    ]);
    const [link] = await world.db.select().from(mailLink).where(eq(mailLink.personId, made!.id));
    expect(link).toMatchObject({ purpose: 'invitation', returnTo: '/medarbejder' });
    expect(Date.parse(link!.expiresAt) - noon.epochMilliseconds).toBe(24 * 60 * 60 * 1000);
    const [letter] = await world.db.select().from(mail).where(eq(mail.personId, made!.id));
    expect(letter).toMatchObject({
      template: 'invitation',
      address: 'ny@example.org',
      facts: {
        linkId: link!.id,
        detail: 'udvalgsformand, Kulturudvalget, fra 9. marts 2026 til og med 31. december 2029',
      },
    });
  });

  test('keeps the account that there is, and signs it out everywhere', async () => {
    const known = await makePerson(world, at.town, { email: 'Kendt@example.org', name: 'Kendt' });
    await signedIn(world, at.town, known.id);
    await at.give(wish('moderator', { email: emailOf('kendt@EXAMPLE.org'), name: 'Et andet' }));
    expect(await at.personOf('kendt@example.org')).toMatchObject({ id: known.id, name: 'Kendt' });
    expect(await at.rolesAt(known.id, noon.toString())).toEqual(['moderator']);
    const sessions = await world.db.query.session.findMany();
    expect(sessions.filter(({ userId }) => userId === known.id)).toEqual([]);
  });

  test('to oneself keeps this browser signed in, by another session', async () => {
    const {
      ctx,
      who: { session },
    } = await actingAs(world, at.town, at.administrator.id, { secondFactor: true });
    const email = emailOf(at.administrator.email);
    const outcome = await giveRole(ctx, wish('moderator', { email }), session);
    expect(outcome).toMatchObject({ ok: true, value: { cookie: expect.any(String) as string } });
    const left = (await world.db.query.session.findMany()).filter(
      ({ userId }) => userId === at.administrator.id,
    );
    expect(left).toHaveLength(1);
    expect(left[0]!.id).not.toBe(session.id);
    expect(left[0]!.secondFactorAt).toBe(session.secondFactorAt);
  });

  test.each([
    ['a committee’s role without one', chairOf(null), 'committee_needed'],
    ['a committee that stands for several', chairOf('alle'), 'committee_needed'],
    ['one that is not here', chairOf('x'), 'committee_needed'],
    ['one that is no more', chairOf('gammelt'), 'begins_outside_its_time', 'ends_outside_its_time'],
    [
      'a committee’s role for good',
      wish('committee_chair', { committee: 'kultur' }),
      'last_day_needed',
    ],
    [
      'a committee for a role that has none',
      wish('moderator', { committee: 'kultur' }),
      'committee_not_for_role',
    ],
    ['no unit', wish('plan_owner'), 'unit_needed'],
    ['a unit for a role that has none', wish('moderator', { unit: 'staben' }), 'unit_not_for_role'],
    [
      'an end before the start',
      wish('moderator', { validTo: '2026-03-08' }),
      'ends_before_it_begins',
    ],
    [
      'an end that has passed',
      wish('moderator', { validFrom: '2026-01-01', validTo: '2026-03-08' }),
      'over_already',
    ],
  ])('refuses %s, and writes nothing', async (_what, given, ...reason) => {
    expect(await at.give(given)).toEqual({ ok: false, reason });
    expect(await at.personOf('ny@example.org')).toBeUndefined();
  });

  test('takes no other municipality’s committee, and neither does PostgreSQL', async () => {
    const other = await world.register({
      committees: [{ slug: 'deres', name: 'Deres', kind: 'committee' }],
    });
    expect(await at.give(chairOf('deres'))).toEqual({
      ok: false,
      reason: ['committee_needed'],
    });
    const [theirs] = await world.db
      .select()
      .from(committee)
      .where(eq(committee.municipalityId, other.id));
    await expect(
      makePerson(world, at.town, { roles: [{ role: 'committee_chair', committeeId: theirs!.id }] }),
    ).rejects.toMatchObject({
      cause: { constraint_name: 'role_assignment_committee_within_municipality' },
    });
  });

  test('twice gives it once, also at once; another term of it is another', async () => {
    const given = wish('moderator', { validTo: '2026-06-30' });
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => at.give(given)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((one) => !one.ok && one.reason[0] === 'role_held')).toHaveLength(7);
    const overlapping = wish('moderator', { validFrom: '2026-06-30' });
    expect(await at.give(overlapping)).toEqual({ ok: false, reason: ['role_held'] });
    expect(await at.give({ ...overlapping, validFrom: '2026-07-01' })).toMatchObject({ ok: true });
    expect(await at.assignmentsOf((await at.personOf('ny@example.org'))!.id)).toHaveLength(2);
  });

  test('is recorded, with who did it', async () => {
    await at.give(wish('evaluator'));
    const events = await world.db
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.action, 'identity.give_role'));
    expect(events.filter(({ municipalityId }) => municipalityId === at.town.id)).toMatchObject([
      { actorId: at.administrator.id, details: { role: 'evaluator', validTo: null } },
    ]);
  });
});

describe('who may give and end roles, and set mailboxes', () => {
  test.each<[string, (Role | 'later' | 'over')[]]>([
    ['nobody without a role', []],
    ['no other role', ['moderator', 'council_secretariat', 'desk_officer']],
    ['no administrator of tomorrow', ['later']],
    ['no administrator of yesterday', ['over']],
  ])('%s', async (_who, roles) => {
    const actor = await makePerson(world, at.town, {
      roles: roles.map((role) =>
        role === 'later'
          ? { role: 'administrator' as const, validFrom: '2026-03-10' }
          : role === 'over'
            ? { role: 'administrator' as const, validTo: '2026-03-08' }
            : role,
      ),
    });
    const before = await at.countOfAdministrators();
    await expect(at.give(wish('moderator'), actor.id)).rejects.toThrow(Forbidden);
    await expect(at.end(at.administrator, undefined, actor.id)).rejects.toThrow(Forbidden);
    await expect(at.deputise(at.administrator, { by: actor.id })).rejects.toThrow(Forbidden);
    const { ctx } = await actingAs(world, at.town, actor.id, { secondFactor: true });
    const mailbox = { role: 'moderator' as const, committee: null, email: emailOf('a@b.dk') };
    await expect(setMailbox(ctx, mailbox)).rejects.toThrow(Forbidden);
    expect(await at.countOfAdministrators()).toBe(before);
  });

  test('no administrator without the second factor', async () => {
    const {
      ctx,
      who: { session },
    } = await actingAs(world, at.town, at.administrator.id, { secondFactor: true });
    const actor = { ...ctx.actor, secondFactor: false };
    await expect(giveRole({ ...ctx, actor }, wish('moderator'), session)).rejects.toThrow(
      Forbidden,
    );
  });

  test('no administrator of another municipality', async () => {
    const other = await registerTown(world);
    const theirs = await makePerson(world, other, { roles: ['administrator', 'moderator'] });
    await expect(at.end(theirs, theirs.assignmentIds[1])).rejects.toThrow(NotFound);
    expect(await at.deputise(theirs)).toEqual({ ok: false, reason: ['not_found'] });
    const { ctx } = await actingAs(world, at.town, at.administrator.id, { secondFactor: true });
    await expect(findStaff(ctx, theirs.id)).rejects.toThrow(NotFound);
    expect((await listStaff(ctx, { words: '', page: 1 })).people.map(({ id }) => id)).toEqual([
      at.administrator.id,
    ]);
  });
});

describe('a term', () => {
  test.each([
    // Both nights on which the clock is changed, and one on which it is not.
    [
      '2026-03-29',
      '2026-03-28T22:59:59Z',
      '2026-03-28T23:00:00Z',
      '2026-03-29T21:59:59Z',
      '2026-03-29T22:00:00Z',
    ],
    [
      '2026-10-25',
      '2026-10-24T21:59:59Z',
      '2026-10-24T22:00:00Z',
      '2026-10-25T22:59:59Z',
      '2026-10-25T23:00:00Z',
    ],
    [
      '2026-06-01',
      '2026-05-31T21:59:59Z',
      '2026-05-31T22:00:00Z',
      '2026-06-01T21:59:59Z',
      '2026-06-01T22:00:00Z',
    ],
  ])(
    'of %s alone begins and ends at midnight in Denmark',
    async (day, before, first, last, after) => {
      await at.give(wish('moderator', { validFrom: day, validTo: day }));
      const { id } = (await at.personOf('ny@example.org'))!;
      expect(await at.rolesAt(id, before)).toEqual([]);
      expect(await at.rolesAt(id, first)).toEqual(['moderator']);
      expect(await at.rolesAt(id, last)).toEqual(['moderator']);
      expect(await at.rolesAt(id, after)).toEqual([]);
    },
  );
});
