import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { verificationLetter } from '#db/schema';
import type { Context } from '~/platform/context.server';

type LetterRow = typeof verificationLetter.$inferSelect;

/** What an ended letter keeps of an address. */
export const noAddress = { name: null, street: null, postcode: null, city: null };

/** A person's letter that is neither used nor cancelled, locked until the transaction ends. */
export async function lockOpenLetter(
  tx: Transaction,
  personId: string,
): Promise<LetterRow | undefined> {
  const [found] = await tx
    .select()
    .from(verificationLetter)
    .where(isOpenOf(personId))
    .for('update');
  return found;
}

/** Cancels a person's letter, if one is on its way, and forgets its address. */
export async function cancelOpenLetter(
  tx: Transaction,
  ctx: Pick<Context, 'now'>,
  personId: string,
): Promise<void> {
  await tx
    .update(verificationLetter)
    .set({ cancelledAt: ctx.now.toString(), ...noAddress })
    .where(isOpenOf(personId));
}

function isOpenOf(personId: string) {
  return and(
    eq(verificationLetter.personId, personId),
    isNull(verificationLetter.usedAt),
    isNull(verificationLetter.cancelledAt),
  );
}
