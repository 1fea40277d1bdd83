import { addCitizen } from '~/domains/identity/desk/add-citizen.server';
import { beginHelp } from '~/domains/identity/desk/begin-help.server';
import type { Role } from '~/domains/identity/roles';
import type { Tenant } from '~/platform/context.server';
import { acting, makePerson, signedIn, testKeys } from './people';
import type { World } from './plan-world';

/** By which no citizen is ever to learn who helped. */
export const staffName = 'Bodil Skrankepave';

/** A member of staff at the desk, signed in with a second factor; `again` reads who they help by now. */
export async function makeStaff(world: World, at: Tenant, roles: Role[] = ['desk_officer']) {
  const { id } = await makePerson(world, at, { roles, name: staffName });
  const cookie = await signedIn(world, at, id, { secondFactor: true });
  return {
    id,
    cookie,
    again: () => acting(world, at, cookie),
    ...(await acting(world, at, cookie)),
  };
}

/** Somebody with an account, signed in. */
export async function makeAccount(
  world: World,
  at: Tenant,
  facts: Parameters<typeof makePerson>[2] = {},
) {
  const { id, email } = await makePerson(world, at, facts);
  const cookie = await signedIn(world, at, id);
  return { id, email, cookie, ...(await acting(world, at, cookie)) };
}

/** A citizen without e-mail, the member of staff who helps them now, and the code of their receipt. */
export async function makeHelped(world: World, at: Tenant) {
  const staff = await makeStaff(world, at);
  const id = await addCitizen(staff.ctx, { name: 'Karl Uden Mail', language: 'da' });
  await beginHelp(staff.ctx, staff.who, { personId: id, channel: 'phone' });
  return {
    id,
    staff,
    asCitizen: (await staff.again()).ctx,
    code: testKeys.codeFor('takeover', id),
  };
}
