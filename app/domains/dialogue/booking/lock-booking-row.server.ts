import { and, eq } from 'drizzle-orm';
import { validate } from 'uuid';
import type { Transaction } from '#db/client.server';
import { dialogueBooking } from '#db/schema';
import { keepPeople } from '~/domains/identity/account/find-person.server';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';

export type BookingRow = typeof dialogueBooking.$inferSelect;

/**
 * A booking that nobody else changes until the transaction ends, for a verb that moves no place: its author first, as
 * erasing does it, then the row.
 * @throws NotFound for another municipality's, and for none
 */
export async function lockBookingRow(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  bookingId: string,
): Promise<BookingRow> {
  if (!validate(bookingId)) throw new NotFound();
  const isMeant = and(
    eq(dialogueBooking.municipalityId, ctx.municipality.id),
    eq(dialogueBooking.id, bookingId),
  );
  const [known] = await tx
    .select({ authorId: dialogueBooking.authorId })
    .from(dialogueBooking)
    .where(isMeant);
  if (!known) throw new NotFound();
  await keepPeople(tx, ctx, [known.authorId]);
  const [row] = await tx.select().from(dialogueBooking).where(isMeant).for('update');
  return row!;
}
