import { and, eq } from 'drizzle-orm';
import { person } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { authorize } from '~/platform/transaction.server';
import { identityPolicy } from '../policy';

/** Whom a letter is to, as far as whoever prints it may know. */
export type Recipient = {
  /** Whether a mail reaches them, so that no letter is needed. Which address that is, is not told. */
  hasEmail: boolean;
  name: string | null;
  /** Null where none is known, or it is protected: borgerservice knows then how to reach them. */
  address: { street: string; postcode: string; city: string } | null;
};

/** Where somebody who wrote to the municipality is written back to; null where they are erased. */
export async function findRecipient(ctx: ReadContext, personId: string): Promise<Recipient | null> {
  authorize(identityPolicy(ctx.actor, { do: 'write_letter' }));
  const [row] = await ctx.db
    .select()
    .from(person)
    .where(and(eq(person.municipalityId, ctx.municipality.id), eq(person.id, personId)));
  if (!row || row.erasedAt !== null) return null;
  const { street, postcode, city } = row;
  const hasAddress = !row.isProtected && street !== null && postcode !== null && city !== null;
  return {
    hasEmail: row.email !== null && row.emailConfirmedAt !== null,
    name: row.isProtected ? null : row.name,
    address: hasAddress ? { street, postcode, city } : null,
  };
}
