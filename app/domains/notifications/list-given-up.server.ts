import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { mail, person } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import type { MailFailure } from './failures';
import type { MailTemplate } from './mail-templates';

/** A mail that was given up. */
export type GivenUpMail = {
  id: string;
  template: MailTemplate;
  /** ISO instants. */
  createdAt: string;
  failedAt: string;
  attempts: number;
  failure: MailFailure | null;
  /** Whom it is to; null where that is for nobody to see, since their address is protected. */
  address: string | null;
};

const mostShown = 200;

/** The mails that were given up, the oldest first. For administrators. */
export async function listGivenUp(ctx: ReadContext): Promise<GivenUpMail[]> {
  const rows = await ctx.db
    .select({
      id: mail.id,
      template: mail.template,
      createdAt: mail.createdAt,
      failedAt: mail.failedAt,
      attempts: mail.attempts,
      failure: mail.failure,
      address: mail.address,
      isProtected: person.isProtected,
    })
    .from(mail)
    .leftJoin(person, eq(person.id, mail.personId))
    .where(and(eq(mail.municipalityId, ctx.municipality.id), isNotNull(mail.failedAt)))
    .orderBy(asc(mail.failedAt), asc(mail.id))
    .limit(mostShown);
  return rows.map(({ isProtected, failedAt, address, ...row }) => ({
    ...row,
    failedAt: failedAt!,
    address: isProtected ? null : address,
  }));
}
