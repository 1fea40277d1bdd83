import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { person } from '#db/schema';
import type { Context } from '~/platform/context.server';
import { type QueuedMail, queueMail } from './queue-mail.server';

/**
 * Decides on a mail to somebody with an account, in the caller's transaction.
 * @returns whether it reaches them: who has no confirmed e-mail is told of decisions by letter
 */
export async function tellPerson(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
  of: Omit<QueuedMail, 'to'> & { personId: string },
): Promise<boolean> {
  const [found] = await tx
    .select({ email: person.email, confirmedAt: person.emailConfirmedAt })
    .from(person)
    .where(and(eq(person.municipalityId, ctx.municipality.id), eq(person.id, of.personId)));
  if (!found?.email || found.confirmedAt === null) return false;
  await queueMail(tx, ctx, { to: found.email, ...of });
  return true;
}
