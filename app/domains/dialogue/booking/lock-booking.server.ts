import { and, eq, inArray } from 'drizzle-orm';
import { validate } from 'uuid';
import type { Transaction } from '#db/client.server';
import { dialogueBooking, seatPool } from '#db/schema';
import { lockPeople } from '~/domains/identity/account/find-person.server';
import { settle } from '~/domains/seats/index.server';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { keepSessions } from '../lock-dialogue.server';

export type BookingRow = typeof dialogueBooking.$inferSelect;

type Locking = Pick<Context, 'municipality' | 'now'>;

/**
 * A booking that nobody else changes until the transaction ends, with the seats of its session and of others. Whoever
 * changes a booking locks its author first, so the author's row stands for all of theirs.
 * @param more sessions whose seats are needed too, which may hang on the booking
 * @throws NotFound for another municipality's, and for none
 */
export async function lockBooking(
  tx: Transaction,
  ctx: Locking,
  bookingId: string,
  more: string[] | ((row: BookingRow) => Promise<string[]>) = [],
): Promise<BookingRow> {
  if (!validate(bookingId)) throw new NotFound();
  const isMeant = and(
    eq(dialogueBooking.municipalityId, ctx.municipality.id),
    eq(dialogueBooking.id, bookingId),
  );
  await keepSessions(tx, ctx);
  const [known] = await tx
    .select({ authorId: dialogueBooking.authorId })
    .from(dialogueBooking)
    .where(isMeant);
  if (!known) throw new NotFound();
  await lockPeople(tx, ctx, [known.authorId]);
  const [row] = await tx.select().from(dialogueBooking).where(isMeant);
  if (!row) throw new NotFound();
  const others = typeof more === 'function' ? await more(row) : more;
  await lockSeats(tx, ctx, row.sessionId === null ? others : [row.sessionId, ...others]);
  return row;
}

/** Locks and settles the seats of sessions, in the order in which everyone does. People come before them. */
export async function lockSeats(
  tx: Transaction,
  ctx: Locking,
  sessionIds: string[],
): Promise<void> {
  const ids = sessionIds.filter((id) => validate(id));
  if (ids.length === 0) return;
  const pools = await tx
    .select({ id: seatPool.id })
    .from(seatPool)
    .where(and(eq(seatPool.municipalityId, ctx.municipality.id), inArray(seatPool.subjectId, ids)));
  for (const id of pools.map((pool) => pool.id).toSorted()) await settle(tx, ctx, id);
}
