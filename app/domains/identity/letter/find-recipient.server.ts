import { and, eq } from 'drizzle-orm';
import { person } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { Context, ReadContext } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { identityPolicy } from '../policy';

/** Whom a letter is to, as far as whoever prints it may know. */
export type Recipient = {
  /** Whether a mail reaches them, so that no letter is needed. Which address that is, is not told. */
  hasEmail: boolean;
  name: string | null;
  /** Null where none is known, or it is protected: borgerservice knows then how to reach them. */
  address: { street: string; postcode: string; city: string } | null;
};

/**
 * Where somebody who wrote to the municipality is written back to; null where they are erased. Whoever a mail
 * reaches needs no letter: nobody learns their name and where they live. Looking where somebody lives is recorded.
 */
export async function findRecipient(ctx: Context, personId: string): Promise<Recipient | null> {
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'write_letter' }));
    const [row] = await tx
      .select()
      .from(person)
      .where(and(eq(person.municipalityId, ctx.municipality.id), eq(person.id, personId)));
    if (!row || row.erasedAt !== null) return null;
    const nobody = { name: null, address: null };
    if (isReachedByMail(row)) return { hasEmail: true, ...nobody };
    const { street, postcode, city, name } = row;
    if (row.isProtected) return { hasEmail: false, ...nobody };
    if (street === null || postcode === null || city === null) {
      return { hasEmail: false, name, address: null };
    }
    await recordAudit(tx, ctx, {
      action: 'identity.look_up_address',
      details: { person: personId },
    });
    return { hasEmail: false, name, address: { street, postcode, city } };
  });
}

/** Whether a mail reaches somebody, for whoever decides about what they wrote; false where they are erased. */
export async function hasEmail(ctx: ReadContext, personId: string): Promise<boolean> {
  authorize(identityPolicy(ctx.actor, { do: 'write_letter' }));
  const [row] = await ctx.db
    .select({ email: person.email, emailConfirmedAt: person.emailConfirmedAt })
    .from(person)
    .where(and(eq(person.municipalityId, ctx.municipality.id), eq(person.id, personId)));
  return row !== undefined && isReachedByMail(row);
}

const isReachedByMail = (row: { email: string | null; emailConfirmedAt: string | null }) =>
  row.email !== null && row.emailConfirmedAt !== null;
