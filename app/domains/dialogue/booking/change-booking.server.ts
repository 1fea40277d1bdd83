import { isDeepStrictEqual } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { dialogueBooking } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { hasCpr } from '~/domains/moderation/index.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import { type BookingObstacle, caseKeyOf, whyNotBookable } from '../rules/booking';
import { whyNotChangeable, wordsStand } from '../rules/changing';
import { findSession } from '../sessions/find-session.server';
import { hasSlots, type NeedKind } from '../vocabulary';
import { type BookingRow, lockBooking } from './lock-booking.server';
import { countSameCase } from './same-case.server';

/** What its author writes anew. */
export type ChangedBooking = {
  /** What it is about; null: they leave that as it is. */
  words: Pick<BookingRow, 'topic' | 'viewpoint' | 'agendaItem' | 'place'> | null;
  /** Null: as many as before. */
  partySize: number | null;
  companions: string | null;
  needs: NeedKind[];
  needsNote: string | null;
  isRemote: boolean;
};

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
  const texts = [given.companions, given.needsNote, ...Object.values(given.words ?? {})];
  if (hasCpr(texts.filter(Boolean).join('\n'))) return refused('cpr_in_text');
  return inTransaction(ctx, async (tx) => {
    const row = await lockBooking(tx, ctx, bookingId);
    authorize(dialoguePolicy(ctx.actor, { do: 'change_own', booking: row }));
    const session = row.sessionId === null ? null : await findSession(tx, ctx, row.sessionId);
    const stands = whyNotChangeable(row, session, ctx.now);
    if (session === null || stands !== null) return refused(stands ?? 'over_already');
    const { words, ...who } = given;
    const isCounted = hasSlots(session.format) && given.partySize !== null;
    const changed = { ...who, ...words, partySize: isCounted ? given.partySize! : row.partySize };
    const obstacle = await whyNotAsWritten(tx, ctx, { ...row, ...changed }, session);
    if (obstacle !== null) return refused(obstacle);
    if (isSame(row, changed)) return ok(null);
    if (wordsStand(row, session, session.model) && !isSame(row, words ?? {})) {
      return refused('words_agreed');
    }
    const caseKey = hasSlots(session.format) && words ? caseKeyOf(words.agendaItem) : row.caseKey;
    // A page of before is another booking's to whoever decides.
    const sequence = sql`${dialogueBooking.sequence} + 1`;
    await tx
      .update(dialogueBooking)
      .set({ ...changed, caseKey, sequence })
      .where(eq(dialogueBooking.id, row.id));
    await recordEvent(tx, ctx, { subjectId: row.id, kind: 'changed', isPublic: false });
    await recordAudit(tx, ctx, {
      action: 'dialogue.change_booking',
      subjectId: row.id,
      details: { session: session.id, words: !isSame(row, words ?? {}) },
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
  session: Awaited<ReturnType<typeof findSession>>,
): Promise<BookingObstacle | null> {
  const caseKey = hasSlots(session.format) ? caseKeyOf(row.agendaItem) : null;
  const sameCase = await countSameCase(tx, { ...row, caseKey, except: row.id });
  const asking = { level: 0, isHelped: true, sameCase };
  return whyNotBookable(row, session, session.model, asking, ctx.now);
}
