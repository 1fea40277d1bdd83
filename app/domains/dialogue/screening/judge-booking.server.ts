import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { dialogueBooking, dialogueDecision } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize } from '~/platform/transaction.server';
import { beginningOf } from '../booking/cancel-booking.server';
import { type BookingRow, lockBooking } from '../booking/lock-booking.server';
import type { Model } from '../model';
import { modelOfBooking } from '../models/model-of-booking.server';
import { dialoguePolicy } from '../policy';
import { hasBegun } from '../rules/booking';
import { seenBooking } from '../rules/seen';
import { type BookingMove, moved } from '../states';

export type Deciding = Context & Pick<ActionContext, 'origin'> & { actor: PersonActor };

export type DecideRefusal = 'decided_already' | 'begun' | 'own_booking';

/** Rows of decisions, as a test and a page read them. */
type Decision = (typeof dialogueDecision.$inferInsert)['decision'];

/**
 * A booking for whoever decides on it, locked, as far as it can still be decided on.
 * @param given.seen of the booking as its page showed it (`seenBooking`)
 * @param given.also sessions whose seats are needed besides
 * @returns it; or why not – `decided_already`, or changed since; `begun`; `own_booking`, of which nobody is judge (Danish
 *   Public Administration Act § 3)
 * @throws NotFound for another municipality's, Forbidden for whoever does not decide by its model
 */
export async function bookingToJudge(
  tx: Transaction,
  ctx: Deciding,
  given: { bookingId: string; move: BookingMove; seen: string; also?: string[] },
): Promise<Outcome<BookingRow & { model: Model }, DecideRefusal>> {
  const row = await lockBooking(tx, ctx, given.bookingId, given.also);
  const model = await modelOfBooking(tx, row);
  const { committeeId } = row;
  authorize(dialoguePolicy(ctx.actor, { do: 'decide', committeeId, decides: model.decides }));
  const { personId } = ctx.actor;
  if (personId === row.authorId || personId === row.assistedById) return refused('own_booking');
  if (seenBooking(row) !== given.seen || moved(row.state, given.move) === null) {
    return refused('decided_already');
  }
  const startsAt = await beginningOf(tx, row);
  if (startsAt !== null && hasBegun(startsAt, ctx.now)) return refused('begun');
  return ok({ ...row, model });
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
