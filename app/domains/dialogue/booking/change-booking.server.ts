import { isDeepStrictEqual } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { dialogueBooking } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import { type BookingObstacle, caseKeyOf, whyNotBookable, whyNotFitting } from '../rules/booking';
import { whyNotChangeable, wordsStand } from '../rules/changing';
import { findSession, type HeldSession } from '../sessions/find-session.server';
import { hasSlots } from '../vocabulary';
import { type BookingRow, lockBooking } from './lock-booking.server';
import { fieldWithCpr } from './field-with-cpr.server';
import { countSameCase } from './same-case.server';

/** What it is about, which stands once somebody has said yes to it. */
const words = ['topic', 'viewpoint', 'agendaItem', 'place'] as const;

/** What its author writes anew; what is left out stays as it is. */
export type ChangedBooking = Partial<
  Pick<
    BookingRow,
    (typeof words)[number] | 'partySize' | 'companions' | 'needs' | 'needsNote' | 'isRemote'
  >
>;

export type ChangeRefusal = BookingObstacle | 'over_already' | 'words_agreed' | 'cpr_in_text';

/**
 * Whoever booked corrects their booking: what it is about until somebody has said yes to that, who comes and what they need
 * as long as the session takes bookings. How many come to a dialogue meeting stays, as those are its seats. Whoever decides
 * on a page that is older is told that it was changed.
 * @returns nothing; or why not – `over_already`, `closed`, `words_agreed`, or as booking names it
 * @throws NotFound for another municipality's booking, Forbidden for another person's
 */
export async function changeBooking(
  ctx: Context & { actor: PersonActor },
  bookingId: string,
  given: ChangedBooking,
): Promise<Outcome<null, ChangeRefusal>> {
  if (fieldWithCpr(given) !== null) return refused('cpr_in_text');
  return inTransaction(ctx, async (tx) => {
    const row = await lockBooking(tx, ctx, bookingId);
    authorize(dialoguePolicy(ctx.actor, { do: 'change_own', booking: row }));
    const session = row.sessionId === null ? null : await findSession(tx, ctx, row.sessionId);
    const stands = whyNotChangeable(row, session, ctx.now);
    if (session === null || stands !== null) return refused(stands ?? 'over_already');
    // How many come to a dialogue meeting are its seats.
    const partySize = (hasSlots(session.format) ? given.partySize : undefined) ?? row.partySize;
    const changed = { ...given, partySize };
    if (isSame(row, changed)) return ok(null);
    const isReworded = words.some((name) => name in given && given[name] !== row[name]);
    if (isReworded && wordsStand(row, session, session.model)) return refused('words_agreed');
    const becomes = { ...row, ...changed };
    const obstacle = isReworded
      ? await whyNotAsWritten(tx, ctx, becomes, session)
      : whyNotFitting(becomes, session, session.model);
    if (obstacle !== null) return refused(obstacle);
    await tx
      .update(dialogueBooking)
      .set({
        ...changed,
        caseKey: caseOf(becomes, session),
        // A page of before is another booking's to whoever decides, and nobody decides on what they wrote down.
        sequence: sql`${dialogueBooking.sequence} + 1`,
        assistedById: ctx.actor.assistedBy ?? row.assistedById,
      })
      .where(eq(dialogueBooking.id, row.id));
    await recordEvent(tx, ctx, { subjectId: row.id, kind: 'changed', isPublic: false });
    await recordAudit(tx, ctx, {
      action: 'dialogue.change_booking',
      subjectId: row.id,
      details: { session: session.id, words: isReworded },
    });
    return ok(null);
  });
}

function isSame(row: BookingRow, changed: Partial<BookingRow>): boolean {
  return Object.entries(changed).every(([name, value]) =>
    isDeepStrictEqual(row[name as keyof BookingRow], value),
  );
}

/** Whether it could be booked as it is written now; that its author may be heard was judged when they booked. */
async function whyNotAsWritten(
  tx: Transaction,
  ctx: Context,
  row: BookingRow,
  session: HeldSession,
): Promise<BookingObstacle | null> {
  const caseKey = caseOf(row, session);
  const isAnother = caseKey !== row.caseKey;
  const sameCase = isAnother ? await countSameCase(tx, { ...row, caseKey, except: row.id }) : 0;
  const asking = { level: 0, isHelped: true, sameCase };
  return whyNotBookable(row, session, session.model, asking, ctx.now);
}

function caseOf({ agendaItem, caseKey }: BookingRow, { format }: HeldSession): string | null {
  return hasSlots(format) ? caseKeyOf(agendaItem) : caseKey;
}
