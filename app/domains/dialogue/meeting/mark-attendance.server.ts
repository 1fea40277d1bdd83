import { and, eq, inArray } from 'drizzle-orm';
import { validate } from 'uuid';
import { dialogueBooking } from '#db/schema';
import { lockPeople } from '~/domains/identity/account/find-person.server';
import { checkIn, undoCheckIn } from '~/domains/seats/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { keepSessions } from '../lock-dialogue.server';
import { dialoguePolicy } from '../policy';
import { type BookingMove, moved } from '../states';
import { type AtMeetingRefusal, type AttendanceMark, whyNotAtMeeting } from './at-meeting';
import { findSession } from '../sessions/find-session.server';

export type AttendanceRefusal = AtMeetingRefusal | 'not_to_come' | 'outcome_recorded';

const moves: Record<AttendanceMark | 'none', BookingMove> = {
  attended: 'mark_attended',
  absent: 'mark_absent',
  none: 'unmark',
};
const actions = {
  attended: 'dialogue.mark_attended',
  absent: 'dialogue.mark_absent',
  none: 'dialogue.unmark',
} as const;

/**
 * Notes who came to a session and who did not, of one or of many at once: all of them, or none. Marked twice is marked
 * once. It is theirs to read, and told to nobody, once the session is said to be held; until then it can be taken back.
 * @param given.mark null takes back the one that there is
 * @returns how many are marked otherwise now; or why not – see `whyNotAtMeeting`, `not_to_come` (one of them was not to
 *   come, or no more), `outcome_recorded` (what came of it is written down already)
 * @throws NotFound for another session's bookings, Forbidden for whoever does not run the committee's dialogue
 */
export async function markAttendance(
  ctx: Context,
  given: { sessionId: string; bookingIds: string[]; mark: AttendanceMark | null },
): Promise<Outcome<number, AttendanceRefusal>> {
  return inTransaction(ctx, async (tx) => {
    await keepSessions(tx, ctx);
    const session = await findSession(tx, ctx, given.sessionId);
    authorize(dialoguePolicy(ctx.actor, { do: 'run', committeeId: session.committeeId }));
    const obstacle = whyNotAtMeeting(session, ctx.now);
    if (obstacle !== null) return refused(obstacle);
    const ids = [...new Set(given.bookingIds)];
    if (!ids.every((id) => validate(id))) throw new NotFound();
    const known = await tx
      .select({ authorId: dialogueBooking.authorId })
      .from(dialogueBooking)
      .where(isMeant(session, ids));
    // Whoever changes a booking locks its author first: from here on they stay as they are.
    await lockPeople(
      tx,
      ctx,
      known.map(({ authorId }) => authorId),
    );
    const rows = await tx.select().from(dialogueBooking).where(isMeant(session, ids));
    if (rows.length !== ids.length) throw new NotFound();
    const mark = given.mark ?? 'none';
    const others = rows.filter(({ state }) => state !== (given.mark ?? 'confirmed'));
    for (const { state, outcome, claimId } of others) {
      if (moved(state, moves[mark]) === null || claimId === null) return refused('not_to_come');
      if (outcome !== null) return refused('outcome_recorded');
    }
    if (others.length === 0) return ok(0);
    for (const { id, claimId, authorId: personId, erasedAt } of others) {
      // Erasing an account has released its seats already.
      if (erasedAt === null) {
        // Who has a place has seats, which the row's check sees to.
        const claim = { claimId: claimId!, personId };
        const noted = await (mark === 'attended' ? checkIn : undoCheckIn)(tx, ctx, claim);
        if (!noted.ok) throw new Error(`booking ${id} has no seats: ${noted.reason}`);
      }
      await tx
        .update(dialogueBooking)
        .set({ state: given.mark ?? 'confirmed' })
        .where(eq(dialogueBooking.id, id));
    }
    await recordAudit(tx, ctx, {
      action: actions[mark],
      subjectId: session.id,
      details: { bookings: others.map(({ id }) => id) },
    });
    return ok(others.length);
  });
}

function isMeant(session: { id: string }, ids: string[]) {
  return and(eq(dialogueBooking.sessionId, session.id), inArray(dialogueBooking.id, ids));
}
