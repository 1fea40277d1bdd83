import type { Transaction } from '#db/client.server';
import { queueMail } from '~/domains/notifications/index.server';
import { formatDay } from '~/i18n/format';
import { textsIn } from '~/i18n/texts-of-language';
import type { ActionContext } from '~/platform/context.server';
import { makeLink } from '../account/make-link.server';
import type { Role } from '../roles';
import type { PersonRow } from '../session.server';

/** Tells a person of a role they were given, with a link that signs them in; in the caller's transaction. */
export async function invite(
  tx: Transaction,
  ctx: ActionContext,
  to: PersonRow,
  given: {
    role: Role;
    place: { name: string } | null;
    validFrom: string;
    validTo: string | null;
    isDeputy: boolean;
  },
): Promise<void> {
  // Found by its address, so there is one.
  const email = to.email!;
  const { staff } = textsIn(to.language);
  const name = given.isDeputy ? staff.deputyOf(staff.roles[given.role]) : staff.roles[given.role];
  const term = staff.term(
    formatDay(given.validFrom, to.language),
    given.validTo === null ? null : formatDay(given.validTo, to.language),
  );
  await queueMail(tx, ctx, {
    to: email,
    personId: to.id,
    language: to.language,
    template: 'invitation',
    facts: {
      origin: ctx.origin,
      linkId: await makeLink(tx, ctx, {
        purpose: 'invitation',
        personId: to.id,
        email,
        language: to.language,
        returnTo: '/medarbejder',
      }),
      detail: [name, given.place?.name, term].filter(Boolean).join(', '),
    },
  });
}
