import { and, eq, inArray } from 'drizzle-orm';
import { validate } from 'uuid';
import { dialogueBooking } from '#db/schema';
import { lockPeople } from '~/domains/identity/account/find-person.server';
import { checkIn } from '~/domains/seats/index.server';
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
import { lockBookings } from './lock-bookings.server';

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
      .select({
        id: dialogueBooking.id,
        personId: dialogueBooking.authorId,
        claimId: dialogueBooking.claimId,
      })
      .from(dialogueBooking)
      .where(and(eq(dialogueBooking.sessionId, session.id), inArray(dialogueBooking.id, ids)));
    if (known.length !== ids.length) throw new NotFound();
    await lockPeople(
      tx,
      ctx,
      known.map(({ personId }) => personId),
    );
    const mark = given.mark ?? 'none';
    for (const { claimId, personId } of mark === 'attended' ? known : []) {
      if (claimId === null) return refused('not_to_come');
      const checked = await checkIn(tx, ctx, { claimId, personId });
      if (!checked.ok) return refused('not_to_come');
    }
    const rows = await lockBookings(tx, ids);
    const others = rows.filter(({ state }) => state !== (given.mark ?? 'confirmed'));
    for (const { id, state, outcome } of others) {
      const next = moved(state, moves[mark]);
      if (next === null) return refused('not_to_come');
      if (outcome !== null) return refused('outcome_recorded');
      await tx.update(dialogueBooking).set({ state: next }).where(eq(dialogueBooking.id, id));
    }
    if (others.length === 0) return ok(0);
    await recordAudit(tx, ctx, {
      action: actions[mark],
      subjectId: session.id,
      details: { bookings: others.map(({ id }) => id) },
    });
    return ok(others.length);
  });
}
