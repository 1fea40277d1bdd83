import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { dialogueBooking, dialogueDecision } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import type { ActionContext, Context } from '~/platform/context.server';
import { type BookingRow, lockBooking } from '../booking/lock-booking.server';
import type { Model } from '../model';
import { modelOfBooking } from '../models/model-of-booking.server';
import { hasBegun } from '../rules/booking';
import { seenBooking } from '../rules/seen';
import { findSession } from '../sessions/find-session.server';
import { type BookingMove, moved } from '../states';

export type Deciding = Context & Pick<ActionContext, 'origin'> & { actor: PersonActor };

export type DecideRefusal = 'decided_already' | 'begun' | 'own_booking';

/** Rows of decisions, as a test and a page read them. */
type Decision = (typeof dialogueDecision.$inferInsert)['decision'];

/**
 * A booking for whoever decides on it, locked, with the model by which it is; whether they decide, the caller authorizes.
 * @param also sessions whose seats are needed besides
 * @throws NotFound for another municipality's
 */
export async function lockToJudge(
  tx: Transaction,
  ctx: Deciding,
  bookingId: string,
  also: string[] = [],
): Promise<BookingRow & { model: Model }> {
  const row = await lockBooking(tx, ctx, bookingId, also);
  return { ...row, model: await modelOfBooking(tx, row) };
}

/**
 * Why a booking cannot be decided on; null: it can.
 * @param given.seen of the booking as its page showed it (`seenBooking`)
 * @returns `decided_already`, or changed since; `begun`; `own_booking`, of which nobody is judge (Danish Public
 *   Administration Act § 3)
 */
export async function whyNotJudgeable(
  tx: Transaction,
  ctx: Deciding,
  row: BookingRow,
  given: { move: BookingMove; seen: string },
): Promise<DecideRefusal | null> {
  const { personId } = ctx.actor;
  if (personId === row.authorId || personId === row.assistedById) return 'own_booking';
  if (seenBooking(row) !== given.seen || moved(row.state, given.move) === null) {
    return 'decided_already';
  }
  if (row.sessionId === null) return null;
  // By the session, not the time of one: from then on whoever is undecided goes on to the next (`rollOn`).
  const session = await findSession(tx, ctx, row.sessionId);
  return hasBegun(session.startsAt, ctx.now) ? 'begun' : null;
}

/** Writes down what was decided, by whom and on what ground. */
export async function recordDecision(
  tx: Transaction,
  ctx: Deciding,
  of: {
    bookingId: string;
    decision: Decision;
    reasonCode?: string;
    set: Partial<typeof dialogueBooking.$inferInsert>;
  },
): Promise<void> {
  const now = ctx.now.toString();
  const { personId } = ctx.actor;
  await tx
    .update(dialogueBooking)
    .set({ ...of.set, decidedAt: now, decidedById: personId })
    .where(eq(dialogueBooking.id, of.bookingId));
  await tx.insert(dialogueDecision).values({
    municipalityId: ctx.municipality.id,
    bookingId: of.bookingId,
    at: now,
    decision: of.decision,
    reasonCode: of.reasonCode ?? null,
    byId: personId,
    facts: {},
  });
}
