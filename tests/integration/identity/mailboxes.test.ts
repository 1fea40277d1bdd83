import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '~/domains/identity/roles';
import { mailboxOf } from '~/domains/identity/staff/mailboxes.server';
import { setMailbox } from '~/domains/identity/staff/set-mailbox.server';
import { actingAs, makePerson } from '../../support/people';
import { noon, startWorld, type World } from '../../support/plan-world';
import { emailOf, type RoleTown, startTown } from '../../support/roles';

let world: World;
let at: RoleTown;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());
beforeEach(async () => {
  at = await startTown(world);
});

describe('mail to a function', () => {
  const emails = async (role: Role, committeeId?: string) =>
    (await mailboxOf(world.db, { municipality: at.town, now: noon }, role, { committeeId })).map(
      ({ email }) => email,
    );
  const set = async (role: Role, slug: string | null, email: string | null) => {
    const { ctx } = await actingAs(world, at.town, at.administrator.id, { secondFactor: true });
    const given = { role, committee: slug, email: email === null ? null : emailOf(email) };
    return setMailbox(ctx, given);
  };

  test('goes to those who hold it today and stand in for them, until there is a mailbox', async () => {
    const one = await makePerson(world, at.town, { roles: ['desk_officer'] });
    await makePerson(world, at.town, { roles: [{ role: 'desk_officer', validTo: '2026-03-08' }] });
    await makePerson(world, at.town, {
      roles: [{ role: 'desk_officer', validFrom: '2026-03-10' }],
    });
    await at.deputise(one, { validFrom: '2026-03-09', validTo: '2026-03-09' });
    expect((await emails('desk_officer')).toSorted()).toEqual(
      [one.email, 'vikar@example.org'].toSorted(),
    );
    await set('desk_officer', null, 'faelles@example.org');
    await set('desk_officer', null, 'skranken@example.org');
    expect(await emails('desk_officer')).toEqual(['skranken@example.org']);
    await set('desk_officer', null, null);
    expect(await emails('desk_officer')).toHaveLength(2);
    expect(await emails('moderator')).toEqual([]);
  });

  test('of a committee is that committee’s', async () => {
    await set('committee_secretary', 'kultur', 'kultur@example.org');
    expect(await emails('committee_secretary', at.kultur)).toEqual(['kultur@example.org']);
    expect(await emails('committee_secretary')).toEqual([]);
    expect(await emails('committee_chair', at.kultur)).toEqual([]);
  });

  test.each([
    ['committee_chair', null, 'a@b.dk', 'committee_needed'],
    ['committee_chair', 'nowhere', 'a@b.dk', 'committee_needed'],
    ['moderator', 'kultur', 'a@b.dk', 'committee_not_for_role'],
    ['moderator', null, null, 'email_missing'],
  ] as const)('%s, %s, %s is refused', async (role, slug, email, reason) => {
    expect(await set(role, slug, email)).toEqual({ ok: false, reason });
  });
});
