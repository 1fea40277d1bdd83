import { endHelp } from '~/domains/identity/desk/end-help.server';
import { nothing } from '~/domains/identity/forms';
import { helpingRoles } from '~/domains/identity/roles';
import { NotFound } from '~/platform/errors';
import { staffAction, staffRoute } from '~/platform/staff-route.server';

/** Help ends by the button of the bar above every page; the address alone does nothing. */
export const loader = staffRoute({ roles: helpingRoles }, async (): Promise<never> => {
  throw new NotFound();
});

export const action = staffAction(
  { roles: helpingRoles, form: nothing, page: '/medarbejder/borgere' },
  async (ctx, { who }) => {
    await endHelp(ctx, who);
    const helped = who.helped?.actor.personId;
    return {
      to: helped === undefined ? '/medarbejder/borgere' : `/medarbejder/borgere/${helped}`,
      said: 'hjaelp_slut',
    };
  },
);

export default function Never() {
  return null;
}
