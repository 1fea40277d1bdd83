import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { dialogueSession, dialogueSlot } from '#db/schema';
import { hasCpr } from '~/domains/moderation/index.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { moveClosing } from '~/domains/seats/index.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockSessions } from '../lock-dialogue.server';
import { dialoguePolicy } from '../policy';
import { seenSession } from '../rules/seen';
import type { CallOffRefusal } from '../rules/setting-up';
import { hasSlots } from '../vocabulary';
import { whyNotCalledOff } from './called-off.server';
import { findSession, type HeldSession, nextSession } from './find-session.server';
import type { BookingRow } from '../booking/lock-booking.server';
import { countTold, type ToldBy, type Told } from '../tell-booker.server';
import { lockLive, requeue } from './requeue.server';

/**
 * A session does not take place. Whoever had a place or waited is told, and keeps their place in the queue: that of the
 * committee's next session, or of the first one that is set up.
 * @param given.reason why, in the secretary's words, for everyone; null, or left out: nothing is said of it
 * @param given.seen of the session as its page showed it (`seenSession`)
 * @returns how many were told; or why not – `session_cancelled` already, `begun`, `people_came`,
 *   `session_changed` since it was seen, `cpr_in_text`
 * @throws NotFound for another municipality's, Forbidden for whoever does not run the committee's dialogue
 */
export async function cancelSession(
  ctx: Context & Pick<ActionContext, 'origin'>,
  given: { sessionId: string; seen: string; reason?: string | null },
): Promise<Outcome<Told, CallOffRefusal | 'cpr_in_text'>> {
  const { reason = null } = given;
  if (reason !== null && hasCpr(reason)) return refused('cpr_in_text');
  return inTransaction(ctx, async (tx) => {
    await lockSessions(tx, ctx);
    const session = await findSession(tx, ctx, given.sessionId);
    authorize(dialoguePolicy(ctx.actor, { do: 'run', committeeId: session.committeeId }));
    const obstacle = await whyNotCalledOff(tx, ctx, session);
    if (obstacle !== null) return refused(obstacle);
    if (seenSession(session) !== given.seen) return refused('session_changed');
    const target = await nextSession(tx, ctx, {
      ...{ committeeId: session.committeeId, but: session.id },
      hasSlots: hasSlots(session.format),
    });
    const told = await callOff(tx, ctx, session, {
      ...{ reason, target },
      become: (rows) =>
        requeue(tx, ctx, rows, { target, reason, cause: () => 'session_cancelled' }),
    });
    await recordAudit(tx, ctx, {
      action: 'dialogue.cancel_session',
      subjectId: session.id,
      details: { bookings: told.byMail + told.byStaff },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(told);
  });
}

/**
 * The same for whoever has `lockSessions` and a cause of their own.
 * @param to.target the session in whose queue its people come; null: in none
 * @param to.become what becomes of them, in the order of their arrival
 * @returns how many were told
 */
export async function callOff(
  tx: Transaction,
  ctx: Context & Pick<ActionContext, 'origin'>,
  session: HeldSession,
  to: {
    reason: string | null;
    target: HeldSession | null;
    become(rows: BookingRow[]): Promise<ToldBy[]>;
  },
): Promise<Told> {
  const now = ctx.now.toString();
  await tx
    .update(dialogueSession)
    .set({
      cancelledAt: now,
      cancelledReason: to.reason,
      changedAt: now,
      sequence: sql`${dialogueSession.sequence} + 1`,
    })
    .where(eq(dialogueSession.id, session.id));
  const rows = await lockLive(tx, ctx, session.id, to.target);
  // It gives nothing any more: what they leave is nobody's.
  await moveClosing(tx, ctx, { subjectId: session.id, closesAt: ctx.now });
  await recordEvent(tx, ctx, {
    subjectId: session.id,
    kind: 'session_cancelled',
    isPublic: true,
    facts: { at: session.startsAt },
    toldAlready: rows.map(({ authorId }) => authorId),
  });
  const told = await to.become(rows);
  await tx.delete(dialogueSlot).where(eq(dialogueSlot.sessionId, session.id));
  return countTold(told);
}
