import { and, asc, eq, inArray } from 'drizzle-orm';
import { validate } from 'uuid';
import type { Transaction } from '#db/client.server';
import { dialogueBooking } from '#db/schema';
import { keepPeople, lockPeople } from '~/domains/identity/account/find-person.server';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import type { BookingRow } from '../booking/lock-booking.server';
import { keepSessions } from '../lock-dialogue.server';
import type { Model } from '../model';
import { modelOfBooking } from '../models/model-of-booking.server';
import { findSession, type HeldSession } from '../sessions/find-session.server';

/** Bookings of some session that nobody else changes until the transaction ends, in the order of their ids. */
export async function lockBookings(tx: Transaction, ids: string[]): Promise<BookingRow[]> {
  if (ids.length === 0) return [];
  return tx
    .select()
    .from(dialogueBooking)
    .where(inArray(dialogueBooking.id, ids))
    .orderBy(asc(dialogueBooking.id))
    .for('update');
}

/**
 * Keeps the accounts of those who came to a session, before anything else of it is locked.
 * @returns their bookings, as they are once nobody's account is being erased any more
 */
export async function keepWhoCame(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  of: { sessionId: string; bookingId?: string | null },
): Promise<BookingRow[]> {
  const read = () =>
    tx
      .select()
      .from(dialogueBooking)
      .where(
        and(
          eq(dialogueBooking.municipalityId, ctx.municipality.id),
          eq(dialogueBooking.sessionId, of.sessionId),
          eq(dialogueBooking.state, 'attended'),
          of.bookingId ? eq(dialogueBooking.id, of.bookingId) : undefined,
        ),
      )
      .orderBy(asc(dialogueBooking.id));
  await keepPeople(
    tx,
    ctx,
    (await read()).map(({ authorId }) => authorId),
  );
  return read();
}

/** A booking with its session, and the model that it was judged by. */
export type LockedBooking = { session: HeldSession; booking: BookingRow; judgedBy: Model };

/**
 * A booking with its session that nobody else changes until the transaction ends: sessions first, then its author's
 * account, as every verb about a booking does (`lockBooking`), and the row last.
 * @throws NotFound for another municipality's, for none, and for one that has no session
 */
export async function lockBookingAtMeeting(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
  bookingId: string,
): Promise<LockedBooking> {
  if (!validate(bookingId)) throw new NotFound();
  await keepSessions(tx, ctx);
  const [known] = await tx
    .select({ authorId: dialogueBooking.authorId })
    .from(dialogueBooking)
    .where(
      and(
        eq(dialogueBooking.municipalityId, ctx.municipality.id),
        eq(dialogueBooking.id, bookingId),
      ),
    );
  if (!known) throw new NotFound();
  await lockPeople(tx, ctx, [known.authorId]);
  const [booking] = await lockBookings(tx, [bookingId]);
  if (!booking || booking.sessionId === null) throw new NotFound();
  const session = await findSession(tx, ctx, booking.sessionId);
  return { session, booking, judgedBy: await modelOfBooking(tx, booking) };
}
