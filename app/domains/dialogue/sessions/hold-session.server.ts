import { and, eq, inArray } from 'drizzle-orm';
import { dialogueBooking, dialogueSession } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { asInstant } from '~/platform/deadline';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockSessions } from '../lock-dialogue.server';
import { type AtMeetingRefusal, whyNotOver } from '../meeting/at-meeting';
import { findSession } from './find-session.server';
import { lockBookings } from '../meeting/lock-bookings.server';
import { dialoguePolicy } from '../policy';

/**
 * A session has been held: who came and who did not stands from now on, and their own pages say so.
 * @param given.restAbsent whether those who are marked neither way did not come
 * @returns nothing; or why not – see `whyNotOver`, `attendance_missing` where some are marked neither way
 * @throws NotFound where there is no such session, Forbidden for whoever does not run the committee's dialogue
 */
export async function sayHeld(
  ctx: Context,
  given: { sessionId: string; restAbsent?: boolean },
): Promise<Outcome<null, AtMeetingRefusal | 'not_begun' | 'attendance_missing'>> {
  return inTransaction(ctx, async (tx) => {
    await lockSessions(tx, ctx);
    const session = await findSession(tx, ctx, given.sessionId);
    authorize(dialoguePolicy(ctx.actor, { do: 'run', committeeId: session.committeeId }));
    const obstacle = whyNotOver(session, ctx.now);
    if (obstacle !== null) return refused(obstacle);
    const placed = await tx
      .select({ id: dialogueBooking.id })
      .from(dialogueBooking)
      .where(
        and(
          eq(dialogueBooking.sessionId, session.id),
          inArray(dialogueBooking.state, ['confirmed', 'attended', 'absent']),
        ),
      );
    const rows = await lockBookings(
      tx,
      placed.map(({ id }) => id),
    );
    const rest = rows.filter(({ state }) => state === 'confirmed');
    if (rest.length > 0 && !given.restAbsent) return refused('attendance_missing');
    for (const { id } of rest)
      await tx.update(dialogueBooking).set({ state: 'absent' }).where(eq(dialogueBooking.id, id));
    await tx
      .update(dialogueSession)
      .set({ heldAt: ctx.now.toString() })
      .where(eq(dialogueSession.id, session.id));
    const facts = { at: asInstant(session.startsAt).toString() };
    for (const { id, state } of rows) {
      const kind = state === 'attended' ? ('booking_attended' as const) : 'booking_absent';
      await recordEvent(tx, ctx, { subjectId: id, kind, isPublic: false, facts });
    }
    await recordEvent(tx, ctx, {
      subjectId: session.id,
      kind: 'session_held',
      isPublic: true,
      facts,
    });
    await recordAudit(tx, ctx, {
      action: 'dialogue.say_held',
      subjectId: session.id,
      details: { absent: rest.map(({ id }) => id) },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
